package fr.retours.text.plan;

import fr.retours.text.analysis.RecapAnalyzer;
import fr.retours.text.analysis.Terms;
import fr.retours.text.analysis.Way;
import fr.retours.text.field.TextField;
import fr.retours.text.query.FieldClause;
import fr.retours.text.query.Gloss;
import fr.retours.text.query.QueryText;
import fr.retours.text.query.QueryWord;
import fr.retours.text.query.Weights;
import fr.retours.text.query.WordQueries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Builds the query for a text and the ways to cover its words. Pure: equal arguments give equal queries.
 *
 * @param covers the ways, best first; of a very long query the last ones are left out
 */
public record QueryPlan(QueryText text, List<Cover> covers) {
    /** Words times ways; with a dozen fields each this stays below Lucene's bound of 1,024 clauses. */
    private static final int MOST_WAYS = 60;

    /** How many places two neighbours may be off. */
    private static final int SLOP = 2;

    private static final RecapAnalyzer EXACT = RecapAnalyzer.forReading(Way.EXACT);

    /** Leaves out the last ways of a very long query. */
    public QueryPlan {
        covers = affordable(covers);
    }

    private static List<Cover> affordable(List<Cover> covers) {
        List<Cover> affordable = new ArrayList<>();
        int ways = 0;
        for (Cover cover : covers) {
            ways += cover.last() - cover.first() + 1;
            if (ways <= MOST_WAYS) {
                affordable.add(cover);
            }
        }
        return List.copyOf(affordable);
    }

    /** Returns this plan with more ways to cover its words. */
    QueryPlan and(List<Cover> more) {
        List<Cover> all = new ArrayList<>(covers);
        all.addAll(more);
        return new QueryPlan(text, all);
    }

    /** Returns how many things are looked for: words that weigh, an abbreviation and its long form being one. */
    int words() {
        return subjects().size();
    }

    /** Returns whether what is found can be ranked: something is looked for, not only excluded. */
    public boolean ranks() {
        return words() > 0 || !text.phrases().isEmpty();
    }

    /**
     * Finds recaps with at least {@code needed} of the words that weigh, every phrase and field, and nothing excluded. Light
     * words only add to their score.
     */
    Query requiring(int needed) {
        var words = subjects();
        var query = new BooleanQuery.Builder();
        if (!words.isEmpty()) {
            query.add(some(words, needed), Occur.MUST);
            light().forEach(word -> query.add(word, Occur.SHOULD));
        }
        return withAllElse(query);
    }

    /** Finds recaps with any of the words, light ones of a question included, every phrase and field, and nothing excluded. */
    Query any() {
        var words = findable();
        var query = new BooleanQuery.Builder();
        if (!words.isEmpty()) {
            query.add(some(words, 1), Occur.MUST);
        }
        return withAllElse(query);
    }

    /** Returns whether there are several words that {@link #any} finds one without the other. */
    boolean hasChoice() {
        return findable().size() > 1;
    }

    private List<Query> findable() {
        List<Query> words = new ArrayList<>(subjects());
        if (text.isQuestion()) {
            words.addAll(light());
        }
        return words;
    }

    private static Query some(List<Query> words, int needed) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(needed);
        words.forEach(word -> some.add(word, Occur.SHOULD));
        return some.build();
    }

    private Query withAllElse(BooleanQuery.Builder query) {
        text.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.MUST));
        if (!ranks()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        for (FieldClause field : text.fields()) {
            field.query().ifPresent(there -> query.add(there, field.excluded() ? Occur.MUST_NOT : Occur.FILTER));
        }
        text.excluded().forEach(unwanted -> query.add(phrase(unwanted), Occur.MUST_NOT));
        return query.build();
    }

    /** Returns this plan without some of its ways. */
    QueryPlan without(Collection<Cover> some) {
        return new QueryPlan(
                text, covers.stream().filter(one -> !some.contains(one)).toList());
    }

    /** Finds recaps that hold the words in one way, and at least so many of the other words. */
    Query holding(Cover cover, int others) {
        var query =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(others).add(cover.query(), Occur.MUST);
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).weighs() && !cover.includes(at)) {
                query.add(wordQuery(at), Occur.SHOULD);
            }
        }
        return query.build();
    }

    /** Returns what finds each word and each phrase by itself, to show what was found where. */
    public List<Query> highlighting() {
        List<Query> parts = new ArrayList<>();
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).weighs()) {
                parts.add(wordQuery(at));
            }
        }
        text.phrases().forEach(phrase -> parts.add(phrase(phrase)));
        return parts;
    }

    /** Returns one query for each thing looked for. */
    private List<Query> subjects() {
        List<Query> subjects = new ArrayList<>();
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).weighs() && !isGlossed(at)) {
                subjects.add(wordQuery(at));
            }
        }
        for (Gloss gloss : text.glosses()) {
            float share = Weights.GLOSS / gloss.longForm().size();
            subjects.add(new DisjunctionMaxQuery(
                    List.of(together(gloss.shortForm()), new BoostQuery(together(gloss.longForm()), share)),
                    Weights.GLOSS_TIE));
        }
        return subjects;
    }

    /** Returns one query for each word that only counts a little. */
    private List<Query> light() {
        return text.words().stream()
                .filter(QueryWord::isLight)
                .map(word -> WordQueries.word(word.exact(), word.stem()))
                .distinct()
                .<Query>map(word -> new BoostQuery(word, Weights.LIGHT))
                .toList();
    }

    private boolean isGlossed(int at) {
        return text.glosses().stream().anyMatch(gloss -> gloss.includes(at));
    }

    private Query together(List<Integer> words) {
        var query = new BooleanQuery.Builder();
        words.forEach(at -> query.add(wordQuery(at), Occur.SHOULD));
        return query.build();
    }

    private Query wordQuery(int at) {
        var ways = covers.stream()
                .filter(cover -> cover.includes(at))
                .map(Cover::query)
                .toList();
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    /** Prefers recaps where words that follow one another in the query do so in the text, or nearly. */
    public List<Query> neighbours() {
        List<Query> near = new ArrayList<>();
        int before = -1;
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).weighs()) {
                if (before >= 0) {
                    near.add(near(TextField.TITLE, before, at));
                    near.add(near(TextField.SUMMARY, before, at));
                    near.add(near(TextField.BODY, before, at));
                }
                before = at;
            }
        }
        return near;
    }

    private Query near(TextField field, int left, int right) {
        var phrase = new PhraseQuery.Builder()
                .setSlop(SLOP)
                .add(new Term(field.stem(), text.words().get(left).stem()), 0)
                .add(new Term(field.stem(), text.words().get(right).stem()), right - left)
                .build();
        return new BoostQuery(phrase, Weights.of(field) * Weights.NEARNESS);
    }

    /** Finds a phrase as it stands. */
    static Query phrase(String written) {
        return WordQueries.exactPhrase(
                Terms.of(EXACT, written).stream().map(Terms.Placed::term).toList());
    }
}
