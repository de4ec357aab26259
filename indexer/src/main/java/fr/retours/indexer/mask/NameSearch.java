package fr.retours.indexer.mask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Finds the forms of names in text: of names in full, or of names of which only fingerprints are known. Safe for concurrent use. */
public final class NameSearch {
    private static final int MOST_WORDS = 6;
    /** « B. Hamon », « benoit_hamon », a name over two lines. */
    private static final int WIDEST_GAP = 3;

    private static final String PARTS_NAMES = ",;:!?()[]{}\"«»/\\<>|";

    /** Whether a form can only be the name, by form or fingerprint. */
    private final Map<String, Boolean> certain = new HashMap<>();

    private final Supplier<UnaryOperator<String>> printing;

    private NameSearch(Collection<NameForms> names, Supplier<UnaryOperator<String>> printing) {
        this.printing = printing;
        names.forEach(one -> one.beside().forEach(form -> certain.put(form, false)));
        names.forEach(one -> one.anywhere().forEach(form -> certain.put(form, true)));
    }

    /** Looks for a name as it is. */
    public static NameSearch of(NameForms name) {
        return new NameSearch(List.of(name), UnaryOperator::identity);
    }

    /**
     * Looks for names that are known by fingerprints.
     *
     * @param names with the fingerprints of their forms
     */
    public static NameSearch of(Collection<NameForms> names, NameFingerprints prints) {
        return new NameSearch(names, () -> {
            var hashing = new NameFingerprints.Hashing(prints);
            Map<String, String> known = new HashMap<>();
            return form -> known.computeIfAbsent(form, hashing::of);
        });
    }

    /**
     * A stretch of text that is one of the forms.
     *
     * @param start offset of the first letter, in UTF-16 code units
     * @param end offset just past the last letter
     * @param certain whether it can only be the name; else it is, where a certain one stands in the same text
     */
    public record Found(int start, int end, boolean certain) {}

    /** Returns where a text has one of the forms, the longest at each place, in text order. */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        List<ComparedWords.Word> words = ComparedWords.of(text);
        UnaryOperator<String> print = printing.get();
        int at = 0;
        while (at < words.size()) {
            Optional<Found> longest = longest(text, words, at, print);
            longest.ifPresent(found::add);
            int past = longest.map(Found::end).orElse(words.get(at).end());
            while (at < words.size() && words.get(at).start() < past) {
                at++;
            }
        }
        return found;
    }

    private Optional<Found> longest(String text, List<ComparedWords.Word> words, int at, UnaryOperator<String> print) {
        ComparedWords.Word first = words.get(at);
        var form = new StringBuilder(first.folded());
        Optional<Found> longest = found(text, first, first, form, print);
        for (int i = at + 1; i < words.size() && i < at + MOST_WORDS; i++) {
            if (!belongTogether(text, words.get(i - 1).end(), words.get(i).start())) {
                break;
            }
            form.append(' ').append(words.get(i).folded());
            Optional<Found> longer = found(text, first, words.get(i), form, print);
            longest = longer.isPresent() ? longer : longest;
        }
        return longest;
    }

    /** A word alone that may be another one needs its capital. */
    private Optional<Found> found(
            String text,
            ComparedWords.Word first,
            ComparedWords.Word last,
            CharSequence form,
            UnaryOperator<String> print) {
        Boolean known = certain.get(print.apply(form.toString()));
        return known == null
                        || !(known || first.start() < last.start() || Character.isUpperCase(text.charAt(first.start())))
                ? Optional.empty()
                : Optional.of(new Found(first.start(), last.end(), known));
    }

    private static boolean belongTogether(String text, int end, int start) {
        return start - end <= WIDEST_GAP
                && text.substring(end, start).chars().noneMatch(c -> PARTS_NAMES.indexOf(c) >= 0);
    }
}
