package fr.retours.text.query;

import fr.retours.text.field.TextField;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.settings.WeightKey;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * BM25 per field: a word weighs less in a long text, a little less in a long title, but not in a long list of
 * names or themes, where being named twice is being named. How rare a word is counts over all recaps, also those that have no such list.
 */
public final class RecapSimilarity extends PerFieldSimilarityWrapper {
    private final Similarity texts;
    private final Map<String, Similarity> byIndexField = new HashMap<>();

    /**
     * The curves of BM25.
     *
     * @param saturation its k1
     * @param length its b in texts
     * @param titleLength its b in titles
     */
    public record Curves(float saturation, float length, float titleLength) {
        /** Returns those that recaps are ranked by. */
        public static Curves of(RankingWeights weights) {
            return new Curves(
                    weights.of(WeightKey.SATURATION), weights.of(WeightKey.LENGTH), weights.of(WeightKey.TITLE_LENGTH));
        }
    }

    /** Ranks by these curves. */
    public RecapSimilarity(Curves curves) {
        texts = bm25(curves.saturation(), curves.length());
        var titles = bm25(curves.saturation(), curves.titleLength());
        var lists = bm25(0, 0);
        for (TextField field : TextField.values()) {
            var one = switch (field) {
                case TITLE -> titles;
                case PEOPLE, BODIES, CITED, TERRITORIES, THEMES -> lists;
                case SUMMARY, OPENING, BODY -> texts;
            };
            field.ways().forEach(way -> byIndexField.put(field.in(way), one));
        }
    }

    @Override
    public Similarity get(String indexField) {
        return byIndexField.getOrDefault(indexField, texts);
    }

    private static Similarity bm25(float saturation, float length) {
        return new BM25Similarity(saturation, length) {
            @Override
            public Explanation idfExplain(CollectionStatistics field, TermStatistics word) {
                float idf = idf(word.docFreq(), field.maxDoc());
                return Explanation.match(idf, "idf over " + field.maxDoc() + " recaps, found in " + word.docFreq());
            }
        };
    }
}
