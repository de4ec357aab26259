package fr.retours.opensearch.search;

import fr.retours.opensearch.wire.ScoringStatistics;
import fr.retours.opensearch.wire.ShardRange;
import fr.retours.text.field.TextField;
import fr.retours.text.query.RecapSearcher;
import fr.retours.text.query.RecapSimilarity;
import fr.retours.text.ranking.FoundDocuments;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts over all shards what scores need, in the slim copies.
 *
 * @param slim searches these
 */
record GlobalStatistics(ShardSet shards, RecapSearcher slim, RecapSimilarity.Curves curves) {
    /** Counts the words of some queries; the result gives what each shard has to know. */
    OfQueries of(Collection<? extends Query> queries) throws IOException {
        Set<Term> terms = new HashSet<>();
        queries.forEach(query -> query.visit(QueryVisitor.termCollector(terms)));
        Map<Term, Integer> recaps = new HashMap<>();
        for (Term term : terms) {
            recaps.put(term, slim.recaps(term));
        }
        return new OfQueries(recaps, shareTitles(terms));
    }

    /** Returns how much of its title each recap has for itself that shares it and has one of {@code words} in it. */
    private Map<Integer, Float> shareTitles(Set<Term> words) throws IOException {
        Map<Integer, Float> shares = new HashMap<>();
        var all = slim.titleShares();
        var inTitle = new BooleanQuery.Builder();
        words.stream()
                .filter(term -> term.field().equals(TextField.TITLE.stem()))
                .forEach(term -> inTitle.add(new TermQuery(term), Occur.SHOULD));
        var query = inTitle.build();
        if (!all.areWhole() && !query.clauses().isEmpty()) {
            int limit = slim.getIndexReader().maxDoc();
            FixedBitSet found = slim.search(query, new FoundDocuments(limit));
            for (int doc = 0; doc < limit; doc++) {
                if (found.get(doc) && all.of(doc) < 1) {
                    shares.put(doc, all.of(doc));
                }
            }
        }
        return shares;
    }

    /** What some queries need. */
    final class OfQueries {
        private final Map<Term, Integer> recaps;
        private final Map<Integer, Float> titleShares;

        private OfQueries(Map<Term, Integer> recaps, Map<Integer, Float> titleShares) {
            this.recaps = recaps;
            this.titleShares = titleShares;
        }

        /** Returns what one shard has to know. */
        ScoringStatistics in(ShardRange shard) {
            Map<Integer, Float> own = new HashMap<>();
            titleShares.forEach((doc, share) -> {
                if (doc >= shard.start() && doc < shard.start() + shard.size()) {
                    own.put(doc - shard.start(), share);
                }
            });
            return new ScoringStatistics(curves, shards.fields(), recaps, own);
        }
    }
}
