package fr.retours.text.query;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * What finds recaps, and what they score for it: two queries, since far fewer postings say whether a recap has a word than how much
 * it weighs in each place.
 *
 * @param filter matches the recaps; what it scores does not count
 * @param score scores them; it matches no others
 */
public record RankedQuery(Query filter, Query score) {
    /** Makes one of a query that says both. */
    public static RankedQuery of(Query both) {
        return new RankedQuery(both, both);
    }

    /** Finds the same, which weighs so many times as much. */
    public RankedQuery times(float weight) {
        return new RankedQuery(filter, new BoostQuery(score, weight));
    }

    /** Finds the same, but scores nothing of what {@code others} finds: how often a phrase stands there need not be counted. */
    public RankedQuery without(Query others) {
        var rest = new BooleanQuery.Builder().add(score, Occur.MUST).add(others, Occur.MUST_NOT);
        return new RankedQuery(filter, rest.build());
    }

    /**
     * Finds what any of several finds.
     *
     * @param tie how much the lesser scores add to the best one: 0 nothing, 1 all
     */
    public static RankedQuery any(List<RankedQuery> some, float tie) {
        if (some.size() == 1) {
            return some.getFirst();
        }
        var scores = some.stream().map(RankedQuery::score).toList();
        return new RankedQuery(some(some, 1), tie == 1 ? should(scores, 0) : new DisjunctionMaxQuery(scores, tie));
    }

    /** Matches recaps that at least {@code needed} of several find. */
    public static Query some(List<RankedQuery> some, int needed) {
        return should(some.stream().map(RankedQuery::filter).toList(), needed);
    }

    private static Query should(List<Query> queries, int needed) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        queries.forEach(one -> any.add(one, Occur.SHOULD));
        return any.build();
    }
}
