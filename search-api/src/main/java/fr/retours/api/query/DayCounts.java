package fr.retours.api.query;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The searches of one day: how many in all, and how often each query. There is room for {@value #MOST} queries; when there are more,
 * those asked least make room and count in the total only, so that a flood of different ones drives out none asked often. For one thread.
 */
final class DayCounts {
    /** Different queries a day. */
    static final int MOST = 2_000;

    /** One in so many makes room at a time. */
    private static final int SHARE = 4;

    private static final Comparator<Map.Entry<Long, CountedQuery>> RAREST_FIRST = Comparator.comparing(
                    (Map.Entry<Long, CountedQuery> one) -> one.getValue().isNamed())
            .thenComparingLong(one -> one.getValue().count().searches())
            .thenComparingLong(Map.Entry::getKey);

    private final LocalDate day;
    private final Map<Long, CountedQuery> queries = new HashMap<>();
    private QueryCount total = QueryCount.ZERO;

    DayCounts(LocalDate day) {
        this.day = day;
    }

    /** Takes over what was counted before. */
    DayCounts(LocalDate day, QueryCount total, Map<Long, CountedQuery> queries) {
        this(day);
        this.total = total;
        this.queries.putAll(queries);
    }

    LocalDate day() {
        return day;
    }

    /** Returns all searches together. */
    QueryCount total() {
        return total;
    }

    /** Returns each query, by its number. */
    Map<Long, CountedQuery> queries() {
        return Map.copyOf(queries);
    }

    /** Returns how often a query was asked. */
    long searches(long number) {
        var known = queries.get(number);
        return known == null ? 0 : known.count().searches();
    }

    /** Counts a search of which nothing is kept. */
    void asked(boolean answered) {
        total = total.asked(answered);
    }

    /**
     * Counts a search.
     *
     * @param text the words to keep; empty for those that are kept already, or none
     */
    void asked(long number, String text, boolean answered) {
        asked(answered);
        var known = queries.getOrDefault(number, new CountedQuery("", QueryCount.ZERO));
        queries.put(
                number,
                new CountedQuery(
                        text.isEmpty() ? known.text() : text, known.count().asked(answered)));
        if (queries.size() > MOST) {
            makeRoom();
        }
    }

    /** Counts that results were followed; of a query that was not asked that day, nothing can have been. */
    void followed(long number) {
        var known = queries.get(number);
        if (known != null) {
            var after = known.count().wasFollowed();
            total = after.equals(known.count()) ? total : total.wasFollowed();
            queries.put(number, known.with(after));
        }
    }

    private void makeRoom() {
        var rarest = queries.entrySet().stream()
                .sorted(RAREST_FIRST)
                .limit(MOST / SHARE)
                .map(Map.Entry::getKey)
                .toList();
        rarest.forEach(queries::remove);
    }
}
