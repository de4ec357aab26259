package fr.retours.text.plan;

import fr.retours.text.query.QueryText;
import fr.retours.text.query.Synonyms;
import fr.retours.text.query.TypedText;
import fr.retours.text.query.WordQueries;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.spelling.IndexVocabulary;
import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.search.Query;

/** Queries for what is typed, as it is spelt. */
public final class TypedQueries {
    private TypedQueries() {}

    /** Reads {@code text} as it is spelt. */
    public static QueryPlan plan(QueryText text, IndexVocabulary vocabulary) throws IOException {
        var queries = new WordQueries(RankingWeights.SHIPPED, TypedText.STEMS);
        var synonyms = new Synonyms(List.of(), TypedText.STEMS);
        return new QueryPlan(text, WordCovers.asTyped(text, synonyms, vocabulary, queries), queries);
    }

    /**
     * Makes the query that finds recaps with some of the words of {@code plan}.
     *
     * @param needed from how many words there are to how many of them a recap needs
     */
    public static Query requiring(QueryPlan plan, IntUnaryOperator needed) {
        return plan.requiring(needed.applyAsInt(plan.words()));
    }
}
