package fr.retours.graph.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One end of a search for the shortest paths: who and which events can be reached from there in how many steps. */
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
        events.add(frontier.events(Set.of(start)));
        met.addAll(events.getFirst());
    }

    /** Returns how many layers of events have been reached. */
    int reach() {
        return events.size();
    }

    /** Returns the events reached last. */
    Set<String> front() {
        return events.getLast();
    }

    /** Returns who is reached in so many hops; only they themselves for 0. */
    Set<String> entities(int hops) {
        return entities.get(hops);
    }

    /** Returns the events where who is reached in so many hops is, and nobody nearer. */
    Set<String> events(int hops) {
        return events.get(hops);
    }

    /** Goes one hop on. */
    void advance() {
        entities.add(fresh(frontier.entities(front())));
        events.add(fresh(frontier.events(entities.getLast())));
    }

    private Set<String> fresh(Set<String> found) {
        found.removeAll(met);
        met.addAll(found);
        return found;
    }
}
