package fr.retours.api.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionHint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value known of whom a name is that of: its code tells communes of one name apart, the body where a person works homonyms.
 *
 * @param values any of them may hold, folded
 */
record KnownValue(EntityProperty property, List<String> values) {
    /** What a candidate says of a value. */
    enum Fit {
        /** It has it. */
        YES,
        /** It has another one. */
        NO,
        /** It says nothing. */
        UNKNOWN
    }

    KnownValue {
        values = List.copyOf(values);
    }

    /** Reads a value of the protocol: a text, number, object with an id, or a list of these. */
    static KnownValue of(EntityProperty property, @Nullable JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value != null) {
            (value.isArray() ? value : List.of(value))
                    .forEach(one -> texts.add(one.path("id").asText(one.asText())));
        }
        return new KnownValue(
                property,
                texts.stream()
                        .map(ComparedName::folded)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    Fit fits(Suggestion found) {
        List<String> there = reported(found)
                .filter(Objects::nonNull)
                .map(ComparedName::folded)
                .toList();
        if (there.isEmpty() || values.isEmpty()) {
            return Fit.UNKNOWN;
        }
        boolean whole = property == EntityProperty.CODE || property.register().isPresent();
        boolean fits = there.stream()
                .anyMatch(one -> values.stream()
                        .anyMatch(value -> whole ? one.equals(value) : one.contains(value) || value.contains(one)));
        return fits ? Fit.YES : Fit.NO;
    }

    /** Returns the numbers that the register of this value gave. */
    private List<String> numbers(Suggestion found) {
        return property.register().stream()
                .flatMap(register -> found.codes().stream().filter(register::accepts))
                .toList();
    }

    private Stream<@Nullable String> reported(Suggestion found) {
        return switch (property) {
            case CODE -> found.hint() instanceof SuggestionHint.Territory there ? Stream.of(there.code()) : Stream.of();
            case WITHIN ->
                found.hint() instanceof SuggestionHint.Territory there ? there.within().stream() : Stream.of();
            case LEVEL ->
                found.hint() instanceof SuggestionHint.Territory there
                        ? Stream.of(there.level().slug())
                        : Stream.of();
            case FUNCTION ->
                found.hint() instanceof SuggestionHint.Office office ? Stream.of(office.function()) : Stream.of();
            case BODY -> found.hint() instanceof SuggestionHint.Office office ? Stream.of(office.body()) : Stream.of();
            case SIREN, RNA, WIKIDATA -> numbers(found).stream();
            case NAME, ALIASES, POPULATION, LATITUDE, LONGITUDE, EVENTS, FIRST, LAST -> Stream.of();
        };
    }
}
