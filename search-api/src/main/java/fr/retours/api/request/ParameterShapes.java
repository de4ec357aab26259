package fr.retours.api.request;

import fr.retours.model.term.Slugged;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What values of a parameter look like, as the JSON schemas of a {@link DeclaredParameter}. Pure functions. */
final class ParameterShapes {
    private static final String TYPE = "type";
    private static final String STRING = "string";
    private static final String ARRAY = "array";
    private static final String DEFAULT = "default";

    private ParameterShapes() {}

    static Map<String, ?> text() {
        return Map.of(TYPE, STRING);
    }

    static Map<String, ?> text(int longest) {
        return Map.of(TYPE, STRING, "maxLength", longest);
    }

    static Map<String, ?> text(Pattern shape) {
        return Map.of(TYPE, STRING, "pattern", '^' + shape.pattern() + '$');
    }

    /** @param type {@code integer} or {@code number} */
    static Map<String, ?> number(String type, Number least, Number most, Number otherwise) {
        return Map.of(TYPE, type, "minimum", least, "maximum", most, DEFAULT, otherwise);
    }

    static Map<String, ?> day() {
        return Map.of(TYPE, STRING, "format", "date");
    }

    static Map<String, ?> flag() {
        return Map.of(TYPE, "boolean", DEFAULT, false);
    }

    static Map<String, ?> oneOf(List<? extends Slugged> choices) {
        return Map.of(TYPE, STRING, "enum", slugs(choices));
    }

    static Map<String, ?> oneOf(List<? extends Slugged> choices, Slugged otherwise) {
        return Map.of(TYPE, STRING, "enum", slugs(choices), DEFAULT, otherwise.slug());
    }

    /** Returns the shape of several choices in one value. */
    static Map<String, ?> someOf(List<? extends Slugged> choices, Collection<? extends Slugged> otherwise) {
        return Map.of(TYPE, ARRAY, "items", oneOf(choices), DEFAULT, slugs(otherwise));
    }

    /** Returns the shape of a parameter that may stand often. */
    static Map<String, ?> each(Map<String, ?> items) {
        return Map.of(TYPE, ARRAY, "maxItems", GivenParameters.MOST_VALUES, "items", items);
    }

    /** Returns the same for one that must stand so often. */
    static Map<String, ?> each(Map<String, ?> items, int least) {
        return Map.of(TYPE, ARRAY, "minItems", least, "maxItems", GivenParameters.MOST_VALUES, "items", items);
    }

    /** @param example an id of each kind that is taken, between commas */
    static <T> Map<String, ?> idOf(Function<String, T> reader, String example) {
        List<Map<String, ?>> kinds = Arrays.stream(example.split(", "))
                .<Map<String, ?>>map(one -> Map.of("$ref", reader.apply(one).getClass()))
                .toList();
        return kinds.size() == 1 ? kinds.getFirst() : Map.of("anyOf", kinds);
    }

    static List<String> slugs(Collection<? extends Slugged> choices) {
        return choices.stream().map(Slugged::slug).toList();
    }
}
