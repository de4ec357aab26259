package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.claim.ClaimBond;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.UnionFind;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which recaps tell one event: those that share a day and a place and have near titles. Near means that half of
 * the {@link TitleWords} of the shorter title are in the other, two at least; where one recap does not say the place, three
 * quarters, three at least. Only titles that share words are compared: {@link Sweep}.
 */
final class EventResolver {
    /** Longer events are compared by their first month only. */
    private static final int MOST_DAYS = 31;
    /** Fewest words that the titles of one event share. */
    private static final int FEWEST = 2;

    private final TitleWords titleWords = TitleWords.load();

    /**
     * An event as one recap tells it.
     *
     * @param local the id within the recap
     * @param place where, when the commune is known
     * @param placeName the commune as written, empty when there is none
     * @param words the telling words of the title, those of {@code placeName} left out
     */
    record Telling(
            ClaimOrder at,
            EventId local,
            String title,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable CollectiviteId place,
            String placeName,
            Set<String> words) {
        private boolean isOver(LocalDate day) {
            return start == null
                    || end == null
                    || end.isBefore(day)
                    || start.plusDays(MOST_DAYS - 1L).isBefore(day);
        }

        private boolean isPlacedLike(Telling other) {
            return place == null || other.place == null || place.equals(other.place);
        }
    }

    /** Returns the recaps of each event, in their order; every telling is in one group. */
    List<List<Telling>> resolve(Collection<Telling> tellings) {
        List<Telling> ordered =
                tellings.stream().sorted(Comparator.comparing(Telling::at)).toList();
        var sets = new UnionFind(ordered.size());
        var sweep = new Sweep(ordered);
        for (int one : sweep.order()) {
            for (int other : sweep.meet(one)) {
                if (sets.find(one) != sets.find(other) && oneEvent(ordered.get(one), ordered.get(other))) {
                    sets.join(one, other);
                }
            }
        }
        return sets.sets(ordered);
    }

    /** Goes through the tellings by their first day, and knows those that are not over, by the words of their titles. */
    private static final class Sweep {
        private final List<Telling> tellings;
        private final Map<String, List<Integer>> going = new HashMap<>();
        /** How many words each telling shares with the one at hand; zero between. */
        private final int[] shared;

        Sweep(List<Telling> tellings) {
            this.tellings = tellings;
            this.shared = new int[tellings.size()];
        }

        /** Returns the tellings that have a day, by the first one. */
        int[] order() {
            return IntStream.range(0, tellings.size())
                    .filter(i -> tellings.get(i).start() != null)
                    .boxed()
                    .sorted(Comparator.comparing(this::start))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private LocalDate start(int telling) {
            return Objects.requireNonNull(tellings.get(telling).start());
        }

        /**
         * Begins a telling. Returns those begun before that share a day with it, may share its place, and share enough words for
         * one event.
         */
        List<Integer> meet(int one) {
            LocalDate day = start(one);
            Telling telling = tellings.get(one);
            List<Integer> sharing = new ArrayList<>();
            List<Integer> enough = new ArrayList<>();
            for (String word : telling.words()) {
                List<Integer> there = going.computeIfAbsent(word, any -> new ArrayList<>());
                there.removeIf(other -> tellings.get(other).isOver(day));
                for (int other : there) {
                    if (telling.isPlacedLike(tellings.get(other))) {
                        sharing.add(other);
                        shared[other]++;
                        if (shared[other] == FEWEST) {
                            enough.add(other);
                        }
                    }
                }
                there.add(one);
            }
            sharing.forEach(other -> shared[other] = 0);
            return enough;
        }
    }

    /** Says which recaps were found to tell one event. */
    static List<ClaimBond> bonds(List<Telling> event) {
        Telling first = event.getFirst();
        return event.stream()
                .skip(1)
                .map(other -> new ClaimBond(
                        first.at().recap(),
                        first.title(),
                        other.at().recap(),
                        other.title(),
                        ClaimBond.Reason.SAME_MEETING))
                .toList();
    }

    private boolean oneEvent(Telling one, Telling other) {
        Set<String> words = words(one, other);
        Set<String> otherWords = words(other, one);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(otherWords);
        int shorter = Math.min(words.size(), otherWords.size());
        boolean placed = one.place() != null && other.place() != null;
        return placed
                ? shared.size() >= FEWEST && 2 * shared.size() >= shorter
                : shared.size() >= 3 && 4 * shared.size() >= 3 * shorter;
    }

    /** Returns the words of a title that name neither place. */
    private Set<String> words(Telling telling, Telling other) {
        return telling.placeName().equals(other.placeName())
                ? telling.words()
                : titleWords.of(telling.title(), List.of(telling.placeName(), other.placeName()));
    }
}
