package fr.retours.text.ranking;

import fr.retours.text.SortOrder;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LongHeap;
import org.apache.lucene.util.NumericUtils;

/** Puts the recaps that a search found in order: by score where it counts, then by day, then by id. */
public final class Ranking {
    private static final SortField BY_ID = new SortField(RecapFields.ID, SortField.Type.STRING);
    /** More than rounding may move a score. */
    private static final float ROUNDING = 0.001f;

    private final RecapSets sets;
    private final FixedBitSet found;
    private final SortOrder order;
    private final int most;

    /** Will give the first {@code most} of the recaps {@code found}, document numbers that are not changed meanwhile. */
    public Ranking(RecapSets sets, FixedBitSet found, SortOrder order, int most) {
        this.sets = sets;
        this.found = found;
        this.order = order;
        this.most = Math.max(1, Math.min(most, found.length()));
    }

    /**
     * Ranks by day, then by id. The documents given back have the numbers of the commit.
     *
     * @throws IOException if the index cannot be read
     */
    public TopFieldDocs byDay() throws IOException {
        int[] recaps = numbers(found);
        return first(new Sort(byStart(), byEnd(), BY_ID), recaps, new float[recaps.length]);
    }

    /**
     * Ranks by score. What can only break ties is looked for where it can change who is among the first.
     *
     * @param query what scores
     * @param ties what adds a little to that
     * @throws IOException if the index cannot be read
     */
    public TopFieldDocs byScore(Query query, List<Query> ties) throws IOException {
        int[] recaps = numbers(found);
        float[] scores = new RecapScores(sets, recaps, found.length()).of(query);
        float least = leastOfFirst(scores) - mostOf(ties) - ROUNDING;
        int[] places = IntStream.range(0, scores.length)
                .filter(place -> scores[place] >= least)
                .toArray();
        int[] best = IntStream.of(places).map(place -> recaps[place]).toArray();
        float[] bestScores = new float[best.length];
        var tieScores = new RecapScores(sets, best, found.length());
        for (int at = 0; at < best.length; at++) {
            bestScores[at] = scores[places[at]];
        }
        for (Query tie : ties) {
            float[] more = tieScores.of(tie);
            for (int at = 0; at < best.length; at++) {
                bestScores[at] += more[at];
            }
        }
        return first(new Sort(SortField.FIELD_SCORE, byStart(), byEnd(), BY_ID), best, bestScores);
    }

    /** Returns the documents of a set, ascending. */
    static int[] numbers(FixedBitSet found) {
        int[] numbers = new int[found.cardinality()];
        var documents = new BitSetIterator(found, numbers.length);
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = documents.nextDoc();
        }
        return numbers;
    }

    /** Returns the score of the last recap to give, or less than any score when all are given. */
    private float leastOfFirst(float[] scores) {
        if (scores.length <= most) {
            return Float.NEGATIVE_INFINITY;
        }
        var first = new LongHeap(most);
        for (float score : scores) {
            first.insertWithOverflow(NumericUtils.floatToSortableInt(score));
        }
        return NumericUtils.sortableIntToFloat((int) first.top());
    }

    /** Returns more than some queries can add to a score together. */
    private float mostOf(List<Query> queries) throws IOException {
        float sum = 0;
        for (Query query : queries) {
            float most = 0;
            for (LeafReaderContext leaf : sets.leaves()) {
                var scorer = sets.weight(query).scorer(leaf);
                most = scorer == null ? most : Math.max(most, scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS));
            }
            sum += most;
        }
        return sum;
    }

    private SortField byStart() {
        boolean latestFirst = order != SortOrder.EARLIEST_FIRST;
        long last = latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
        return LongField.newSortField(RecapFields.KNOWN_START, latestFirst, SortedNumericSelector.Type.MIN, last);
    }

    /** Of two that begin on one day, the shorter is the later, as {@link fr.retours.model.time.EventDate} has it. */
    private SortField byEnd() {
        boolean longestFirst = order == SortOrder.EARLIEST_FIRST;
        return LongField.newSortField(
                RecapFields.KNOWN_END, longestFirst, SortedNumericSelector.Type.MIN, Long.MAX_VALUE);
    }

    /** Puts a few recaps, in ascending order, in the order of {@code sort}. */
    private TopFieldDocs first(Sort sort, int[] recaps, float[] scores) throws IOException {
        var manager = new TopFieldCollectorManager(sort, most, null, Integer.MAX_VALUE);
        var collector = manager.newCollector();
        int at = 0;
        for (LeafReaderContext leaf : sets.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (at < recaps.length && recaps[at] < end) {
                var inLeaf = collector.getLeafCollector(leaf);
                var score = new Given();
                inLeaf.setScorer(score);
                for (; at < recaps.length && recaps[at] < end; at++) {
                    score.score = scores[at];
                    inLeaf.collect(recaps[at] - leaf.docBase);
                }
            }
        }
        return manager.reduce(List.of(collector));
    }

    /** Hands a score on. */
    private static final class Given extends Scorable {
        private float score;

        @Override
        public float score() {
            return score;
        }
    }
}
