package fr.retours.indexer.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps one of all equal values, since recaps repeat names, ids and days. Not safe for concurrent use. */
final class ValueInterner {
    private final Map<Object, Object> kept = new HashMap<>();

    /** Returns the first value that equals this one. */
    @SuppressWarnings("unchecked") // a value that equals another can stand for it
    <T> T one(T value) {
        Object before = kept.putIfAbsent(value, value);
        return before == null ? value : (T) before;
    }

    /** Returns an immutable set of the one of each value. */
    <T> Set<T> each(Collection<T> values) {
        return values.stream().map(this::one).collect(Collectors.toUnmodifiableSet());
    }
}
