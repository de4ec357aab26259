package fr.retours.text.query;

import fr.retours.text.field.TextField;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries for one word or phrase in all fields: the best field counts. Pure functions. */
public final class WordQueries {
    /** What the lesser places add; with anything more, Lucene could pass over no recap. */
    private static final float ONLY_THE_BEST = 0;

    private WordQueries() {}

    /** Finds a word as inflected and whatever has its stem, the word itself first. All its places count together. */
    public static Query word(String exact, String stem) {
        var places = new BooleanQuery.Builder();
        TextField.SEARCHED.forEach(field -> places.add(in(field, exact, stem), Occur.SHOULD));
        return new DisjunctionMaxQuery(List.of(places.build()), ONLY_THE_BEST);
    }

    private static Query in(TextField field, String exact, String stem) {
        if (field == TextField.TITLE) {
            var word = new TermQuery(new Term(field.stem(), stem));
            return weighted(FunctionScoreQuery.boostByValue(word, TitleShareSource.UNBOUND), Weights.of(field));
        }
        var word = new TermQuery(new Term(field.exact(), exact));
        if (!field.isStemmed()) {
            return weighted(word, Weights.of(field));
        }
        var both = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(field.stem(), stem)), Occur.SHOULD)
                .add(new BoostQuery(word, Weights.EXACT), Occur.SHOULD);
        return weighted(both.build(), Weights.of(field));
    }

    /** Finds every word as inflected that starts like this, folded. */
    public static Query prefix(String start) {
        List<Query> places = new ArrayList<>();
        for (TextField field : TextField.SEARCHED) {
            places.add(weighted(new PrefixQuery(new Term(field.exact(), start)), Weights.of(field)));
        }
        return new DisjunctionMaxQuery(places, ONLY_THE_BEST);
    }

    /** Finds words as inflected, one right after the other; one word alone is found as it is. */
    public static Query exactPhrase(List<String> terms) {
        List<Query> places = new ArrayList<>();
        for (TextField field : TextField.SEARCHED) {
            places.add(weighted(phrase(field.exact(), terms), Weights.of(field)));
        }
        return new DisjunctionMaxQuery(places, ONLY_THE_BEST);
    }

    /** Finds another way to say what was typed; a phrase in any inflection, which weighs no more than a word or two. */
    public static Query synonym(Synonyms.Phrase other) {
        if (other.exact().size() == 1) {
            var word = word(other.exact().getFirst(), other.stems().getFirst());
            return new BoostQuery(word, Weights.SYNONYM);
        }
        List<Query> places = new ArrayList<>();
        for (TextField field : TextField.SEARCHED) {
            if (field.isStemmed()) {
                places.add(weighted(phrase(field.stem(), other.stems()), Weights.of(field)));
            }
        }
        float share = Math.min(1, Weights.SYNONYM_WORDS / other.stems().size());
        return new BoostQuery(new DisjunctionMaxQuery(places, ONLY_THE_BEST), Weights.SYNONYM * share);
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
