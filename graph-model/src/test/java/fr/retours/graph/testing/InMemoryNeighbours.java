package fr.retours.graph.testing;

import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.NodeId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.Neighbour;
import fr.retours.model.relation.NeighbourTie;
import fr.retours.model.relation.Neighbourhood;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands around someone or something. */
final class InMemoryNeighbours {
    private final Corpus corpus;
    private final RelationFilter filter;
    private final List<Scene> latestFirst;
    private final List<Neighbour> nodes = new ArrayList<>();
    private long total = 1;

    InMemoryNeighbours(Corpus corpus, RelationFilter filter, List<Scene> latestFirst) {
        this.corpus = corpus;
        this.filter = filter;
        this.latestFirst = latestFirst;
    }

    Neighbourhood around(NodeId id, int depth, int limit) {
        switch (id) {
            case EventId event ->
                corpus.events().stream()
                        .filter(one -> one.id().equals(event))
                        .findFirst()
                        .ifPresent(one -> aroundEvent(new Scene(one, filter), depth, limit));
            case EntityId entity -> corpus.find(entity).ifPresent(one -> aroundEntity(entity, depth, limit));
        }
        return nodes.isEmpty() ? new Neighbourhood(List.of(), List.of(), 0) : new Neighbourhood(nodes, ties(), total);
    }

    private void aroundEvent(Scene middle, int depth, int limit) {
        nodes.add(event(middle, 0));
        var there = entities(middle).sorted(byName()).toList();
        add(there.stream().map(one -> entity(one, 1)).toList(), depth > 1 ? limit / 2 : limit - 1);
        if (depth > 1) {
            var shown = ids();
            var others = latestFirst.stream()
                    .filter(one -> !one.reported().id().equals(middle.reported().id()))
                    .filter(one -> entities(one).anyMatch(there::contains))
                    .toList();
            var sorted = others.stream()
                    .filter(one -> ties(one, shown) > 0)
                    .sorted(Comparator.comparingLong((Scene one) -> -ties(one, shown)))
                    .map(one -> event(one, 2))
                    .toList();
            addSome(sorted, others.size(), limit - nodes.size());
        }
    }

    private static long ties(Scene one, Set<NodeId> shown) {
        return entities(one).filter(shown::contains).count();
    }

    private void aroundEntity(EntityId middle, int depth, int limit) {
        nodes.add(entity(middle, 0));
        var at = latestFirst.stream()
                .filter(one -> one.standing(middle, false).isPresent())
                .toList();
        add(at.stream().map(one -> event(one, 1)).toList(), depth > 1 ? limit / 2 : limit - 1);
        if (depth > 1) {
            var shown = ids();
            var others = at.stream()
                    .flatMap(InMemoryNeighbours::entities)
                    .distinct()
                    .filter(one -> !one.equals(middle))
                    .toList();
            var near = at.stream()
                    .filter(one -> shown.contains(one.reported().id()))
                    .toList();
            var sorted = others.stream()
                    .filter(one -> shared(one, near) > 0)
                    .sorted(Comparator.comparingLong((EntityId one) -> -shared(one, near))
                            .thenComparing(byName()))
                    .map(one -> entity(one, 2))
                    .toList();
            addSome(sorted, others.size(), limit - nodes.size());
        }
    }

    private static long shared(EntityId one, List<Scene> near) {
        return near.stream()
                .filter(scene -> scene.standing(one, false).isPresent())
                .count();
    }

    private void add(List<Neighbour> all, int room) {
        addSome(all, all.size(), room);
    }

    private void addSome(List<Neighbour> all, int inReach, int room) {
        total += inReach;
        all.stream().limit(Math.max(0, room)).forEach(nodes::add);
    }

    private Set<NodeId> ids() {
        return nodes.stream().map(Neighbour::id).collect(Collectors.toSet());
    }

    private List<NeighbourTie> ties() {
        var shown = ids();
        List<NeighbourTie> ties = new ArrayList<>();
        corpus.events().stream()
                .filter(one -> shown.contains(one.id()))
                .map(one -> new Scene(one, filter))
                .forEach(scene -> entities(scene)
                        .filter(shown::contains)
                        .sorted(Comparator.comparing(EntityId::value))
                        .forEach(one -> ties.add(new NeighbourTie(
                                one,
                                scene.reported().id(),
                                scene.standing(one, false).orElseThrow()))));
        return ties;
    }

    private static Stream<EntityId> entities(Scene scene) {
        return Stream.concat(scene.people(), scene.bodies());
    }

    private Comparator<EntityId> byName() {
        return Comparator.comparing(
                        (EntityId one) -> Meeting.folded(corpus.ref(one).name()))
                .thenComparing(EntityId::value);
    }

    private Neighbour entity(EntityId id, int distance) {
        return new Neighbour(id, corpus.ref(id).name(), null, distance);
    }

    private static Neighbour event(Scene scene, int distance) {
        var event = scene.ref();
        return new Neighbour(event.id(), event.title(), event.time().begin(), distance);
    }
}
