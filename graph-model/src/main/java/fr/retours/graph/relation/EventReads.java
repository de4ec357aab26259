package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.ThemeNumbers;
import fr.retours.graph.snapshot.TieKinds;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Theme;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.YearGroup;
import java.time.Year;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Events in a list, by year, and one with all that it is. */
final class EventReads {
    private static final Comparator<LinkedBody> STRONGEST_FIRST =
            Comparator.comparing(one -> one.links().getFirst());
    private static final Comparator<EventTheme> MAIN_FIRST =
            Comparator.comparing(EventTheme::main).reversed().thenComparing(EventTheme::theme);

    private final GraphSnapshot snapshot;
    private final FactReads facts;

    EventReads(GraphSnapshot snapshot) {
        this.snapshot = snapshot;
        this.facts = new FactReads(snapshot);
    }

    /** A year and a group, an unknown year last. */
    private record Cell(@Nullable Year year, String group) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparing(
                        Cell::year, Comparator.nullsLast(Comparator.<Year>naturalOrder()))
                .thenComparing(Cell::group);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** Lists the events that pass. */
    Page<EventSummary> events(EventFilter filter, double leastConfidence, EventOrder order, PageWindow window) {
        BitSet passing = snapshot.passing(filter, leastConfidence);
        var shown = snapshot.events()
                .ordered(passing, order)
                .skip(window.offset())
                .limit(window.limit())
                .mapToObj(snapshot.events()::summary)
                .toList();
        return new Page<>(shown, passing.cardinality())
                .outOf(snapshot.passing(filter, 0).cardinality());
    }

    /** How events are counted. */
    private record Counted(EventFilter filter, double leastConfidence, EventGrouping grouping) {}

    /** Counts events by each year that their date meets, and group. */
    List<YearGroup> byYear(EventFilter filter, double leastConfidence, EventGrouping grouping) {
        return snapshot.counts(
                new Counted(filter, leastConfidence, grouping), () -> count(filter, leastConfidence, grouping));
    }

    private List<YearGroup> count(EventFilter filter, double leastConfidence, EventGrouping grouping) {
        var counts = new TreeMap<Cell, Long>();
        snapshot.passing(filter, leastConfidence).stream().forEach(event -> {
            var years = snapshot.events().summary(event).time().years(filter.basis());
            String group = group(event, grouping);
            if (years.isEmpty()) {
                counts.merge(new Cell(null, group), 1L, Long::sum);
            }
            years.forEach(year -> counts.merge(new Cell(year, group), 1L, Long::sum));
        });
        return counts.entrySet().stream()
                .map(one -> new YearGroup(one.getKey().year(), one.getKey().group(), one.getValue()))
                .toList();
    }

    private String group(int event, EventGrouping grouping) {
        return switch (grouping) {
            case KIND -> snapshot.event(event).kind().slug();
            case THEME -> mainTheme(event).map(Theme::slug).orElse("");
        };
    }

    /** Returns the first by id of the themes that an event is about. */
    private Optional<Theme> mainTheme(int event) {
        var subjects = snapshot.subjects();
        return subjects.at(event)
                .filter(tie -> subjects.marks(tie) == GraphSnapshot.MAIN)
                .mapToObj(tie -> ThemeNumbers.of(subjects.who(tie)))
                .findFirst();
    }

    /** Returns an event with all but its people. */
    EventDetail detail(int event) {
        return new EventDetail(
                snapshot.events().summary(event),
                proofs(event),
                snapshot.events()
                        .tellings()
                        .at(event)
                        .map(snapshot.events().tellings()::who)
                        .distinct()
                        .mapToObj(snapshot.recaps()::ref)
                        .toList(),
                bodies(event).stream().sorted(STRONGEST_FIRST).toList(),
                themes(event).stream().sorted(MAIN_FIRST).toList());
    }

    private Map<EventProperty, Grounds> proofs(int event) {
        var properties = snapshot.events().properties();
        Map<EventProperty, Grounds> proofs = new EnumMap<>(EventProperty.class);
        for (EventProperty property : EventProperty.values()) {
            int[] ties = snapshot.events().properties(event, property).toArray();
            if (ties.length > 0) {
                proofs.put(property, snapshot.grounds(properties, IntStream.of(ties)));
            }
        }
        return proofs;
    }

    private List<LinkedBody> bodies(int event) {
        var presences = snapshot.presences();
        return presences
                .at(event)
                .map(presences::who)
                .filter(one -> !snapshot.people().get(one))
                .distinct()
                .mapToObj(body -> {
                    int[] ties = facts.strongest(presences.at(event, body).toArray());
                    return new LinkedBody(facts.body(body), TieKinds.links(facts.kinds(ties)), facts.grounds(ties));
                })
                .toList();
    }

    private List<EventTheme> themes(int event) {
        var subjects = snapshot.subjects();
        return subjects.at(event)
                .map(subjects::who)
                .distinct()
                .mapToObj(theme -> facts.theme(
                        ThemeNumbers.of(theme), subjects.at(event, theme).toArray()))
                .toList();
    }
}
