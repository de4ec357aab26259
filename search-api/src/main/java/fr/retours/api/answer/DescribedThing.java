package fr.retours.api.answer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A thing while it is described, in the words of schema.org or of another context; what is unknown is left out. */
public final class DescribedThing {
    private static final String CONTEXT = "https://schema.org";

    private final Map<String, Object> properties = new LinkedHashMap<>();

    /** Begins to describe a thing of a type. */
    public DescribedThing(String type) {
        with("@type", type);
    }

    /** Begins to describe a thing by what stands first of it. */
    public DescribedThing(String name, Object value) {
        with(name, value);
    }

    /** Begins to describe a thing of several types, in words without the sign before them. */
    public static DescribedThing of(String... types) {
        return new DescribedThing("type", types.length == 1 ? types[0] : List.of(types));
    }

    /** Adds a property, unless it has no value. */
    public DescribedThing with(String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
            properties.put(name, value);
        }
        return this;
    }

    /** Adds what is said of each of some things, unless there are none. */
    public <T> DescribedThing each(String name, Collection<T> all, Function<T, @Nullable Object> said) {
        return with(
                name, all.stream().map(said).filter(Objects::nonNull).distinct().toList());
    }

    @JsonValue
    Map<String, Object> properties() {
        return properties;
    }

    /** Writes it as a document in the words of schema.org. */
    public String document() {
        return document(CONTEXT);
    }

    /**
     * Writes it as a document that may stand in a page: no text in it can end the element around it.
     *
     * @param context what its words mean, as Jackson writes it
     */
    public String document(Object context) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", context);
        all.putAll(properties);
        return AnswerJson.write(all)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
