package fr.retours.text.query;

import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.TextField;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.settings.WeightKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Queries for one word or phrase in all fields. A word counts in each place where it stands, and all its places together; of a phrase or the
 * start of a word the best place counts. Pure functions.
 *
 * @param weights what a word counts where, and found how
 * @param stems of the index that is asked
 */
public record WordQueries(RankingWeights weights, StemAnalysis stems) {
    /** What the lesser places of a phrase add. */
    private static final float ONLY_THE_BEST = 0;

    /** Finds a word as inflected and whatever has its stem, the word itself first. */
    public RankedQuery word(String exact, String stem) {
        var found = new BooleanQuery.Builder();
        TextField.WHOLE.forEach(field -> terms(field, exact, stem).forEach(term -> found.add(term, Occur.SHOULD)));
        var score = new BooleanQuery.Builder();
        TextField.SEARCHED.forEach(field -> addScore(field, exact, stem, score));
        return new RankedQuery(found.build(), score.build());
    }

    /** Returns what finds a word in a field: its stem finds all that texts hold of it, but names keep their articles. */
    private static List<Query> terms(TextField field, String exact, String stem) {
        List<Query> terms = new ArrayList<>();
        if (field.isStemmed()) {
            terms.add(new TermQuery(new Term(field.stem(), stem)));
        }
        if (field.isNames()) {
            terms.add(new TermQuery(new Term(field.exact(), exact)));
        }
        return terms;
    }

    /** Adds one clause a term, so that Lucene can compare them all. What the body repeats counts there as inflected. */
    private void addScore(TextField field, String exact, String stem, BooleanQuery.Builder score) {
        float weight = weights.of(field);
        if (field == TextField.TITLE) {
            score.add(
                    weighted(new SharedTitleQuery(new TermQuery(new Term(field.stem(), stem))), weight), Occur.SHOULD);
            return;
        }
        var word = new TermQuery(new Term(field.exact(), exact));
        if (!field.isStemmed()) {
            score.add(weighted(word, weight), Occur.SHOULD);
            return;
        }
        score.add(weighted(new TermQuery(new Term(field.stem(), stem)), weight), Occur.SHOULD);
        if (TextField.WHOLE.contains(field)) {
            score.add(weighted(word, weight * weights.of(WeightKey.EXACT)), Occur.SHOULD);
        }
    }

    /** Finds a word where a text has it in capitals. */
    public RankedQuery inCapitals(String exact) {
        return RankedQuery.of(new TermQuery(new Term(RecapFields.CAPITALS, exact)))
                .times(weights.of(WeightKey.CAPITALS));
    }

    /** Finds a word as inflected and whatever has its stem. */
    public RankedQuery word(String exact) {
        return word(exact, stems.stemOf(exact));
    }

    /** Finds every word as inflected that starts like this, folded. */
    public Query prefix(String start) {
        return best(TextField.SEARCHED.stream(), field -> new PrefixQuery(new Term(field.exact(), start)));
    }

    /** Finds words as inflected, one right after the other; one word alone is found as it is. */
    public Query exactPhrase(List<String> terms) {
        return best(TextField.SEARCHED.stream(), field -> phrase(field.exact(), terms));
    }

    /** Finds another way to say what was typed; a phrase in any inflection, which weighs no more than a word or two. */
    public RankedQuery synonym(Synonyms.Phrase other) {
        if (other.exact().size() == 1) {
            return word(other.exact().getFirst(), other.stems().getFirst()).times(weights.of(WeightKey.SYNONYM));
        }
        var stemmed = TextField.SEARCHED.stream().filter(TextField::isStemmed);
        float share =
                Math.min(1, weights.of(WeightKey.SYNONYM_WORDS) / other.stems().size());
        return RankedQuery.of(best(stemmed, field -> phrase(field.stem(), other.stems())))
                .times(weights.of(WeightKey.SYNONYM) * share);
    }

    private Query best(Stream<TextField> fields, Function<TextField, Query> query) {
        return new DisjunctionMaxQuery(
                fields.map(field -> weighted(query.apply(field), weights.of(field)))
                        .toList(),
                ONLY_THE_BEST);
    }

    private static Query weighted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    private static Query phrase(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
