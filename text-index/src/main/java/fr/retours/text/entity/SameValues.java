package fr.retours.text.entity;

import java.util.HashMap;
import java.util.Map;

/** Has equal values be one object, for what names the same towns, days and functions again and again. For one thread. */
final class SameValues {
    private final Map<Object, Object> values = new HashMap<>();

    /** Returns the first value seen that is equal to {@code value}. */
    @SuppressWarnings("unchecked") // equal values are of the same class
    <T> T first(T value) {
        return (T) values.computeIfAbsent(value, one -> one);
    }
}
