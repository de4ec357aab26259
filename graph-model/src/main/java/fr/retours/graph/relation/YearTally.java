package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.model.relation.JointTie;
import fr.retours.model.relation.YearCount;
import java.time.LocalDate;
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

/** Counts meetings by the year of their event. */
final class YearTally implements Incidence.Reader {
    private final GraphSnapshot snapshot;
    private final Map<Optional<Year>, Count> years = new HashMap<>();

    YearTally(GraphSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public void meet(int from, int to, int event, double share, @Nullable JointTie tie) {
        LocalDate day = snapshot.events().start(event);
        Count count = years.computeIfAbsent(
                Optional.ofNullable(day).map(start -> Year.of(start.getYear())), first -> new Count());
        count.events.set(event);
        count.relations.add(new Tally.Ends(from, to));
        count.ties++;
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
        private final Set<Tally.Ends> relations = new HashSet<>();
        private long ties;

        YearCount of(@Nullable Year year) {
            return new YearCount(year, events.cardinality(), relations.size(), ties);
        }
    }
}
