package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.Bond;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.UnionFind;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which recaps tell one event: those that share a day and a place and have near titles. Near means that half of
 * the {@link TitleWords} of the shorter title are in the other, two at least; where one recap does not say the place, three
 * quarters, three at least.
 */
final class EventResolver {
    /** Longer events are compared by their first month only. */
    private static final int MOST_DAYS = 31;

    private final TitleWords titleWords = TitleWords.load();

    /**
     * An event as one recap tells it.
     *
     * @param local the id within the recap
     * @param place where, when the commune is known
     * @param placeName the commune as written, empty when there is none
     */
    record Telling(
            ClaimOrder at,
            EventId local,
            String title,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable CollectiviteId place,
            String placeName) {}

    /** Returns the recaps of each event, in their order; every telling is in one group. */
    List<List<Telling>> resolve(Collection<Telling> tellings) {
        List<Telling> ordered = tellings.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
        var sets = new UnionFind(ordered.size());
        Map<LocalDate, List<Integer>> byDay = new TreeMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (LocalDate day : days(ordered.get(i))) {
                byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> sameDay : byDay.values()) {
            for (int one : sameDay) {
                sameDay.stream()
                        .filter(other -> other > one && oneEvent(ordered.get(one), ordered.get(other)))
                        .forEach(other -> sets.join(one, other));
            }
        }
        return List.copyOf(sets.sets(ordered));
    }

    /** Says which recaps were found to tell one event. */
    static List<Bond> bonds(List<Telling> event) {
        Telling first = event.getFirst();
        return event.stream()
                .skip(1)
                .map(other -> new Bond(
                        first.at().recap(), first.title(), other.at().recap(), other.title(), Bond.Reason.SAME_MEETING))
                .toList();
    }

    /** Gives every event an id: that of its first recap, later ones of the same id a number behind it. */
    static Map<RecapId, EventId> numbered(List<List<Telling>> events) {
        Map<RecapId, EventId> ids = new HashMap<>();
        Set<EventId> given = new TreeSet<>((one, other) -> one.value().compareTo(other.value()));
        for (List<Telling> event : events) {
            EventId plain = event.getFirst().local();
            EventId id = plain;
            for (int number = 2; !given.add(id); number++) {
                id = new EventId(plain.value() + "-" + number);
            }
            for (Telling telling : event) {
                ids.put(telling.at().recap(), id);
            }
        }
        return ids;
    }

    private static List<LocalDate> days(Telling telling) {
        LocalDate start = telling.start();
        LocalDate end = telling.end();
        return start == null || end == null
                ? List.of()
                : start.datesUntil(end.plusDays(1)).limit(MOST_DAYS).toList();
    }

    private boolean oneEvent(Telling one, Telling other) {
        boolean placed = one.place() != null && other.place() != null;
        if (placed && !Objects.equals(one.place(), other.place())) {
            return false;
        }
        Set<String> words = words(one, other);
        Set<String> otherWords = words(other, one);
        Set<String> shared = new TreeSet<>(words);
        shared.retainAll(otherWords);
        int shorter = Math.min(words.size(), otherWords.size());
        return placed
                ? shared.size() >= 2 && 2 * shared.size() >= shorter
                : shared.size() >= 3 && 4 * shared.size() >= 3 * shorter;
    }

    private Set<String> words(Telling telling, Telling other) {
        return titleWords.of(telling.title(), List.of(telling.placeName(), other.placeName()));
    }
}
