package fr.retours.graph.snapshot;

import fr.retours.graph.snapshot.column.TieColumns;
import fr.retours.model.term.EventProperty;
import fr.retours.model.time.DatePrecision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Value;

/**
 * Reads what backs the properties that an event shows: of each, what the recap says whose telling is shown, which is the first
 * by id that tells it, but of dates the first one stated to the day.
 */
final class ToldProperties {
    private static final List<EventProperty> ALL = List.of(EventProperty.values());
    private static final int EACH = 3;
    /** Where in a telling the town, the building and the precision of the date stand, and where the proofs begin. */
    private static final int TOWN = StoredProofs.NEXT;

    private static final int VENUE = TOWN + 1;
    private static final int PRECISION = VENUE + 1;
    private static final int PROOFS = PRECISION + 1;
    /** Of tellings with a date. */
    private static final Comparator<Value> EXACT_DATE_FIRST =
            Comparator.comparing(telling -> !telling.get(PRECISION).asString().equals(DatePrecision.DAY.slug()));

    /** What a statement gives of a telling {@code x}. */
    static final String COLUMNS = StoredProofs.COLUMNS + ", x.place, x.venue, x.precision, "
            + ALL.stream()
                    .map(EventProperty::slug)
                    .map(one -> "x." + one + "_confidence, x." + one + "_starts, x." + one + "_ends")
                    .collect(Collectors.joining(", "));

    private final StoredProofs proofs;

    ToldProperties(StoredProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * Returns a tie for each proof, to the number of its property.
     *
     * @param tellings by recap id
     */
    List<TieColumns.Row> of(List<Value> tellings) {
        List<TieColumns.Row> rows = new ArrayList<>();
        for (EventProperty property : ALL) {
            shown(property, tellings)
                    .distinct()
                    .filter(telling -> !telling.get(at(property)).isNull())
                    .map(telling -> new TieColumns.Row(number(property), 0, 0, proofs.of(telling, at(property))))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static Stream<Value> shown(EventProperty property, List<Value> tellings) {
        return switch (property) {
            case KIND -> tellings.stream().limit(1);
            case PLACE -> Stream.of(TOWN, VENUE).flatMap(column -> first(column, tellings));
            case DATE ->
                tellings.stream().filter(telling -> !telling.get(PRECISION).isNull()).min(EXACT_DATE_FIRST).stream();
            case ATTENDANCE -> first(at(property), tellings);
        };
    }

    private static Stream<Value> first(int column, List<Value> tellings) {
        return tellings.stream()
                .filter(telling -> !telling.get(column).isNull())
                .limit(1);
    }

    /** Returns the number of a property among all. */
    static int number(EventProperty property) {
        return ALL.indexOf(property);
    }

    private static int at(EventProperty property) {
        return PROOFS + EACH * number(property);
    }
}
