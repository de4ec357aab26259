package fr.retours.indexer.extract.text;

import fr.retours.indexer.lexicon.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Phrases with open places to be found in {@link Words}. In a phrase {@code anim*} stands for any word that starts so,
 * {@code de/du} for either word, {@code ~} for up to five words, {@code :} for the mark itself. Words are compared
 * folded. Where several phrases fit at one word, the longest match wins, then the phrase added first.
 *
 * @param <V> what a phrase stands for
 */
public final class CueSet<V> {
    private static final int WIDEST_GAP = 5;
    private static final int KEY = 3;

    /** By the whole first word, which nearly all phrases have, so that few are tried at any word. */
    private final Map<String, List<Cue<V>>> byWord = new HashMap<>();

    /** By the first letters of a first word with an open end. */
    private final Map<String, List<Cue<V>>> byStart = new HashMap<>();

    private int added;

    private record Cue<V>(int order, List<List<String>> steps, V value) {}

    /** A cue found, from its first word to just past its last one. */
    public record Match<V>(int start, int end, V value) {}

    /**
     * Adds a phrase.
     *
     * @throws IllegalArgumentException if the phrase does not start with a word
     */
    public void add(String phrase, V value) {
        var steps = new ArrayList<List<String>>();
        for (String step : phrase.strip().split("\\s+", -1)) {
            steps.add(List.of(step.split("/", -1)).stream().map(CueSet::step).toList());
        }
        var cue = new Cue<>(added++, steps, value);
        for (String first : steps.getFirst()) {
            boolean open = first.endsWith("*");
            String word = open ? first.substring(0, first.length() - 1) : first;
            boolean fits =
                    !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0)) && (!open || word.length() >= KEY);
            if (!fits) {
                throw new IllegalArgumentException("a cue must start with a word, got '" + phrase + "'");
            }
            Map<String, List<Cue<V>>> index = open ? byStart : byWord;
            index.computeIfAbsent(open ? key(word) : word, key -> new ArrayList<>())
                    .add(cue);
        }
    }

    private static String key(String word) {
        return word.substring(0, Math.min(KEY, word.length()));
    }

    private static String step(String word) {
        return switch (word) {
            case "~", ":", "," -> word;
            default -> Folding.fold(word) + (word.endsWith("*") ? "*" : "");
        };
    }

    /** Finds the cues of a sentence, in order, not overlapping. */
    public List<Match<V>> in(Words words, int sentence) {
        var found = new ArrayList<Match<V>>();
        for (int i = words.first(sentence); i < words.end(sentence); ) {
            Optional<Match<V>> here = at(words, i);
            here.ifPresent(found::add);
            i = here.map(Match::end).orElse(i + 1);
        }
        return found;
    }

    /** Finds the cue that starts at a word. */
    public Optional<Match<V>> at(Words words, int start) {
        return at(words, start, words.end(words.sentenceOf(start)));
    }

    /** Finds the cue that starts at a word and ends before {@code limit}. */
    public Optional<Match<V>> at(Words words, int start, int limit) {
        String folded = words.folded(start);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        Found<V> best = longest(words, start, limit, byWord.get(folded), null);
        best = longest(words, start, limit, byStart.get(key(folded)), best);
        return best == null ? Optional.empty() : Optional.of(new Match<>(start, best.end, best.cue.value));
    }

    private record Found<V>(Cue<V> cue, int end) {
        boolean isBefore(@Nullable Found<V> other) {
            return other == null || end > other.end || (end == other.end && cue.order < other.cue.order);
        }
    }

    private static <V> @Nullable Found<V> longest(
            Words words, int start, int limit, @Nullable List<Cue<V>> cues, @Nullable Found<V> best) {
        Found<V> longest = best;
        for (int i = 0; cues != null && i < cues.size(); i++) {
            int end = end(words, start, limit, cues.get(i).steps, 0);
            var found = new Found<>(cues.get(i), end);
            longest = end > start && found.isBefore(longest) ? found : longest;
        }
        return longest;
    }

    private static int end(Words words, int at, int limit, List<List<String>> steps, int step) {
        if (step == steps.size()) {
            return at;
        }
        if (steps.get(step).contains("~")) {
            for (int gap = 0; gap <= WIDEST_GAP && at + gap < limit; gap++) {
                int end = end(words, at + gap, limit, steps, step + 1);
                if (end >= 0) {
                    return end;
                }
                if (";.:".contains(words.token(at + gap).text())) {
                    return -1;
                }
            }
            return -1;
        }
        boolean fits = at < limit && steps.get(step).stream().anyMatch(one -> fits(words, at, one));
        return fits ? end(words, at + 1, limit, steps, step + 1) : -1;
    }

    private static boolean fits(Words words, int i, String step) {
        if (step.equals(":") || step.equals(",")) {
            return words.is(i, step);
        }
        String folded = words.folded(i);
        return step.endsWith("*")
                ? !folded.isEmpty() && folded.startsWith(step.substring(0, step.length() - 1))
                : folded.equals(step);
    }
}
