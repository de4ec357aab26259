package fr.retours.graph;

import fr.retours.model.id.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Words asked for as the head of a function: what somebody is, apart from where, for whom and of what. « maire » heads « maire
 * de Brest » and « députée-maire », and neither « adjointe au maire » nor « maire adjointe ». Immutable, safe for concurrent use.
 */
public final class FunctionHead {
    private static final Pattern BREAKS = Pattern.compile("[,;/()]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern HYPHEN = Pattern.compile("-");
    private static final Map<String, Set<String>> SORTS = sorts();
    private static final Set<String> SMALL = sort("small");
    private static final Set<String> JOINING = sort("joining");
    private static final Set<String> RANK = sort("rank");
    private static final Set<String> BOUND = sort("bound");
    private static final Set<String> LESSER = sort("lesser");

    private final List<String> asked;

    private FunctionHead(List<String> asked) {
        this.asked = List.copyOf(asked);
    }

    /** A word, folded; joined to the one before by a hyphen or the like. */
    private record Word(String text, boolean joined) {
        boolean is(Set<String> sort) {
            return sort.contains(text);
        }
    }

    /** Takes what somebody typed; small words in it do not matter. */
    public static FunctionHead of(String typed) {
        return new FunctionHead(words(typed)
                .map(Word::text)
                .filter(word -> !SMALL.contains(word))
                .toList());
    }

    /** Returns the words asked for, folded; empty when nothing can be found by them. */
    public List<String> words() {
        return asked;
    }

    /** Returns whether these words, or starts of them, are the first of the head of a function in the order given. */
    public boolean heads(String function) {
        return !asked.isEmpty() && parts(function).anyMatch(this::heads);
    }

    /** Parts a function where another may begin; what goes on with a small word goes on saying of what, and is no head. */
    private static Stream<List<Word>> parts(String function) {
        List<List<Word>> parts = new ArrayList<>();
        for (String stretch : BREAKS.splitAsStream(function).toList()) {
            List<Word> part = new ArrayList<>();
            for (Word word : words(stretch).toList()) {
                if (word.is(JOINING)) {
                    parts.add(part);
                    part = new ArrayList<>();
                } else if (!parts.isEmpty() || !word.is(SMALL) || !part.stream().allMatch(one -> one.is(RANK))) {
                    part.add(word);
                }
            }
            parts.add(part);
        }
        return parts.stream().filter(part -> !part.isEmpty() && !part.getFirst().is(SMALL));
    }

    private static Stream<Word> words(String text) {
        return BLANKS.splitAsStream(text).flatMap(chunk -> {
            List<String> texts = HYPHEN.splitAsStream(Slug.of(chunk))
                    .filter(one -> !one.isEmpty())
                    .toList();
            return IntStream.range(0, texts.size()).mapToObj(i -> new Word(texts.get(i), i > 0));
        });
    }

    private boolean heads(List<Word> part) {
        int end = first(part, SMALL, part.size());
        int lesser = first(part.subList(0, end), LESSER, -1);
        int ranks = (int) part.stream().takeWhile(word -> word.is(RANK)).count();
        List<Word> content = part.stream().filter(word -> !word.is(SMALL)).toList();
        return IntStream.range(0, end)
                .filter(start -> start <= ranks || start == lesser || isCompound(part, start))
                .filter(start -> lesser <= start || lesser < start + asked.size())
                .anyMatch(start -> follow(content, start));
    }

    private static int first(List<Word> words, Set<String> sort, int none) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).is(sort))
                .findFirst()
                .orElse(none);
    }

    /** « députée-maire » is both. */
    private static boolean isCompound(List<Word> part, int at) {
        Word before = part.get(at - 1);
        return part.get(at).joined() && !before.is(BOUND) && !before.is(LESSER);
    }

    private boolean follow(List<Word> content, int start) {
        return start + asked.size() <= content.size()
                && IntStream.range(0, asked.size())
                        .allMatch(i -> content.get(start + i).text().startsWith(asked.get(i)));
    }

    private static Set<String> sort(String name) {
        return Objects.requireNonNull(SORTS.get(name), name);
    }

    private static Map<String, Set<String>> sorts() {
        try (var in = Objects.requireNonNull(FunctionHead.class.getResourceAsStream("function-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(
                            line -> line[0],
                            line -> BLANKS.splitAsStream(line[1].strip()).collect(Collectors.toUnmodifiableSet()),
                            (one, other) -> {
                                Set<String> all = new HashSet<>(one);
                                all.addAll(other);
                                return Set.copyOf(all);
                            }));
        } catch (IOException e) {
            throw new UncheckedIOException("reading function-words.txt", e);
        }
    }
}
