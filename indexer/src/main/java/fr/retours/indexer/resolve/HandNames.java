package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.Decision.Alias;
import fr.retours.indexer.curation.Decision.Identify;
import fr.retours.indexer.curation.Decision.Rename;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.model.term.NumberRegister;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By id, the names and numbers that decisions by hand give. Immutable. */
final class HandNames {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, Map<NumberRegister, String>> numbers = new HashMap<>();

    HandNames(Curation curation) {
        curation.of(Rename.class).forEach(one -> names.putIfAbsent(one.id(), one.name()));
        curation.of(Alias.class)
                .forEach(one -> aliases.computeIfAbsent(one.id(), any -> new ArrayList<>())
                        .add(one.name()));
        curation.of(Identify.class)
                .forEach(one -> numbers.computeIfAbsent(
                                one.organisation().value(), any -> new EnumMap<>(NumberRegister.class))
                        .putAll(one.numbers()));
    }

    @Nullable
    String name(String id) {
        return names.get(id);
    }

    /** Returns every form but the name, those given by hand among them, in code point order. */
    List<String> aliases(String id, String name, Cluster cluster) {
        var all = cluster.aliases(name);
        all.addAll(aliases.getOrDefault(id, List.of()));
        all.remove(name);
        return List.copyOf(all);
    }

    Map<NumberRegister, String> numbers(String id) {
        return numbers.getOrDefault(id, Map.of());
    }
}
