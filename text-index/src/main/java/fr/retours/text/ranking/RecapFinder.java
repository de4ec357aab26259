package fr.retours.text.ranking;

import fr.retours.text.deadline.Budget;
import fr.retours.text.field.RecapFields;
import fr.retours.text.query.RecapSearcher;
import fr.retours.text.query.WordQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Which recaps queries find, in one search, as long as its budget lasts: then too few, never too many. For one thread. */
public final class RecapFinder {
    private final RecapSearcher searcher;
    private final Budget budget;

    /** Searches what {@code whole} does, as long as {@code budget} lasts. */
    public RecapFinder(RecapSearcher whole, Budget budget) {
        this.searcher = whole.within(budget);
        this.budget = budget;
    }

    /**
     * Returns the recaps that match, as document numbers.
     *
     * @throws IOException if the index cannot be read
     */
    public FixedBitSet of(Query query) throws IOException {
        return searcher.search(
                query, new FoundDocuments(searcher.getIndexReader().maxDoc()));
    }

    /**
     * Returns how many recaps match.
     *
     * @throws IOException if the index cannot be read
     */
    public int count(Query query) throws IOException {
        return searcher.count(query);
    }

    /**
     * Returns whether at least {@code enough} recaps match; looks for no more.
     *
     * @throws IOException if the index cannot be read
     */
    public boolean has(Query query, int enough) throws IOException {
        var first = new TopScoreDocCollectorManager(enough, null, enough);
        return searcher.search(new ConstantScoreQuery(query), first).scoreDocs.length == enough;
    }

    /**
     * Returns the first recaps that match, each with its score if {@code order} asks for it.
     *
     * @throws IOException if the index cannot be read
     */
    public List<ScoreDoc> first(Query query, Sort order, int most) throws IOException {
        int some = Math.max(1, Math.min(most, size()));
        var hits = searcher.search(query, new TopFieldCollectorManager(order, some, null, 1)).scoreDocs;
        return Stream.of(hits)
                .map(hit -> new ScoreDoc(hit.doc, score((FieldDoc) hit)))
                .toList();
    }

    private static float score(FieldDoc hit) {
        return hit.fields[0] instanceof Float score ? score : 0;
    }

    /**
     * Returns what finds a few documents, by the ids of their recaps.
     *
     * @throws IOException if the index cannot be read
     */
    public Query these(List<ScoreDoc> documents) throws IOException {
        List<BytesRef> ids = new ArrayList<>();
        for (ScoreDoc one : documents) {
            var leaf = leaves().get(ReaderUtil.subIndex(one.doc, leaves()));
            var values = DocValues.getSorted(leaf.reader(), RecapFields.ID);
            if (values.advanceExact(one.doc - leaf.docBase)) {
                ids.add(BytesRef.deepCopyOf(values.lookupOrd(values.ordValue())));
            }
        }
        return new TermInSetQuery(RecapFields.ID, ids);
    }

    private List<LeafReaderContext> leaves() {
        return searcher.getIndexReader().leaves();
    }

    /** Returns how many live recaps the commit has. */
    public int size() {
        return searcher.getIndexReader().numDocs();
    }

    /** Returns what searches. */
    RecapSearcher searcher() {
        return searcher;
    }

    /** Returns what makes queries for words with the weights that recaps are ranked by. */
    public WordQueries queries() {
        return searcher.queries();
    }

    /** Returns what the search may take, and has taken. */
    public Budget budget() {
        return budget;
    }
}
