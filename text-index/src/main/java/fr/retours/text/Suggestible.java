package fr.retours.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Something that can be suggested.
 *
 * @param aliases other names it is found by
 * @param day first day of a recap's event, since 1970-01-01; 0 for what has no day
 * @param hint what tells it from others of the same name
 */
record Suggestible(
        SuggestionKind kind, String id, String label, List<String> aliases, int recaps, long day, Hint hint) {
    /** By kind, then what most recaps name, then the latest. */
    static final Comparator<Suggestible> POPULAR_FIRST = Comparator.comparing(Suggestible::kind)
            .thenComparing(Comparator.comparingInt(Suggestible::recaps).reversed())
            .thenComparing(Comparator.comparingLong(Suggestible::day).reversed())
            .thenComparing(Suggestible::label)
            .thenComparing(Suggestible::id);

    /** Returns all names, the label first. */
    Stream<String> names() {
        return Stream.concat(Stream.of(label), aliases.stream());
    }

    /** Returns the suggestion of this for what was typed. */
    Suggestion suggestion(List<TypedWord> typed, Leniency leniency) {
        var matches = NameWords.typedIn(label, typed, leniency);
        return new Suggestion(
                kind, id, label, recaps, matches, alias(typed, leniency).orElse(null), hint);
    }

    /** Returns the alias that fits best when the label does not fit in full. */
    private Optional<String> alias(List<TypedWord> typed, Leniency leniency) {
        if (NameWords.fitting(label, typed, leniency) == typed.size()) {
            return Optional.empty();
        }
        ToLongFunction<String> fitting = alias -> NameWords.fitting(alias, typed, leniency);
        return aliases.stream()
                .filter(alias -> fitting.applyAsLong(alias) > 0)
                .min(Comparator.comparingLong(fitting).reversed());
    }
}
