package fr.retours.graph;

import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Proof;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds one parameter map of a statement; unlike {@link Map#of}, it takes nulls, which Cypher reads as absent. */
final class ParameterRow {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    ParameterRow with(String key, @Nullable Object value) {
        values.put(key, value);
        return this;
    }

    ParameterRow with(Map<String, @Nullable Object> others) {
        values.putAll(others);
        return this;
    }

    /** Adds what every relationship read off a text carries. */
    ParameterRow proven(RecapId recap, Proof proof) {
        return with("recap", recap.value()).proven("", proof);
    }

    /** Adds what backs one property of an event. */
    ParameterRow proven(EventProperty property, Proof proof) {
        return proven(property.slug() + "_", proof);
    }

    private ParameterRow proven(String prefix, Proof proof) {
        return with(prefix + "starts", starts(proof.evidence()))
                .with(prefix + "ends", ends(proof.evidence()))
                .with(prefix + "confidence", proof.confidence());
    }

    /** Adds what backs each part: how sure it is, and its sentences, each with the part that it proves. */
    ParameterRow provenParts(List<PartTaken> parts) {
        if (parts.isEmpty()) {
            return this;
        }
        List<Evidence> all =
                parts.stream().flatMap(one -> one.proof().evidence().stream()).toList();
        return with(
                        "part_confidences",
                        parts.stream().map(one -> one.proof().confidence()).toList())
                .with(
                        "proven_parts",
                        parts.stream()
                                .flatMap(one -> one.proof().evidence().stream()
                                        .map(any -> one.part().slug()))
                                .toList())
                .with("part_starts", starts(all))
                .with("part_ends", ends(all));
    }

    private static List<Integer> starts(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::start).toList();
    }

    private static List<Integer> ends(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::end).toList();
    }

    Map<String, @Nullable Object> map() {
        return values;
    }
}
