package fr.retours.text.plan;

import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.field.TextField;
import fr.retours.text.query.AbbreviationGloss;
import fr.retours.text.query.FieldClause;
import fr.retours.text.query.QueryText;
import fr.retours.text.query.QueryWord;
import fr.retours.text.query.RankedQuery;
import fr.retours.text.query.WordQueries;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.settings.WeightKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * Builds the query for a text and the ways to cover its words. Pure: equal arguments give equal queries.
 *
 * @param covers the ways, best first; of a very long query the last ones are left out
 * @param queries makes those for words
 */
public record QueryPlan(QueryText text, List<WordCover> covers, WordQueries queries) {
    /** Words times ways; with a dozen fields each this stays below Lucene's bound of 1,024 clauses. */
    private static final int MOST_WAYS = 60;

    /** How many places two neighbours may be off; those of an expression stand as they are typed. */
    private static final int SLOP = 2;

    private static final float ONLY_THE_BEST = 0;
    private static final float ALL_COUNT = 1;

    /** Leaves out the last ways of a very long query. */
    public QueryPlan {
        covers = affordable(covers);
    }

    private static List<WordCover> affordable(List<WordCover> covers) {
        List<WordCover> affordable = new ArrayList<>();
        int ways = 0;
        for (WordCover cover : covers) {
            ways += cover.last() - cover.first() + 1;
            if (ways <= MOST_WAYS) {
                affordable.add(cover);
            }
        }
        return List.copyOf(affordable);
    }

    /** Returns this plan with more ways to cover its words. */
    QueryPlan and(List<WordCover> more) {
        List<WordCover> all = new ArrayList<>(covers);
        all.addAll(more);
        return new QueryPlan(text, all, queries);
    }

    /** Returns whether the text is more than a choice of words, of which all must be found. */
    boolean isSentence() {
        return text.isSentence(weights().whole(WeightKey.FEW_WORDS));
    }

    /** Returns how many things are looked for: words that weigh, an abbreviation and its long form being one. */
    int words() {
        return subjects().size();
    }

    /** Returns whether what is found can be ranked: something is looked for, not only excluded. */
    public boolean ranks() {
        return words() > 0 || !text.phrases().isEmpty();
    }

    /** Finds recaps with at least {@code needed} of the words that weigh, every phrase and field, and nothing excluded. */
    Query requiring(int needed) {
        var words = subjects();
        var query = allElse();
        if (!words.isEmpty()) {
            query.add(RankedQuery.some(words, needed), Occur.FILTER);
        }
        return query.build();
    }

    /**
     * Finds and scores recaps with any of the words, every phrase typed, every field, and nothing excluded. Phrases that
     * mean the same do not count: to look for them in all recaps takes as long as all else.
     */
    Query any() {
        var phrases = covers.stream()
                .filter(one -> one.origin() == WordCover.Origin.SYNONYMOUS_PHRASE)
                .toList();
        return without(phrases).scored(allElse());
    }

    /** Scores what {@code found} finds: by all words and by phrases. */
    public Query ranking(Query found) {
        return scored(new BooleanQuery.Builder().add(found, Occur.FILTER));
    }

    private Query scored(BooleanQuery.Builder found) {
        var words = subjects();
        words.forEach(word -> found.add(word.score(), Occur.SHOULD));
        text.phrases().forEach(phrase -> found.add(phrase(phrase), Occur.MUST));
        return found.setMinimumNumberShouldMatch(Math.min(1, words.size())).build();
    }

    /**
     * Finds what may be found without the words: recaps with every code, phrase and field, and nothing excluded.
     */
    public Query literalParts() {
        var query = allElse().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).isLiteral()) {
                query.add(wordQuery(at).filter(), Occur.FILTER);
            }
        }
        return query.build();
    }

    private BooleanQuery.Builder allElse() {
        var query = new BooleanQuery.Builder();
        text.phrases().forEach(phrase -> query.add(phrase(phrase), Occur.FILTER));
        if (!ranks()) {
            query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        for (FieldClause field : text.fields()) {
            field.query(queries.stems())
                    .ifPresent(there -> query.add(there, field.excluded() ? Occur.MUST_NOT : Occur.FILTER));
        }
        text.excluded().forEach(unwanted -> query.add(phrase(unwanted), Occur.MUST_NOT));
        return query;
    }

    /** Returns this plan without some of its ways. */
    QueryPlan without(Collection<WordCover> some) {
        return new QueryPlan(
                text, covers.stream().filter(one -> !some.contains(one)).toList(), queries);
    }

    /** Finds recaps that hold the words in one way, and at least so many of the other words. */
    Query holding(WordCover cover, int others) {
        var query = new BooleanQuery.Builder()
                .setMinimumNumberShouldMatch(others)
                .add(cover.query().filter(), Occur.FILTER);
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).weighs() && !cover.includes(at)) {
                query.add(wordQuery(at).filter(), Occur.SHOULD);
            }
        }
        return query.build();
    }

    /** Returns what finds each word and each phrase by itself, to show what was found where. */
    public List<Query> highlighting() {
        List<Query> parts = new ArrayList<>();
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).weighs()) {
                parts.add(wordQuery(at).score());
            }
        }
        text.phrases().forEach(phrase -> parts.add(phrase(phrase)));
        return parts;
    }

    /** Returns one query for each thing looked for. */
    private List<RankedQuery> subjects() {
        List<RankedQuery> subjects = new ArrayList<>();
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).weighs() && !isGlossed(at)) {
                subjects.add(wordQuery(at));
            }
        }
        for (AbbreviationGloss gloss : text.glosses()) {
            float share = 1f / gloss.longForm().size();
            subjects.add(RankedQuery.any(
                    List.of(
                            together(gloss.shortForm()),
                            together(gloss.longForm()).times(share)),
                    weights().of(WeightKey.GLOSS_TIE)));
        }
        return subjects;
    }

    /** Returns the numbers by which recaps are found and ranked. */
    RankingWeights weights() {
        return queries.weights();
    }

    private boolean isGlossed(int at) {
        return text.glosses().stream().anyMatch(gloss -> gloss.includes(at));
    }

    private RankedQuery together(List<Integer> words) {
        return RankedQuery.any(words.stream().map(this::wordQuery).toList(), ALL_COUNT);
    }

    private RankedQuery wordQuery(int at) {
        var ways = covers.stream().filter(cover -> cover.includes(at)).toList();
        return RankedQuery.any(
                ways.stream()
                        .map(way -> way.origin() == WordCover.Origin.SYNONYMOUS_PHRASE
                                ? way.query().without(ways.getFirst().query().filter())
                                : way.query())
                        .toList(),
                ONLY_THE_BEST);
    }

    /** Prefers recaps where words that follow one another in the query do so in the text, or nearly. */
    public List<Query> neighbours() {
        List<Query> near = new ArrayList<>();
        int before = -1;
        for (int at = 0; at < text.words().size(); at++) {
            if (text.words().get(at).weighs()) {
                if (before >= 0 && !isDate(before, at)) {
                    near.add(near(before, at));
                }
                before = at;
            }
        }
        return near;
    }

    /** Returns whether nothing but a few words that weigh was typed: « budget participatif », not « le budget, c’est quoi ? ». */
    private boolean isExpression() {
        return !isSentence() && text.words().stream().allMatch(QueryWord::weighs);
    }

    private boolean isDate(int left, int right) {
        return covers.stream()
                .anyMatch(one -> one.origin() == WordCover.Origin.DATE && one.includes(left) && one.includes(right));
    }

    /** The field of the body holds all that a recap says. */
    private Query near(int left, int right) {
        var field = TextField.BODY;
        var phrase = new PhraseQuery.Builder()
                .setSlop(isExpression() ? 0 : SLOP)
                .add(new Term(field.stem(), stem(left)), 0)
                .add(new Term(field.stem(), stem(right)), right - left)
                .build();
        var nearness = isExpression() ? WeightKey.NEARNESS_OF_FEW : WeightKey.NEARNESS;
        return new BoostQuery(phrase, weights().of(field) * weights().of(nearness));
    }

    /** Returns the stem of a word, or of the likeliest one that it may be a mistake for. */
    private String stem(int at) {
        return covers.stream()
                .filter(cover -> cover.origin() == WordCover.Origin.MISTAKE && cover.includes(at))
                .findFirst()
                .map(cover -> queries.stems().stemOf(cover.meant()))
                .orElse(text.words().get(at).stem());
    }

    /** Finds a phrase as it stands. */
    Query phrase(String written) {
        return queries.exactPhrase(AnalyzedTerms.texts(AnalyzedTerms.exact(written)));
    }
}
