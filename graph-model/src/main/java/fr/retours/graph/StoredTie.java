package fr.retours.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/**
 * A relationship with its properties, in a form in which what is stored equals what was written: whole numbers as
 * {@code long}, nothing null.
 */
record StoredTie(Key key, Map<String, Object> properties) {
    /** The names of what backs a fact, one of its properties or parts. */
    private static final Pattern PROOF = Pattern.compile("([a-z]+_)?(starts|ends|confidences?)|proven_parts");

    /** Which relationship: several of one recap may differ in their properties only. */
    record Key(String type, String from, String to) {
        @Override
        public String toString() {
            return from + " " + type + " " + to;
        }
    }

    static StoredTie of(String type, String from, String to, Object properties) {
        return new StoredTie(new Key(type, from, to), plain(properties));
    }

    /** Reads a row with {@code type}, {@code from}, {@code to} and {@code tie}. */
    static StoredTie of(Record row) {
        return of(
                row.get("type").asString(),
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("tie").asMap());
    }

    /** Returns the same without what backs the fact. */
    Map<String, Object> withoutProof() {
        var rest = new TreeMap<>(properties);
        rest.keySet().removeIf(key -> PROOF.matcher(key).matches());
        return rest;
    }

    /** Returns properties in the form that compares. */
    static Map<String, Object> plain(Object properties) {
        if (!(properties instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("properties must be a map, got " + properties);
        }
        var plain = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) {
                plain.put(String.valueOf(key), plainValue(value));
            }
        });
        return plain;
    }

    private static Object plainValue(@Nullable Object value) {
        return switch (Objects.requireNonNull(value)) {
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case List<?> list -> plainList(list.stream());
            case Long number -> number;
            case Double number -> number;
            case Boolean truth -> truth;
            case LocalDate day -> day;
            case Object other -> other.toString();
        };
    }

    private static List<Object> plainList(Stream<?> values) {
        return values.map(StoredTie::plainValue).toList();
    }
}
