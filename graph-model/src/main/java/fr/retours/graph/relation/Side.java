package fr.retours.graph.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One end of a search for the shortest paths: who and which events can be reached from there in how many hops. */
final class Side {
    private final Frontier frontier;
    private final List<Set<String>> entities = new ArrayList<>();
    private final List<Set<String>> events = new ArrayList<>();
    private final Set<String> met = new HashSet<>();

    /** Starts from someone, at whose events all begins. */
    Side(Frontier frontier, String start) {
        this.frontier = frontier;
        met.add(start);
        entities.add(Set.of(start));
        events.add(fresh(frontier.events(Set.of(start))));
    }

    /** Returns in how many hops whoever was reached last is reached. */
    int hops() {
        return entities.size() - 1;
    }

    /** Returns who is reached in so many hops and no fewer; only they themselves for 0. */
    Set<String> entities(int hops) {
        return entities.get(hops);
    }

    /** Returns the events where who is reached in so many hops is, and nobody nearer. */
    Set<String> events(int hops) {
        return events.get(hops);
    }

    /** Goes on to whoever is at the events reached last. */
    void advance() {
        if (events.size() < entities.size()) {
            events.add(fresh(frontier.events(entities.getLast())));
        }
        entities.add(fresh(frontier.entities(events.getLast())));
    }

    private Set<String> fresh(Set<String> found) {
        found.removeAll(met);
        met.addAll(found);
        return found;
    }
}
