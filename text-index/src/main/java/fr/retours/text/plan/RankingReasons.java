package fr.retours.text.plan;

import fr.retours.text.HitReason;
import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.field.TextField;
import fr.retours.text.query.QueryWord;
import fr.retours.text.spelling.IndexVocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Says why recaps were found by one search. */
public final class RankingReasons {
    private final IndexSearcher searcher;
    private final QueryPlan plan;
    private final IndexVocabulary vocabulary;
    private final SearchBudget budget;
    /** What finds each part of the query: made once for all recaps. */
    private final Map<Query, Weight> weights = new HashMap<>();

    /** Explains what {@code plan} finds; documents are numbered as {@code searcher} does. */
    public RankingReasons(IndexSearcher searcher, QueryPlan plan, IndexVocabulary vocabulary, SearchBudget budget) {
        this.searcher = searcher;
        this.plan = plan;
        this.vocabulary = vocabulary;
        this.budget = budget;
    }

    /**
     * Lists the reasons for the recap that is document {@code doc}, the weightiest first.
     *
     * @param body the length of its body: what is indexed behind it stands elsewhere in the recap
     * @throws IOException if the index cannot be read
     */
    public List<HitReason> of(int doc, int body) throws IOException {
        List<HitReason> reasons = new ArrayList<>();
        for (Clause clause : clauses()) {
            budget.check();
            reason(clause, doc, body).ifPresent(reasons::add);
        }
        reasons.sort(Comparator.comparingDouble(HitReason::points).reversed());
        return reasons;
    }

    /**
     * What is looked for apart from the rest.
     *
     * @param typed how it stands in the query
     * @param meant what is looked for in its place; empty for itself
     */
    private record Clause(Query query, HitReason.Kind kind, String typed, String meant) {}

    private List<Clause> clauses() throws IOException {
        List<Clause> clauses = new ArrayList<>();
        for (WordCover cover : plan.covers()) {
            if (weighs(cover)) {
                String typed = plan.text().typed(cover.first(), cover.last());
                clauses.add(new Clause(cover.query().score(), kind(cover), typed, meant(cover)));
            }
        }
        for (String phrase : plan.text().phrases()) {
            clauses.add(new Clause(plan.phrase(phrase), HitReason.Kind.PHRASE, phrase.strip(), ""));
        }
        return clauses;
    }

    private Optional<HitReason> reason(Clause clause, int doc, int body) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var weight = weight(clause.query());
        var matches = weight.matches(leaf, doc - leaf.docBase);
        if (matches == null) {
            return Optional.empty();
        }
        boolean otherForm = clause.kind() == HitReason.Kind.WORD && !isFoundAsTyped(matches);
        var places = places(matches, body);
        var found = places.isEmpty() ? HitReason.Kind.DATE : otherForm ? HitReason.Kind.FORM : clause.kind();
        float points = weight.explain(leaf, doc - leaf.docBase).getValue().floatValue();
        return Optional.of(new HitReason(found, clause.typed(), clause.meant(), List.copyOf(places), points));
    }

    private Weight weight(Query query) throws IOException {
        var known = weights.get(query);
        if (known == null) {
            known = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
            weights.put(query, known);
        }
        return known;
    }

    private String meant(WordCover cover) throws IOException {
        return cover.origin() == WordCover.Origin.MISTAKE ? vocabulary.written(cover.meant()) : cover.meant();
    }

    private boolean weighs(WordCover cover) {
        var words = plan.text().words();
        return words.subList(cover.first(), cover.last() + 1).stream().anyMatch(QueryWord::weighs);
    }

    private static HitReason.Kind kind(WordCover cover) {
        return switch (cover.origin()) {
            case TYPED, DATE -> HitReason.Kind.WORD;
            case SYNONYM, SYNONYMOUS_PHRASE -> HitReason.Kind.SYNONYM;
            case MISTAKE -> HitReason.Kind.MISTAKE;
        };
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
