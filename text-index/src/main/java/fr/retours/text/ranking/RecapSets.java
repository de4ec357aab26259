package fr.retours.text.ranking;

import fr.retours.text.deadline.Budget;
import fr.retours.text.query.RecapSearcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which recaps queries find, in one search: every clause is worked out once, as a set, however many steps of the ladder,
 * filters and facets ask for it. Reading a word's recaps as a block takes a fraction of what finding its next recap again
 * and again does. When time is up, sets are too small, never too large. For one thread.
 */
public final class RecapSets {
    /** So many documents are looked at between two glances at the clock. */
    private static final int BETWEEN_GLANCES = 64;

    private final RecapSearcher searcher;
    private final Budget budget;
    private final FixedBitSet all;
    private final KeptWords kept;
    private final IdentityHashMap<Query, FixedBitSet> known = new IdentityHashMap<>();
    private final IdentityHashMap<Query, Weight> weights = new IdentityHashMap<>();

    /** Works on a commit of which {@code all} recaps are live, and what is {@code kept} of it. */
    public RecapSets(RecapSearcher searcher, FixedBitSet all, KeptWords kept, Budget budget) {
        this.searcher = searcher;
        this.all = all;
        this.kept = kept;
        this.budget = budget;
    }

    /**
     * Returns the recaps that match, as document numbers: not to be changed.
     *
     * @throws IOException if the index cannot be read
     */
    public FixedBitSet of(Query query) throws IOException {
        return of(query, null);
    }

    /** Returns the recaps that match when they have been asked for, or null. */
    @Nullable
    FixedBitSet known(Query query) {
        return known.get(query);
    }

    /**
     * Returns whether at least {@code enough} recaps match.
     *
     * @throws IOException if the index cannot be read
     */
    public boolean has(Query query, int enough) throws IOException {
        return of(query).cardinality() >= enough;
    }

    /** Returns what matches and scores a query that is no clause of others. */
    Weight weight(Query leaf) throws IOException {
        var known = weights.get(leaf);
        if (known != null) {
            return known;
        }
        var weight = searcher.createWeight(searcher.rewrite(leaf), ScoreMode.COMPLETE, 1);
        weights.put(leaf, weight);
        return weight;
    }

    /**
     * Returns the recaps that score most, best first; fewer than there are when time is up.
     *
     * @throws IOException if the index cannot be read
     */
    public ScoreDoc[] best(Query query, int most) throws IOException {
        return searcher.within(budget).search(query, most).scoreDocs;
    }

    /** Returns how many live recaps the commit has. */
    public int size() {
        return all.cardinality();
    }

    /** Returns the segments of the index. */
    List<LeafReaderContext> leaves() {
        return searcher.getIndexReader().leaves();
    }

    /** Returns what is kept of frequent words. */
    KeptWords kept() {
        return kept;
    }

    /** Returns what the search may take, and has taken. */
    public Budget budget() {
        return budget;
    }

    /** Returns those of the recaps {@code within}, or of all without that. */
    private FixedBitSet of(Query query, @Nullable FixedBitSet within) throws IOException {
        var ready = known.get(query);
        if (ready == null && query instanceof DisjunctionMaxQuery word) {
            ready = keptOf(word);
        }
        if (ready != null) {
            return within == null ? ready : both(ready, within);
        }
        var found = switch (query) {
            case BoostQuery boost -> of(boost.getQuery(), within);
            case ConstantScoreQuery constant -> of(constant.getQuery(), within);
            case DisjunctionMaxQuery word -> ofWord(word, within);
            case BooleanQuery clauses -> of(clauses, within);
            case PickedQuery picked -> within == null ? picked.recaps() : both(picked.recaps(), within);
            default -> leaf(query, within);
        };
        if (within == null) {
            known.put(query, found);
        }
        return found;
    }

    private @Nullable FixedBitSet keptOf(DisjunctionMaxQuery word) {
        var found = kept.set(word);
        if (found != null) {
            known.put(word, found);
        }
        return found;
    }

    private FixedBitSet ofWord(DisjunctionMaxQuery word, @Nullable FixedBitSet within) throws IOException {
        var found = any(List.copyOf(word.getDisjuncts()), within);
        if (within == null && !budget.wasSpent()) {
            kept.keep(word, found);
        }
        return found;
    }

    private static FixedBitSet both(FixedBitSet one, FixedBitSet other) {
        var both = one.clone();
        both.and(other);
        return both;
    }

    private FixedBitSet any(List<Query> queries, @Nullable FixedBitSet within) throws IOException {
        var any = new FixedBitSet(all.length());
        for (Query query : queries) {
            any.or(of(query, within));
        }
        return any;
    }

    private FixedBitSet of(BooleanQuery clauses, @Nullable FixedBitSet within) throws IOException {
        List<Query> required = new ArrayList<>(clauses.getClauses(Occur.MUST));
        required.addAll(clauses.getClauses(Occur.FILTER));
        List<Query> optional = List.copyOf(clauses.getClauses(Occur.SHOULD));
        int needed = Math.max(clauses.getMinimumNumberShouldMatch(), required.isEmpty() ? 1 : 0);
        if (needed > optional.size()) {
            return new FixedBitSet(all.length());
        }
        if (needed == optional.size()) {
            required.addAll(optional);
        }
        var found = allOf(required, within);
        if (needed > 0 && needed < optional.size()) {
            found = needed == 1 ? any(optional, found) : some(optional, needed, found == null ? all : found);
        }
        var matching = found == null ? all.clone() : found.clone();
        for (Query unwanted : clauses.getClauses(Occur.MUST_NOT)) {
            matching.andNot(of(unwanted));
        }
        boolean unsure =
                budget.wasSpent() && !clauses.getClauses(Occur.MUST_NOT).isEmpty();
        return unsure ? new FixedBitSet(all.length()) : matching;
    }

    /** Returns null when nothing narrows. Phrases are looked for last, only where all else is. */
    private @Nullable FixedBitSet allOf(List<Query> required, @Nullable FixedBitSet within) throws IOException {
        var found = within;
        for (boolean phrases : new boolean[] {false, true}) {
            for (Query query : required) {
                if (KeptWords.hasPhrase(query) == phrases) {
                    found = phrases || found == null ? of(query, found) : both(of(query), found);
                }
            }
        }
        return found;
    }

    private FixedBitSet some(List<Query> queries, int needed, FixedBitSet within) throws IOException {
        var atLeast = new FixedBitSet[needed + 1];
        atLeast[0] = within;
        for (int number = 1; number <= needed; number++) {
            atLeast[number] = new FixedBitSet(all.length());
        }
        for (Query query : queries) {
            var found = of(query);
            for (int number = needed; number > 0; number--) {
                atLeast[number].or(both(found, atLeast[number - 1]));
            }
        }
        return atLeast[needed];
    }

    private FixedBitSet leaf(Query query, @Nullable FixedBitSet within) throws IOException {
        var found = new FixedBitSet(all.length());
        var weight = query instanceof PhraseQuery ? remembered(query) : weight(query);
        for (LeafReaderContext leaf : leaves()) {
            var scorer = budget.isSpent() ? null : weight.scorer(leaf);
            if (scorer != null && scorer.twoPhaseIterator() != null) {
                collect(scorer.twoPhaseIterator(), leaf, within == null ? all : within, found);
            } else if (scorer != null) {
                var documents = scorer.iterator();
                if (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, found, -leaf.docBase);
                }
            }
        }
        found.and(within == null ? all : within);
        return found;
    }

    /** Lucene remembers what often used phrases find, the long forms of abbreviations above all, when it is not to score. */
    private Weight remembered(Query phrase) throws IOException {
        return searcher.createWeight(searcher.rewrite(phrase), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private void collect(TwoPhaseIterator documents, LeafReaderContext leaf, FixedBitSet within, FixedBitSet found)
            throws IOException {
        var candidates = documents.approximation();
        int looked = 0;
        int doc = candidates.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && (++looked % BETWEEN_GLANCES != 0 || !budget.isSpent())) {
            int wanted = within.nextSetBit(leaf.docBase + doc);
            if (wanted == DocIdSetIterator.NO_MORE_DOCS) {
                return;
            }
            if (wanted > leaf.docBase + doc) {
                doc = wanted - leaf.docBase < leaf.reader().maxDoc()
                        ? candidates.advance(wanted - leaf.docBase)
                        : DocIdSetIterator.NO_MORE_DOCS;
            } else {
                if (documents.matches()) {
                    found.set(wanted);
                }
                doc = candidates.nextDoc();
            }
        }
    }
}
