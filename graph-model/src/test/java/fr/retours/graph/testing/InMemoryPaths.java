package fr.retours.graph.testing;

import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.PathVia;
import fr.retours.model.relation.RelationPath;
import fr.retours.model.time.EventTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Shortest paths, level by level from the one end, then followed back from the other. */
final class InMemoryPaths {
    private final PathQuery query;
    private final Corpus corpus;
    private final List<Scene> scenes;
    private final Map<EntityId, TreeMap<String, EntityId>> known = new HashMap<>();

    InMemoryPaths(List<Scene> scenes, PathQuery query, Corpus corpus) {
        this.query = query;
        this.corpus = corpus;
        this.scenes = scenes;
        for (Scene scene : scenes) {
            List<EntityId> there = Stream.concat(scene.people(), scene.bodies())
                    .map(EntityId.class::cast)
                    .toList();
            for (EntityId one : there) {
                for (EntityId other : there) {
                    if (!one.equals(other)) {
                        known.computeIfAbsent(one, id -> new TreeMap<>()).put(other.value(), other);
                    }
                }
            }
        }
    }

    List<RelationPath> find() {
        Map<EntityId, Integer> distance = distances();
        Integer least = distance.get(query.from());
        if (least == null || least > query.maxHops()) {
            return List.of();
        }
        List<List<EntityId>> found = new ArrayList<>();
        follow(List.of(query.from()), distance, found);
        return found.stream().map(this::chain).toList();
    }

    /** Returns how far everybody is from the end of the path. */
    private Map<EntityId, Integer> distances() {
        Map<EntityId, Integer> distance = new HashMap<>(Map.of(query.to(), 0));
        List<EntityId> front = List.of(query.to());
        for (int hops = 1; !front.isEmpty(); hops++) {
            List<EntityId> next = new ArrayList<>();
            for (EntityId one : front) {
                for (EntityId other : neighbours(one)) {
                    boolean passes = allows(other) || other.equals(query.from());
                    if (passes && distance.putIfAbsent(other, hops) == null) {
                        next.add(other);
                    }
                }
            }
            next.remove(query.from());
            front = next;
        }
        return distance;
    }

    private void follow(List<EntityId> path, Map<EntityId, Integer> distance, List<List<EntityId>> found) {
        if (path.getLast().equals(query.to())) {
            found.add(path);
            return;
        }
        int left = distance.getOrDefault(path.getLast(), 0);
        for (EntityId next : neighbours(path.getLast())) {
            if (found.size() < query.most() && distance.getOrDefault(next, Integer.MAX_VALUE) == left - 1) {
                follow(Stream.concat(path.stream(), Stream.of(next)).toList(), distance, found);
            }
        }
    }

    private Iterable<EntityId> neighbours(EntityId one) {
        return known.getOrDefault(one, new TreeMap<>()).values();
    }

    private boolean allows(EntityId one) {
        return switch (one) {
            case PersonId person -> query.via() != PathVia.BODIES;
            case BodyId body -> query.via() != PathVia.PEOPLE;
        };
    }

    private RelationPath chain(List<EntityId> path) {
        List<Hop> hops = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            hops.add(hop(path.get(i - 1), path.get(i)));
        }
        return new RelationPath(hops);
    }

    private Hop hop(EntityId from, EntityId to) {
        var both = scenes.stream()
                .filter(one -> one.standing(from, false).isPresent()
                        && one.standing(to, false).isPresent())
                .sorted(Comparator.comparing(
                                (Scene one) -> one.reported().summary().time(), EventTime.LATEST_FIRST)
                        .thenComparing(one -> one.reported().id().value()))
                .toList();
        return new Hop(
                corpus.ref(from),
                corpus.ref(to),
                InMemoryRelations.shared(both.getFirst(), List.of(from, to), false, corpus, List.of()),
                both.size());
    }
}
