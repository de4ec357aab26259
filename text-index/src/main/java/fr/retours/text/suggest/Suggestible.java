package fr.retours.text.suggest;

import fr.retours.model.text.LatinFolding;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionHint;
import fr.retours.text.SuggestionKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Something that can be suggested.
 *
 * @param aliases other names it is found by
 * @param numbers under which registers have it; see {@link #codes}
 * @param hint what tells it from others of the same name
 */
record Suggestible(
        SuggestionKind kind,
        String id,
        String label,
        List<String> aliases,
        List<String> numbers,
        int recaps,
        SuggestionHint hint) {
    /** By kind, then what most recaps name, then the latest. */
    private static final Comparator<Keyed> POPULAR_FIRST = Comparator.<Keyed, SuggestionKind>comparing(
                    keyed -> keyed.one().kind())
            .thenComparing(Comparator.<Keyed>comparingInt(keyed -> keyed.one().recaps())
                    .reversed())
            .thenComparing(
                    Comparator.<Keyed>comparingLong(keyed -> keyed.one().day()).reversed())
            .thenComparing(Keyed::key)
            .thenComparing(keyed -> keyed.one().id());

    /** Folding takes longer than sorting: once for each. */
    private record Keyed(String key, Suggestible one) {}

    /** Sorts the most popular first within a kind. */
    static List<Suggestible> popularFirst(List<Suggestible> all) {
        return all.stream()
                .map(one -> new Keyed(LatinFolding.key(one.label()), one))
                .sorted(POPULAR_FIRST)
                .map(Keyed::one)
                .toList();
    }

    /** Returns the first possible day of a recap's event, since 1970-01-01; long ago for what has no date. */
    private long day() {
        var date = kind == SuggestionKind.RECAP && hint instanceof SuggestionHint.Occasion occasion
                ? occasion.date()
                : null;
        return date == null ? Long.MIN_VALUE : date.first().toEpochDay();
    }

    /** Returns what finds it when typed in full: numbers of registers, codes of an authority. */
    Stream<String> codes() {
        return codes(id, hint, numbers);
    }

    /** Returns the code of an authority, and the same behind its level, or the numbers of whatever else has some; none where a code is open. */
    static Stream<String> codes(String id, SuggestionHint hint, List<String> numbers) {
        if (hint instanceof SuggestionHint.Territory there) {
            return there.code() == null ? Stream.empty() : Stream.of(there.code(), id);
        }
        return numbers.stream();
    }

    /**
     * Returns the suggestion of this for what was typed.
     *
     * @param whole what was typed as one word
     */
    Suggestion suggestion(List<TypedWord> typed, TypingLeniency leniency, String whole) {
        var matches = NameWords.typedIn(label, typed, leniency);
        return new Suggestion(
                kind, id, label, recaps, matches, alias(typed, leniency, whole).orElse(null), codes().toList(), hint);
    }

    /** Returns the code that was typed, or the alias that fits best when the label does not fit in full. */
    private Optional<String> alias(List<TypedWord> typed, TypingLeniency leniency, String whole) {
        var code =
                codes().filter(one -> NameWords.of(one).joined().equals(whole)).findFirst();
        if (code.isPresent()) {
            return code;
        }
        if (NameWords.fitting(label, typed, leniency) == typed.size()) {
            return Optional.empty();
        }
        ToLongFunction<String> fitting = alias -> NameWords.fitting(alias, typed, leniency);
        return aliases.stream()
                .filter(alias -> fitting.applyAsLong(alias) > 0)
                .min(Comparator.comparingLong(fitting).reversed());
    }
}
