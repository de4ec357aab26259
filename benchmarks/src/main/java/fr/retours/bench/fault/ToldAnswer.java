package fr.retours.bench.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares what two answers of the API tell. */
final class ToldAnswer {
    private static final Set<String> QUOTED = Set.of("text", "url", "extractor");

    private ToldAnswer() {}

    /** Returns whether an answer tells the same, but that a sentence may not be at hand: a run changes one store after the other. */
    static boolean isSame(JsonNode seen, @Nullable JsonNode wanted) {
        if (wanted == null || seen.size() != wanted.size()) {
            return false;
        }
        if (seen.isObject()) {
            boolean quote = seen.has("extractor");
            return seen.propertyStream()
                    .allMatch(one -> (quote && one.getValue().isNull() && QUOTED.contains(one.getKey()))
                            || isSame(one.getValue(), wanted.get(one.getKey())));
        }
        if (seen.isArray()) {
            return IntStream.range(0, seen.size()).allMatch(i -> isSame(seen.get(i), wanted.get(i)));
        }
        return seen.equals(wanted);
    }
}
