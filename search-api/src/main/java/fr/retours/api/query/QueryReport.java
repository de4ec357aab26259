package fr.retours.api.query;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What visitors searched for on the days of which counts are kept. Queries asked fewer than {@value #ENOUGH} times are no rows: what one or two people
 * asked may be about them.
 *
 * @param first the first of these days
 * @param last the last of them
 * @param total all searches
 * @param rows the queries, the most frequent first, ties by words
 */
public record QueryReport(LocalDate first, LocalDate last, QueryCount total, List<Row> rows) {
    /** From so many searches on the words of a query are kept and shown. */
    public static final int ENOUGH = 3;

    private static final Comparator<Row> MOST_FREQUENT =
            Comparator.comparingLong((Row row) -> -row.count().searches()).thenComparing(Row::query);

    /** Copies the rows. */
    public QueryReport {
        rows = List.copyOf(rows);
    }

    /** A query. */
    public record Row(String query, QueryCount count) {}

    /**
     * Reads the counts in a folder, and removes those whose time is over.
     *
     * @return empty when there are none
     * @throws QueryFilesException if they cannot be read
     */
    public static Optional<QueryReport> read(Path folder, LocalDate today) {
        var days = KeptDays.in(new QueryFolder(folder), today, KeptDays.MOST, damage -> {
            throw damage;
        });
        return days.isEmpty() ? Optional.empty() : Optional.of(of(days));
    }

    /**
     * Removes queries from the counts in a folder; the totals stay. No server may count there meanwhile.
     *
     * @return how many were removed, on all days
     * @throws QueryFilesException if the counts cannot be read or written
     */
    public static int remove(Path folder, Predicate<String> unwanted) {
        var files = new QueryFolder(folder);
        int removed = 0;
        for (LocalDate day : files.days()) {
            var content = files.read(day);
            Map<Long, CountedQuery> kept = new HashMap<>(content.counts().queries());
            kept.values().removeIf(one -> unwanted.test(one.text()));
            int gone = content.counts().queries().size() - kept.size();
            if (gone > 0) {
                files.write(new DayCounts(day, content.counts().total(), kept), content.kept());
                removed += gone;
            }
        }
        return removed;
    }

    private static QueryReport of(List<DayCounts> days) {
        Map<Long, CountedQuery> all = new HashMap<>();
        var total = QueryCount.ZERO;
        for (DayCounts day : days) {
            total = total.plus(day.total());
            day.queries().forEach((number, one) -> all.merge(number, one, QueryReport::both));
        }
        List<Row> rows = all.values().stream()
                .filter(one -> one.isNamed() && one.count().searches() >= ENOUGH)
                .map(one -> new Row(one.text(), one.count()))
                .sorted(MOST_FREQUENT)
                .toList();
        return new QueryReport(days.getFirst().day(), days.getLast().day(), total, rows);
    }

    private static CountedQuery both(CountedQuery earlier, CountedQuery later) {
        return new CountedQuery(
                later.isNamed() ? later.text() : earlier.text(), earlier.count().plus(later.count()));
    }

    /** Returns the queries that found nothing, the most frequent first. */
    public List<Row> unanswered() {
        List<Row> some = new ArrayList<>(
                rows.stream().filter(row -> row.count().unanswered() > 0).toList());
        some.sort(Comparator.comparingLong(row -> -row.count().unanswered()));
        return some;
    }

    /** Returns the queries that found something of which nobody followed a link, the most frequent first. */
    public List<Row> unfollowed() {
        return rows.stream()
                .filter(row -> row.count().followed() == 0
                        && row.count().searches() > row.count().unanswered())
                .toList();
    }

    /** Returns the searches that are in no row. */
    public QueryCount others() {
        return total.minus(rows.stream().map(Row::count).reduce(QueryCount.ZERO, QueryCount::plus));
    }
}
