package fr.retours.api.network;

import fr.retours.model.id.EntityId;
import fr.retours.model.view.EntityRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers who was at which event into a network: its strongest members, and the strongest links between them. Not safe
 * for concurrent use.
 */
final class Gathering {
    /** Beyond it a drawing shows no more than a tangle. */
    private static final int TIES_PER_MEMBER = 3;

    private final NetworkScope scope;
    private final @Nullable EntityId centre;
    private final List<Meeting> meetings = new ArrayList<>();
    private final Map<EntityId, Standing> standings = new HashMap<>();

    /** @param centre whose network it is; null for that of all who were there */
    Gathering(NetworkScope scope, @Nullable EntityId centre) {
        this.scope = scope;
        this.centre = centre;
    }

    /**
     * An event with those of it that are in scope.
     *
     * @param weight what it adds to the Newman strength of each pair
     */
    private record Meeting(@Nullable LocalDate day, List<EntityId> who, double weight) {}

    /** Adds an event with all who were there. */
    void add(@Nullable LocalDate day, Collection<EntityRef> all) {
        Map<EntityId, EntityRef> there = new LinkedHashMap<>();
        all.forEach(one -> there.put(one.id(), one));
        double weight = there.size() < 2 ? 0 : 1.0 / (there.size() - 1);
        boolean withCentre = centre == null || there.containsKey(centre);
        List<EntityId> who = new ArrayList<>();
        for (EntityRef one : there.values()) {
            if (scope.has(one.id()) || one.id().equals(centre)) {
                who.add(one.id());
                standings.computeIfAbsent(one.id(), id -> new Standing(one)).met(withCentre, weight);
            }
        }
        meetings.add(new Meeting(day, who, weight));
    }

    /**
     * Returns the network of the strongest.
     *
     * @param limit most members
     * @param minEvents least number of events behind a link
     */
    Network network(int limit, int minEvents) {
        Map<EntityId, Member> chosen = new LinkedHashMap<>();
        standings.values().stream()
                .filter(one -> one.near > 0)
                .sorted(strongestFirst())
                .limit(limit)
                .forEach(one -> chosen.put(one.who.id(), one.member()));
        List<NetworkTie> ties = ties(chosen).stream()
                .filter(tie -> tie.events() >= minEvents)
                .sorted(NetworkTie.STRONGEST_FIRST)
                .toList();
        Member middle = centre == null ? null : chosen.get(centre);
        List<NetworkTie> kept = strongest(ties, middle, TIES_PER_MEMBER * chosen.size());
        List<Member> linked = chosen.values().stream()
                .filter(member -> member.equals(middle) || kept.stream().anyMatch(tie -> tie.has(member)))
                .toList();
        long near = standings.values().stream().filter(one -> one.near > 0).count();
        return new Network(linked, kept, near, ties.size(), middle);
    }

    private Comparator<Standing> strongestFirst() {
        return Comparator.comparing((Standing one) -> !one.who.id().equals(centre))
                .thenComparing(
                        Comparator.comparingInt((Standing one) -> one.near).reversed())
                .thenComparing(
                        Comparator.comparingDouble((Standing one) -> one.newman).reversed())
                .thenComparing(one -> one.who.name())
                .thenComparing(one -> one.who.id().value());
    }

    private List<NetworkTie> ties(Map<EntityId, Member> chosen) {
        List<EntityId> order = List.copyOf(chosen.keySet());
        Map<EntityId, Integer> ranks = new HashMap<>();
        order.forEach(id -> ranks.put(id, ranks.size()));
        Map<Long, Tally> tallies = new TreeMap<>();
        for (Meeting meeting : meetings) {
            List<Integer> there = meeting.who().stream()
                    .map(ranks::get)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            for (int i = 0; i < there.size(); i++) {
                for (int other : there.subList(i + 1, there.size())) {
                    long pair = (long) there.get(i) * order.size() + other;
                    tallies.computeIfAbsent(pair, key -> new Tally()).met(meeting);
                }
            }
        }
        List<Member> members = List.copyOf(chosen.values());
        List<NetworkTie> ties = new ArrayList<>();
        tallies.forEach((pair, tally) -> ties.add(
                tally.tie(members.get((int) (pair / order.size())), members.get((int) (pair % order.size())))));
        return ties;
    }

    /** Leaves out the weakest, but none of the one in the middle, and the strongest of nobody. */
    private static List<NetworkTie> strongest(List<NetworkTie> ties, @Nullable Member middle, int most) {
        List<NetworkTie> kept = new ArrayList<>();
        Set<Member> linked = new HashSet<>();
        for (NetworkTie tie : ties) {
            boolean first = linked.add(tie.one());
            first |= linked.add(tie.other());
            if (first || kept.size() < most || (middle != null && tie.has(middle))) {
                kept.add(tie);
            }
        }
        return kept;
    }

    /** How somebody stands in the network. */
    private static final class Standing {
        private final EntityRef who;
        private int events;
        private int near;
        private double newman;

        Standing(EntityRef who) {
            this.who = who;
        }

        void met(boolean withCentre, double weight) {
            events++;
            if (withCentre) {
                near++;
                newman += weight;
            }
        }

        Member member() {
            return new Member(who, events);
        }
    }

    /** What is known of a pair. */
    private static final class Tally {
        private int events;
        private double newman;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;

        void met(Meeting meeting) {
            events++;
            newman += meeting.weight();
            LocalDate day = meeting.day();
            if (day != null) {
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }

        NetworkTie tie(Member one, Member other) {
            return new NetworkTie(one, other, events, newman, first, last);
        }
    }
}
