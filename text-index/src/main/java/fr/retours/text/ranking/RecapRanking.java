package fr.retours.text.ranking;

import fr.retours.text.SortOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** Puts the recaps that a search found in order: by score where it counts, then by day, then by id. */
public final class RecapRanking {
    /** Ties are broken among so many of the first recaps, whichever page is asked for. */
    static final int TIES = 50;
    /** So many recaps are each scored. */
    private static final int FEW = 5000;

    private final RecapFinder finder;
    private final int most;

    /** Will give the first {@code most}. */
    public RecapRanking(RecapFinder finder, int most) {
        this.finder = finder;
        this.most = most;
    }

    /**
     * Ranks by day, then by id.
     *
     * @param query finds the recaps
     * @throws IOException if the index cannot be read
     */
    public List<ScoreDoc> byDay(Query query, SortOrder order) throws IOException {
        return finder.first(query, RecapOrder.byDay(order), most);
    }

    /**
     * Ranks by score.
     *
     * @param query finds the recaps and scores them
     * @param found how many it finds; of a few each is scored, since to find out which need no score takes longer
     * @param ties what adds a little to the score of the first recaps
     * @throws IOException if the index cannot be read
     */
    public List<ScoreDoc> byScore(Query query, int found, List<Query> ties) throws IOException {
        int first = Math.max(most, TIES);
        var hits = finder.best(query, first, found <= FEW, any(ties));
        int tied = Math.min(TIES, hits.size());
        List<ScoreDoc> ranked = new ArrayList<>(hits.subList(0, tied).stream()
                .map(hit -> new ScoreDoc(hit.doc(), hit.score() + hit.tie()))
                .sorted(Comparator.comparingDouble(hit -> -hit.score))
                .toList());
        hits.subList(tied, hits.size()).forEach(hit -> ranked.add(new ScoreDoc(hit.doc(), hit.score())));
        return ranked.subList(0, Math.min(most, ranked.size()));
    }

    private static Optional<TextScores.Ties> any(List<Query> ties) {
        var any = new BooleanQuery.Builder();
        ties.forEach(tie -> any.add(tie, Occur.SHOULD));
        return ties.isEmpty() ? Optional.empty() : Optional.of(new TextScores.Ties(any.build(), TIES));
    }
}
