package fr.retours.api.measure;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.view.EntityRef;
import fr.retours.text.deadline.RequestDeadline;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads networks from the graph. */
final class NetworkReader {
    private static final int AT_ONCE = 500;

    private final RelationGraph relations;
    private final SliceGraph slices;

    NetworkReader(RelationGraph relations, SliceGraph slices) {
        this.relations = relations;
        this.slices = slices;
    }

    /**
     * Reads a network.
     *
     * @param level for territories only
     * @throws TooLargeException if it cannot be measured
     */
    NetworkBuilder read(NetworkKind kind, CollectiviteKind level, RelationFilter filter) {
        var builder = new NetworkBuilder();
        Map<EntityId, List<EntityRef>> territories =
                kind == NetworkKind.TERRITORIES ? territories(level, filter) : Map.of();
        var deadline = RequestDeadline.current();
        relations.forEachEvent(filter, event -> {
            deadline.check();
            Map<String, String> there = new LinkedHashMap<>();
            event.who().stream()
                    .map(one -> one.entity())
                    .flatMap(one -> members(kind, one, territories))
                    .forEach(one -> there.put(one.id().value(), one.name()));
            builder.add(there);
        });
        return builder;
    }

    /** Counts the participations and links that count for nothing. */
    long leftOut(RelationFilter filter) {
        return relations.leftOut(filter);
    }

    private static Stream<EntityRef> members(
            NetworkKind kind, EntityRef one, Map<EntityId, List<EntityRef>> territories) {
        return switch (kind) {
            case PEOPLE -> Stream.of(one).filter(who -> who.id() instanceof PersonId);
            case BODIES -> Stream.of(one).filter(who -> who.id() instanceof BodyId);
            case TERRITORIES -> territories.getOrDefault(one.id(), List.of()).stream();
        };
    }

    /** Returns, for each local authority, those of a level that it is or lies in. */
    private Map<EntityId, List<EntityRef>> territories(CollectiviteKind level, RelationFilter filter) {
        Map<EntityId, List<EntityRef>> territories = new HashMap<>();
        List<BodySlice> batch = slices.bodies(filter, null, AT_ONCE);
        while (!batch.isEmpty()) {
            for (BodySlice one : batch) {
                if (one.body() instanceof Collectivite known) {
                    territories.put(
                            known.id(),
                            upwards(known)
                                    .filter(up -> up.kind() == level && !up.id().isOpen())
                                    .map(up -> new EntityRef(up.id(), up.name()))
                                    .distinct()
                                    .toList());
                }
            }
            batch = batch.size() < AT_ONCE
                    ? List.of()
                    : slices.bodies(filter, batch.getLast().body().id(), AT_ONCE);
        }
        return territories;
    }

    private static Stream<Collectivite> upwards(Collectivite one) {
        return Stream.concat(Stream.of(one), one.partOf().stream().flatMap(NetworkReader::upwards));
    }
}
