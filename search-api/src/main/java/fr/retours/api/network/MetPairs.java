package fr.retours.api.network;

import fr.retours.model.id.EntityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds up at which events members met. Not safe for concurrent use. */
final class MetPairs {
    private final List<Member> members;
    private final Map<EntityId, Integer> ranks = new HashMap<>();
    private final Map<Long, PairSum> sums = new HashMap<>();

    MetPairs(List<Member> members) {
        this.members = List.copyOf(members);
        members.forEach(one -> ranks.put(one.entity().id(), ranks.size()));
    }

    void add(ReadMeeting meeting) {
        List<Integer> there = meeting.who().stream()
                .map(ranks::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        for (int i = 0; i < there.size(); i++) {
            for (int other : there.subList(i + 1, there.size())) {
                long pair = (long) there.get(i) * members.size() + other;
                sums.computeIfAbsent(pair, key -> new PairSum()).met(meeting);
            }
        }
    }

    /** Returns all links, in no order. */
    List<NetworkTie> ties() {
        List<NetworkTie> ties = new ArrayList<>();
        sums.forEach((pair, sum) -> ties.add(
                sum.tie(members.get((int) (pair / members.size())), members.get((int) (pair % members.size())))));
        return ties;
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

        NetworkTie tie(Member one, Member other) {
            return new NetworkTie(one, other, events, newman, first, last, null);
        }
    }
}
