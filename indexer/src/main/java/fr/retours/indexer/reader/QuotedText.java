package fr.retours.indexer.reader;

import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.Sentence;
import fr.retours.model.fact.Evidence;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text in which words that somebody quotes are found again. Letters and digits count, case, accents, blanks and all other signs do
 * not; whatever is found is a stretch of the text and is shown as the text writes it. Immutable.
 */
final class QuotedText {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F]+");
    /** Where whoever quotes left something out. */
    private static final Pattern GAP = Pattern.compile("\\s*(?:[\\[(]\\s*)?(?:…|\\.\\.\\.)(?:\\s*[\\])])?\\s*");
    /** Between the words of somebody's name, such signs end it. */
    private static final Pattern END_OF_NAME = Pattern.compile("[,;:!?()|/]");

    private static final Pattern PLURAL = Pattern.compile("(?<=...)[sx]$");
    /** « Marie et Paul Durand »: words that may stand between those of a name, the first or the last of them « et ». */
    private static final int MOST_BETWEEN = 4;

    private final AnnotatedText annotated;
    private final Set<String> and;
    private final List<Word> words = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    private record Word(int start, int end, String folded) {}

    /** @param and folded words that coordinate: « et » */
    QuotedText(AnnotatedText annotated, Set<String> and) {
        this.annotated = annotated;
        this.and = and;
        Matcher word = WORD.matcher(annotated.text());
        while (word.find()) {
            var one = new Word(word.start(), word.end(), folded(word.group()));
            places.computeIfAbsent(one.folded, any -> new ArrayList<>()).add(words.size());
            words.add(one);
        }
    }

    /** Of a word in another script folding leaves nothing. */
    private static String folded(String word) {
        String folded = LatinFolding.words(word);
        return folded.isEmpty() ? word.toLowerCase(Locale.ROOT) : folded;
    }

    private static List<String> wordsOf(String phrase) {
        return WORD.matcher(phrase).results().map(word -> folded(word.group())).toList();
    }

    /**
     * Finds a quote: in one piece, or the pieces around what was left out, one after the other.
     *
     * @return the stretches where each piece may stand, the pieces in order; empty when one is not there
     */
    List<Evidence> quote(String quote) {
        List<Evidence> whole = all(quote);
        if (!whole.isEmpty()) {
            return whole;
        }
        var pieces = new ArrayList<Evidence>();
        for (String piece : GAP.split(quote, -1)) {
            int from = pieces.isEmpty() ? 0 : pieces.getLast().end();
            Optional<Evidence> found =
                    all(piece).stream().filter(one -> one.start() >= from).findFirst();
            if (found.isPresent()) {
                pieces.add(found.get());
            } else if (!wordsOf(piece).isEmpty()) {
                return List.of();
            }
        }
        return pieces.isEmpty() ? List.of() : List.of(span(pieces));
    }

    private static Evidence span(List<Evidence> pieces) {
        return new Evidence(pieces.getFirst().start(), pieces.getLast().end());
    }

    /** Returns every stretch of these words, in text order. */
    List<Evidence> all(String phrase) {
        List<String> wanted = wordsOf(phrase);
        var found = new ArrayList<Evidence>();
        for (int at : wanted.isEmpty() ? List.<Integer>of() : places.getOrDefault(wanted.getFirst(), List.of())) {
            InterruptionCheck.check();
            if (stands(wanted, at)) {
                found.add(stretch(at, wanted.size()));
            }
        }
        return found;
    }

    /** Returns a stretch of words, with the bracket behind it if it holds the one that opens. */
    private Evidence stretch(int at, int count) {
        int start = words.get(at).start;
        int end = words.get(at + count - 1).end;
        String text = annotated.text();
        boolean open = text.lastIndexOf('(', end - 1) > Math.max(start, text.lastIndexOf(')', end - 1));
        return new Evidence(start, open && text.startsWith(")", end) ? end + 1 : end);
    }

    private boolean stands(List<String> wanted, int at) {
        return at + wanted.size() <= words.size()
                && IntStream.range(0, wanted.size())
                        .allMatch(i -> words.get(at + i).folded.equals(wanted.get(i)));
    }

    /** Finds words that the text may have in the plural, within a sentence or a line: « coach » stands in « les coachs ». */
    List<Evidence> inPlural(String phrase) {
        List<String> wanted = wordsOf(phrase).stream().map(QuotedText::singular).toList();
        return wanted.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(0, words.size() - wanted.size())
                        .filter(at -> IntStream.range(0, wanted.size())
                                .allMatch(
                                        i -> singular(words.get(at + i).folded).equals(wanted.get(i))))
                        .mapToObj(at -> stretch(at, wanted.size()))
                        .filter(this::isOfOneLine)
                        .toList();
    }

    private static String singular(String word) {
        return PLURAL.matcher(word).replaceFirst("");
    }

    /** Returns where a name stands, within a sentence or a line each; for a person's without signs that end one. */
    List<Evidence> named(String name, boolean person) {
        return all(name).stream()
                .filter(this::isOfOneLine)
                .filter(one -> !person
                        || !END_OF_NAME.matcher(one.of(annotated.text())).find())
                .toList();
    }

    private boolean isOfOneLine(Evidence stretch) {
        return annotated.sentenceAround(stretch.start(), stretch.end()).isPresent()
                || (stretch.of(annotated.text()).indexOf('\n') < 0
                        && !sentences(stretch).isEmpty());
    }

    /**
     * Finds words that stand apart in one sentence: « Marie et Paul Durand » names « Marie Durand », « conseiller municipal et
     * métropolitain » a « conseiller métropolitain ».
     */
    List<Evidence> apart(String phrase) {
        List<String> wanted = wordsOf(phrase);
        if (wanted.size() < 2) {
            return List.of();
        }
        return places.getOrDefault(wanted.getFirst(), List.of()).stream()
                .flatMap(at -> apart(wanted, at).stream())
                .toList();
    }

    private Optional<Evidence> apart(List<String> wanted, int first) {
        int at = first;
        boolean gap = false;
        for (String word : wanted.subList(1, wanted.size())) {
            int next = at + 1;
            while (next < words.size()
                    && next - at <= MOST_BETWEEN
                    && !words.get(next).folded.equals(word)) {
                next++;
            }
            boolean found = next < words.size() && words.get(next).folded.equals(word);
            boolean coordinated = and.contains(words.get(at + 1 < words.size() ? at + 1 : at).folded)
                    || and.contains(words.get(next - 1).folded);
            if (!found || (next > at + 1 && (gap || !coordinated))) {
                return Optional.empty();
            }
            gap |= next > at + 1;
            at = next;
        }
        var stretch = new Evidence(words.get(first).start, words.get(at).end);
        return annotated.sentenceAround(stretch.start(), stretch.end()).map(any -> stretch);
    }

    /** Finds a person's name with the family name first: « DURAND Marie ». */
    List<Evidence> familyFirst(String name) {
        String[] parts = BLANKS.split(name.strip(), -1);
        for (int cut = 1; cut < parts.length; cut++) {
            String turned = String.join(" ", Arrays.copyOfRange(parts, cut, parts.length))
                    + " "
                    + String.join(" ", Arrays.copyOfRange(parts, 0, cut));
            List<Evidence> found = named(turned, true);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Returns the sentences that share a letter with a stretch, in text order. */
    List<Evidence> sentences(Evidence stretch) {
        return annotated.sentences().stream()
                .filter(one -> one.start() < stretch.end() && stretch.start() < one.end())
                .map(Sentence::evidence)
                .toList();
    }

    /** Returns a stretch as the text writes it, on one line. */
    String written(Evidence stretch) {
        return BLANKS.matcher(stretch.of(annotated.text())).replaceAll(" ");
    }

    /** Returns what follows a stretch in its sentence. */
    String behind(Evidence stretch) {
        int end = annotated
                .sentenceAround(stretch.start(), stretch.end())
                .map(Sentence::end)
                .orElse(stretch.end());
        return annotated.text().substring(stretch.end(), end);
    }

    AnnotatedText annotated() {
        return annotated;
    }
}
