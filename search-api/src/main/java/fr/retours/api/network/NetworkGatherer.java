package fr.retours.api.network;

import fr.retours.model.chance.AttendanceCounts;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.NodeId;
import fr.retours.model.relation.PairChance;
import fr.retours.model.relation.PairChance.MetPair;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers who was at which event into a network: its strongest members, and the strongest links between them. Not safe
 * for concurrent use.
 */
final class NetworkGatherer {
    /** Most of whom all links are compared, those at most events. */
    static final int MOST_COMPARED = 1_500;
    /** Most meetings of two, one after the other, of which it is worked out what chance gives: what takes a second or two. */
    static final int MOST_MET = 200_000;

    /** Beyond it a drawing shows no more than a tangle. */
    private static final int TIES_PER_MEMBER = 3;

    private final NetworkScope scope;
    private final @Nullable NodeId centre;
    private final List<ReadMeeting> meetings = new ArrayList<>();
    private final Map<EntityId, MemberStanding> standings = new HashMap<>();

    /** @param centre whose network it is; null for that of all who were there */
    NetworkGatherer(NetworkScope scope, @Nullable NodeId centre) {
        this.scope = scope;
        this.centre = centre;
    }

    /** Adds an event with all who were there. */
    void add(@Nullable LocalDate day, Collection<EntityRef> all) {
        Map<EntityId, EntityRef> there = new LinkedHashMap<>();
        all.forEach(one -> there.put(one.id(), one));
        double weight = there.size() < 2 ? 0 : 1.0 / (there.size() - 1);
        boolean withCentre = !(centre instanceof EntityId entity) || there.containsKey(entity);
        List<EntityId> who = new ArrayList<>();
        for (EntityRef one : there.values()) {
            if (scope.has(one.id()) || one.id().equals(centre)) {
                who.add(one.id());
                standings
                        .computeIfAbsent(one.id(), id -> new MemberStanding(one, standings.size()))
                        .met(withCentre, weight);
            }
        }
        meetings.add(new ReadMeeting(day, who, weight));
    }

    /**
     * Returns the network of the strongest: around one, those closest to it; of all, those at most events, or else those
     * whom the strongest links join. By events, where it is asked for by chance and chance is not worked out.
     *
     * @param limit most members
     * @param minEvents least number of events behind a link
     */
    Network network(int limit, int minEvents, TieMeasure asked) {
        long inReach = inReach();
        boolean weighed = isWeighed();
        TieMeasure measure = worked(asked);
        boolean byLinks = measure != TieMeasure.EVENTS && !(centre instanceof EntityId);
        List<NetworkMember> first =
                first(byLinks ? TieMeasure.EVENTS : measure, weighed || byLinks ? MOST_COMPARED : limit);
        List<NetworkTie> all = ties(first, weighed).stream()
                .filter(tie -> tie.events() >= minEvents)
                .sorted(measure.strongestFirst())
                .toList();
        Set<NetworkMember> chosen =
                byLinks ? joined(all, limit) : first.stream().limit(limit).collect(Collectors.toSet());
        List<NetworkTie> ties = all.stream()
                .filter(tie -> chosen.contains(tie.one()) && chosen.contains(tie.other()))
                .toList();
        NetworkMember middle = chosen.stream()
                .filter(one -> one.entity().id().equals(centre))
                .findFirst()
                .orElse(null);
        List<NetworkTie> kept = strongest(ties, middle, TIES_PER_MEMBER * chosen.size());
        List<NetworkMember> linked = first.stream()
                .filter(chosen::contains)
                .filter(member -> member.equals(middle) || kept.stream().anyMatch(tie -> tie.has(member)))
                .toList();
        return new Network(linked, kept, inReach, ties.size(), middle, measure, weighed);
    }

    /**
     * Returns all who met anybody, with all links between them; by events, where it is asked for by chance and chance is not worked out.
     *
     * @param minEvents least number of events behind a link
     */
    WholeNetwork whole(int minEvents, TieMeasure asked) {
        TieMeasure measure = worked(asked);
        List<NetworkMember> all = first(measure, standings.size());
        Supplier<Stream<NetworkTie>> found;
        if (isWeighed()) {
            List<NetworkTie> held =
                    ties(all, true).stream().sorted(measure.strongestFirst()).toList();
            found = held::stream;
        } else {
            found = new MetPairs(all, meetings)::ties;
        }
        Supplier<Stream<NetworkTie>> ties = () -> found.get().filter(tie -> tie.events() >= minEvents);
        Set<NetworkMember> linked = new HashSet<>();
        ties.get().flatMap(tie -> Stream.of(tie.one(), tie.other())).forEach(linked::add);
        return new WholeNetwork(
                all.stream()
                        .filter(one -> linked.contains(one) || one.entity().id().equals(centre))
                        .toList(),
                ties,
                measure);
    }

    private long inReach() {
        return standings.values().stream().filter(MemberStanding::isNear).count();
    }

    /** Returns whether it is worked out what chance would give. */
    private boolean isWeighed() {
        long met = meetings.stream().mapToLong(ReadMeeting::pairs).sum();
        return centre == null && inReach() <= MOST_COMPARED && met <= MOST_MET;
    }

    private TieMeasure worked(TieMeasure asked) {
        return asked == TieMeasure.CHANCE && !isWeighed() ? TieMeasure.EVENTS : asked;
    }

    private List<NetworkMember> first(TieMeasure measure, int most) {
        MemberStanding middle = centre instanceof EntityId entity ? standings.get(entity) : null;
        return standings.values().stream()
                .filter(MemberStanding::isNear)
                .sorted(Comparator.comparing((MemberStanding one) -> !one.equals(middle))
                        .thenComparing(MemberStanding.closestFirst(measure, middle == null ? 0 : middle.events())))
                .limit(most)
                .map(MemberStanding::member)
                .toList();
    }

    private List<NetworkTie> ties(List<NetworkMember> members, boolean weighed) {
        List<NetworkTie> ties = new MetPairs(members, meetings).ties().toList();
        return weighed ? weighed(ties) : ties;
    }

    /** Adds to all links that there are what chance would give each. */
    private List<NetworkTie> weighed(List<NetworkTie> ties) {
        var attendance = new AttendanceCounts(true);
        for (ReadMeeting meeting : meetings) {
            List<Integer> there = meeting.who().stream()
                    .map(id -> Objects.requireNonNull(standings.get(id)).number())
                    .toList();
            attendance.add(there, there);
        }
        List<PairChance> chances = PairChance.of(
                attendance,
                ties.stream()
                        .map(tie -> new MetPair(tie.one().events(), tie.other().events(), tie.events()))
                        .toList());
        List<NetworkTie> weighed = new ArrayList<>();
        ties.forEach(tie -> weighed.add(tie.with(chances.get(weighed.size()))));
        return weighed;
    }

    /** Returns whom the strongest links join, as many as there may be. */
    private static Set<NetworkMember> joined(List<NetworkTie> ties, int limit) {
        Set<NetworkMember> joined = new HashSet<>();
        for (NetworkTie tie : ties) {
            List<NetworkMember> more = Stream.of(tie.one(), tie.other())
                    .filter(one -> !joined.contains(one))
                    .toList();
            if (joined.size() + more.size() <= limit) {
                joined.addAll(more);
            }
        }
        return joined;
    }

    /** Leaves out the weakest, but none of the one in the middle, and the strongest of nobody. */
    private static List<NetworkTie> strongest(List<NetworkTie> ties, @Nullable NetworkMember middle, int most) {
        List<NetworkTie> kept = new ArrayList<>();
        Set<NetworkMember> linked = new HashSet<>();
        for (NetworkTie tie : ties) {
            boolean first = linked.add(tie.one());
            first |= linked.add(tie.other());
            if (first || kept.size() < most || (middle != null && tie.has(middle))) {
                kept.add(tie);
            }
        }
        return kept;
    }

    /**
     * Adds up at which events members met: one member at a time, so that memory grows with who was where, not with how many links there
     * are.
     */
    static final class MetPairs {
        private final List<NetworkMember> members;
        /** Who was at each meeting, as places in the list of members, in their order. */
        private final List<List<Integer>> there = new ArrayList<>();

        private final List<ReadMeeting> meetings;
        /** At which meetings each member was. */
        private final List<List<Integer>> joined;

        MetPairs(List<NetworkMember> members, List<ReadMeeting> meetings) {
            this.members = List.copyOf(members);
            this.meetings = List.copyOf(meetings);
            this.joined = members.stream()
                    .<List<Integer>>map(one -> new ArrayList<>())
                    .toList();
            Map<EntityId, Integer> ranks = new HashMap<>();
            members.forEach(one -> ranks.put(one.entity().id(), ranks.size()));
            for (int at = 0; at < meetings.size(); at++) {
                List<Integer> who = meetings.get(at).who().stream()
                        .map(ranks::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
                there.add(who);
                for (int member : who) {
                    joined.get(member).add(at);
                }
            }
        }

        /** Streams all links, each by the first of its two members. */
        Stream<NetworkTie> ties() {
            return IntStream.range(0, members.size()).boxed().flatMap(this::ties);
        }

        private Stream<NetworkTie> ties(int member) {
            Map<Integer, PairSum> sums = new TreeMap<>();
            for (int at : joined.get(member)) {
                List<Integer> who = there.get(at);
                for (int other : who.subList(who.indexOf(member) + 1, who.size())) {
                    sums.computeIfAbsent(other, key -> new PairSum()).met(meetings.get(at));
                }
            }
            NetworkMember one = members.get(member);
            return sums.entrySet().stream().map(sum -> sum.getValue().tie(one, members.get(sum.getKey())));
        }

        /** What is known of a pair. */
        private static final class PairSum {
            private int events;
            private double newman;
            private @Nullable LocalDate first;
            private @Nullable LocalDate last;

            void met(ReadMeeting meeting) {
                events++;
                newman += meeting.weight();
                LocalDate day = meeting.day();
                if (day != null) {
                    first = first == null || day.isBefore(first) ? day : first;
                    last = last == null || day.isAfter(last) ? day : last;
                }
            }

            NetworkTie tie(NetworkMember one, NetworkMember other) {
                return new NetworkTie(one, other, events, newman, first, last, null);
            }
        }
    }

    /**
     * An event with those of it that are in scope.
     *
     * @param weight what it adds to the Newman strength of each pair
     */
    private record ReadMeeting(@Nullable LocalDate day, List<EntityId> who, double weight) {
        /** Returns how many pairs met. */
        long pairs() {
            return who.size() * (who.size() - 1L) / 2;
        }
    }
}
