package fr.retours.text.plan;

import fr.retours.text.analysis.CapitalWords;
import fr.retours.text.analysis.StopWords;
import fr.retours.text.analysis.WordFile;
import fr.retours.text.query.FieldClause;
import fr.retours.text.query.QueryDates;
import fr.retours.text.query.QueryText;
import fr.retours.text.query.QueryWord;
import fr.retours.text.query.RankedQuery;
import fr.retours.text.query.Synonyms;
import fr.retours.text.query.WordQueries;
import fr.retours.text.settings.WeightKey;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.spelling.SpellingCorrections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.search.ConstantScoreQuery;

/** Lists the ways in which a recap can hold the words of a query. */
final class WordCovers {
    private static final Set<String> PREFIXES = Set.copyOf(
            List.of(String.join(" ", WordFile.entries("compound-prefixes.txt")).split("\\s+", -1)));

    /** What the day of publication counts, beside that of an event. */
    private static final float OF_PUBLICATION = 0.5f;

    /** Whoever types nothing but a day asks for what was then, not for who names it. */
    private static final float OF_ONLY_A_DATE = 10;

    private static final float ONLY_THE_BEST = 0;
    private static final float ALL_COUNT = 1;

    private final QueryText text;
    private final IndexVocabulary vocabulary;
    private final WordQueries queries;
    private final List<WordCover> covers = new ArrayList<>();

    private WordCovers(QueryText text, IndexVocabulary vocabulary, WordQueries queries) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.queries = queries;
    }

    /** Lists the ways in which the words are spelt as typed: themselves, compounds, synonyms, dates. */
    static List<WordCover> asTyped(QueryText text, Synonyms synonyms, IndexVocabulary vocabulary, WordQueries queries)
            throws IOException {
        var covers = new WordCovers(text, vocabulary, queries);
        List<QueryWord> words = text.words();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (word.weighs()) {
                covers.add(at, at, covers.typed(at, word));
            }
        }
        QueryDates.in(text.typed()).forEach(covers::addDate);
        synonyms.in(words).forEach(covers::addSynonym);
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).weighs()) {
                covers.addParted(at, words.get(at));
            }
            if (at > 0) {
                covers.addJoined(at - 1, words.get(at - 1), words.get(at));
                covers.addOrdinal(at - 1, words.get(at - 1), words.get(at));
            }
        }
        return covers.covers;
    }

    private RankedQuery typed(int at, QueryWord word) throws IOException {
        if (word.prefix()) {
            return RankedQuery.of(queries.prefix(word.exact()));
        }
        var query = queries.word(word.exact(), word.stem());
        boolean meansCapitals = CapitalWords.isMixed(text.typed()) || isAll(at, at);
        return meansCapitals && CapitalWords.isOne(text.typed(at, at)) && vocabulary.isInCapitalsToo(word.exact())
                ? RankedQuery.any(List.of(query, queries.inCapitals(word.exact())), ALL_COUNT)
                : query;
    }

    /**
     * Lists the words that are looked for in the place of one that weighs and may be misspelt.
     *
     * @param onlyUnknown whether words that some recap holds are right
     */
    static List<WordCover> misspelt(
            QueryPlan plan, boolean onlyUnknown, IndexVocabulary vocabulary, SpellingCorrections corrections)
            throws IOException {
        var text = plan.text();
        var covers = new WordCovers(text, vocabulary, plan.queries());
        for (int at = 0; at < text.words().size(); at++) {
            var word = text.words().get(at);
            if (word.weighs() && !word.prefix() && !(onlyUnknown && vocabulary.holds(word))) {
                covers.addMistakes(at, corrections.meant(at));
            }
        }
        return covers.covers;
    }

    private void addMistakes(int at, List<String> meant) {
        for (String one : meant) {
            var query = queries.word(one).times(queries.weights().of(WeightKey.TYPO));
            covers.add(new WordCover(at, at, query, WordCover.Origin.MISTAKE, one));
        }
    }

    private void add(int first, int last, RankedQuery query) {
        covers.add(new WordCover(first, last, query, WordCover.Origin.TYPED, ""));
    }

    private void addSynonym(Synonyms.Found found) {
        var other = found.other();
        var origin = other.exact().size() == 1 ? WordCover.Origin.SYNONYM : WordCover.Origin.SYNONYMOUS_PHRASE;
        covers.add(new WordCover(found.first(), found.last(), queries.synonym(other), origin, other.written()));
    }

    /** « coconstruction » is also « co construction ». */
    private void addParted(int at, QueryWord word) throws IOException {
        for (int cut = 2; cut < word.exact().length(); cut++) {
            String rest = word.exact().substring(cut);
            if (PREFIXES.contains(word.exact().substring(0, cut)) && vocabulary.knows(rest)) {
                add(
                        at,
                        at,
                        RankedQuery.of(queries.exactPhrase(List.of(word.exact().substring(0, cut), rest))));
            }
        }
    }

    /** « co construction » is also « coconstruction », « Saint-Denis » also « saintdenis »; « en jeu » is no « enjeu ». */
    private void addJoined(int at, QueryWord left, QueryWord right) throws IOException {
        if (!text.isHyphenated(at) && (StopWords.contains(left.exact()) || StopWords.contains(right.exact()))) {
            return;
        }
        String joined = left.exact() + right.exact();
        if (vocabulary.knows(joined)) {
            add(at, at + 1, queries.word(joined));
        }
    }

    /** « 27 région » is also « 27e région ». */
    private void addOrdinal(int at, QueryWord number, QueryWord counted) throws IOException {
        String ordinal = number.exact() + "e";
        if (number.exact().chars().allMatch(Character::isDigit) && vocabulary.knows(ordinal)) {
            add(at, at + 1, RankedQuery.of(queries.exactPhrase(List.of(ordinal, counted.exact()))));
        }
    }

    private boolean isAll(int first, int last) {
        return IntStream.range(0, text.words().size())
                .noneMatch(at -> text.words().get(at).weighs() && (at < first || at > last));
    }

    private void addDate(QueryDates.Found date) {
        int first = -1;
        int last = -1;
        for (int at = 0; at < text.words().size(); at++) {
            var word = text.words().get(at);
            if (word.start() >= date.start() && word.end() <= date.end()) {
                first = first < 0 ? at : first;
                last = at;
            }
        }
        if (first >= 0) {
            var query = RankedQuery.any(
                            List.of(
                                    RankedQuery.of(
                                            new ConstantScoreQuery(FieldClause.during(date.first(), date.last()))),
                                    RankedQuery.of(new ConstantScoreQuery(
                                                    FieldClause.published(date.first(), date.last())))
                                            .times(OF_PUBLICATION)),
                            ONLY_THE_BEST)
                    .times(queries.weights().of(WeightKey.DATE) * (isAll(first, last) ? OF_ONLY_A_DATE : 1));
            covers.add(new WordCover(first, last, query, WordCover.Origin.DATE, ""));
        }
    }
}
