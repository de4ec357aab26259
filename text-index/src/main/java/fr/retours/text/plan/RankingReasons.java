package fr.retours.text.plan;

import fr.retours.text.HitReason;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.query.QueryWord;
import fr.retours.text.spelling.IndexVocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;

/** Says why recaps were found by one search. */
public record RankingReasons(ClauseMatches matches, QueryPlan plan, IndexVocabulary vocabulary, SearchBudget budget) {
    /**
     * Lists the reasons for some recaps, the weightiest first.
     *
     * @param bodies for each, by document, the length of its body
     * @return by document
     * @throws IOException if the index cannot be read
     */
    public Map<Integer, List<HitReason>> of(Map<Integer, Integer> bodies) throws IOException {
        budget.check();
        var clauses = clauses();
        var found = matches.in(bodies, clauses.stream().map(Clause::query).toList());
        Map<Integer, List<HitReason>> all = new HashMap<>();
        found.forEach((doc, matched) -> all.put(
                doc,
                IntStream.range(0, clauses.size())
                        .boxed()
                        .flatMap(at -> matched.get(at).map(clauses.get(at)::reason).stream())
                        .sorted(Comparator.comparingDouble(HitReason::points).reversed())
                        .toList()));
        return all;
    }

    /**
     * What is looked for apart from the rest.
     *
     * @param typed how it stands in the query
     * @param meant what is looked for in its place; empty for itself
     */
    private record Clause(Query query, HitReason.Kind kind, String typed, String meant) {
        HitReason reason(ClauseMatches.Match match) {
            boolean otherForm = kind == HitReason.Kind.WORD && !match.asTyped();
            var found = match.places().isEmpty() ? HitReason.Kind.DATE : otherForm ? HitReason.Kind.FORM : kind;
            return new HitReason(found, typed, meant, List.copyOf(match.places()), match.points());
        }
    }

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
}
