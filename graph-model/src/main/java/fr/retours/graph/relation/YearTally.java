package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.YearCount;
import fr.retours.model.time.DateBasis;
import java.time.Year;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts meetings by each year that the date of their event meets. Meetings come event by event. */
final class YearTally implements Incidence.Reader {
    private final GraphSnapshot snapshot;
    private final DateBasis basis;
    private final Map<Optional<Year>, Count> years = new HashMap<>();
    private int lastEvent = -1;
    private List<Count> ofLastEvent = List.of();

    YearTally(GraphSnapshot snapshot, DateBasis basis) {
        this.snapshot = snapshot;
        this.basis = basis;
    }

    @Override
    public void meet(int from, int to, int event, double share, @Nullable JointTie tie) {
        if (event != lastEvent) {
            lastEvent = event;
            ofLastEvent = counts(event);
        }
        ofLastEvent.forEach(count -> count.met(from, to, event));
    }

    private List<Count> counts(int event) {
        List<Year> met = snapshot.events().summary(event).time().years(basis);
        return met.isEmpty()
                ? List.of(count(Optional.empty()))
                : met.stream().map(year -> count(Optional.of(year))).toList();
    }

    private Count count(Optional<Year> year) {
        return years.computeIfAbsent(year, first -> new Count());
    }

    /** Returns the numbers of each year that has any, an unknown one last. */
    List<YearCount> counts() {
        return years.entrySet().stream()
                .map(one -> one.getValue().of(one.getKey().orElse(null)))
                .sorted(Comparator.comparing(YearCount::year, Comparator.nullsLast(Comparator.<Year>naturalOrder())))
                .toList();
    }

    private static final class Count {
        private final BitSet events = new BitSet();
        private final Set<MeetingTally.Ends> relations = new HashSet<>();
        private long ties;

        void met(int from, int to, int event) {
            events.set(event);
            relations.add(new MeetingTally.Ends(from, to));
            ties++;
        }

        YearCount of(@Nullable Year year) {
            return new YearCount(year, events.cardinality(), relations.size(), ties);
        }
    }
}
