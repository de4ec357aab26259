package fr.retours.graph.relation;

import fr.retours.model.EntityId;
import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.relation.Chain;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.SharedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.TransactionContext;

/**
 * Finds shortest paths from both ends at once. Neo4j's own search takes relationships for different that several recaps
 * tell of one event, and would fill the answer with paths that say the same.
 */
final class PathSearch {
    private final TransactionContext tx;
    private final PathQuery query;
    private final Slice slice;
    private final Frontier frontier;
    /** Who can be next on a shortest path, hop by hop. */
    private final List<Set<String>> steps = new ArrayList<>();

    private final List<List<String>> found = new ArrayList<>();

    PathSearch(TransactionContext tx, PathQuery query, RelationFilter filter) {
        this.tx = tx;
        this.query = query;
        this.slice = new Slice(filter.withoutRollUp());
        this.frontier = new Frontier(tx, slice, query.via());
    }

    List<Chain> find() {
        String from = query.from().value();
        String to = query.to().value();
        if (from.equals(to)) {
            return List.of(new Chain(List.of()));
        }
        var near = new Side(frontier, from);
        var far = new Side(frontier, to);
        if (!common(near.events(0), far.events(0)).isEmpty()) {
            steps.add(Set.of(to));
        } else if (!meet(near, far)) {
            return List.of();
        }
        follow(List.of(from));
        return chains();
    }

    /**
     * Advances the side that has met fewer until both have met the same; the events of whoever has many are looked at only
     * when no path leads through the one itself.
     */
    private boolean meet(Side near, Side far) {
        if (query.maxHops() < 2) {
            return false;
        }
        near.advance();
        far.advance();
        while (true) {
            Set<String> both = common(near.entities(near.hops()), far.entities(far.hops()));
            if (!both.isEmpty()) {
                retrace(near, far, both);
                return true;
            }
            boolean nearIsSmaller = near.entities(near.hops()).size()
                    <= far.entities(far.hops()).size();
            Side smaller = nearIsSmaller ? near : far;
            if (near.hops() + far.hops() == query.maxHops()
                    || smaller.entities(smaller.hops()).isEmpty()) {
                return false;
            }
            smaller.advance();
        }
    }

    /** Keeps, of who was reached, those from whom the way leads to the other end. */
    private void retrace(Side near, Side far, Set<String> meeting) {
        steps.add(meeting);
        for (int hops = near.hops() - 1; hops > 0; hops--) {
            Set<String> events = common(frontier.events(steps.getFirst()), near.events(hops));
            steps.addFirst(common(frontier.entities(events), near.entities(hops)));
        }
        for (int hops = far.hops() - 1; hops >= 0; hops--) {
            steps.add(far.entities(hops));
        }
    }

    /** Follows the steps in the order of ids until there are enough paths. */
    private void follow(List<String> path) {
        if (path.size() > steps.size()) {
            found.add(path);
            return;
        }
        for (String next : nexts(path)) {
            if (found.size() < query.most()) {
                List<String> longer = new ArrayList<>(path);
                longer.add(next);
                follow(longer);
            }
        }
    }

    private Set<String> nexts(List<String> path) {
        Set<String> candidates = steps.get(path.size() - 1);
        if (path.size() == steps.size()) {
            return candidates; // the other end, which whoever comes just before it meets
        }
        if (path.size() == 1) {
            return new TreeSet<>(candidates); // all were reached from the first end
        }
        var events = frontier.events(Set.of(path.getLast()));
        return new TreeSet<>(common(frontier.entities(events), candidates));
    }

    /** Reads what each hop rests on: two paths may share hops. */
    private List<Chain> chains() {
        Map<List<EntityId>, Page<String>> latest = new HashMap<>();
        found.stream()
                .flatMap(path -> hops(path).stream())
                .forEach(ends -> latest.computeIfAbsent(ends, both -> CommonReads.ids(tx, both, slice, 0, 1)));
        var events = new SharedEvents(tx, slice);
        latest.forEach((ends, page) -> events.want(ends, page.items()));
        events.read();
        return found.stream()
                .map(path -> new Chain(hops(path).stream()
                        .map(ends -> hop(ends, Objects.requireNonNull(latest.get(ends)), events))
                        .toList()))
                .toList();
    }

    private static List<List<EntityId>> hops(List<String> path) {
        List<List<EntityId>> hops = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            hops.add(List.of(EntityId.of(path.get(i - 1)), EntityId.of(path.get(i))));
        }
        return hops;
    }

    private static Hop hop(List<EntityId> ends, Page<String> latest, SharedEvents events) {
        SharedEvent event = events.event(latest.items().getFirst(), ends, List.of());
        return new Hop(event.who().getFirst().entity(), event.who().getLast().entity(), event, latest.total());
    }

    private static Set<String> common(Collection<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
