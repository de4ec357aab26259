package fr.retours.text.plan;

import fr.retours.text.HitReason;
import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.field.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** {@link ClauseMatches} of an index that holds all, for one search. For one thread. */
public final class SearchedMatches implements ClauseMatches {
    private final IndexSearcher searcher;
    /** What finds each part of the query: made once for all recaps. */
    private final Map<Query, Weight> weights = new HashMap<>();

    /** Documents are numbered as {@code searcher} does. */
    public SearchedMatches(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    @Override
    public Map<Integer, List<Optional<Match>>> in(Map<Integer, Integer> bodies, List<Query> clauses)
            throws IOException {
        Map<Integer, List<Optional<Match>>> all = new HashMap<>();
        for (Map.Entry<Integer, Integer> body : bodies.entrySet()) {
            all.put(body.getKey(), in(body.getKey(), body.getValue(), clauses));
        }
        return all;
    }

    private List<Optional<Match>> in(int doc, int body, List<Query> clauses) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        List<Optional<Match>> found = new ArrayList<>();
        for (Query clause : clauses) {
            found.add(match(leaf, doc - leaf.docBase, body, weight(clause)));
        }
        return found;
    }

    private static Optional<Match> match(LeafReaderContext leaf, int doc, int body, Weight weight) throws IOException {
        var matches = weight.matches(leaf, doc);
        if (matches == null) {
            return Optional.empty();
        }
        float points = weight.explain(leaf, doc).getValue().floatValue();
        return Optional.of(new Match(isFoundAsTyped(matches), places(matches, body), points));
    }

    private Weight weight(Query query) throws IOException {
        var known = weights.get(query);
        if (known == null) {
            known = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
            weights.put(query, known);
        }
        return known;
    }

    private static boolean isFoundAsTyped(Matches matches) throws IOException {
        for (TextField field : TextField.SEARCHED) {
            if (matches.getMatches(field.exact()) != null) {
                return true;
            }
        }
        return false;
    }

    private static Set<HitReason.Place> places(Matches matches, int body) throws IOException {
        Set<HitReason.Place> places = EnumSet.noneOf(HitReason.Place.class);
        for (TextField field : TextField.SEARCHED) {
            for (AnalysisKind way : field.ways()) {
                int end = field == TextField.BODY ? body : Integer.MAX_VALUE;
                if (isWithin(matches.getMatches(field.in(way)), end)) {
                    places.add(field.place());
                }
            }
        }
        return places;
    }

    private static boolean isWithin(@Nullable MatchesIterator matches, int end) throws IOException {
        while (matches != null && matches.next()) {
            if (matches.endOffset() <= end) {
                return true;
            }
        }
        return false;
    }
}
