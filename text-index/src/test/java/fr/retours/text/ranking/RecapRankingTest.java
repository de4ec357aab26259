package fr.retours.text.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.retours.model.id.RecapId;
import fr.retours.text.Facts;
import fr.retours.text.FrenchDictionary;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.deadline.WorkTurns;
import fr.retours.text.entity.EntityNames;
import fr.retours.text.plan.QueryPlan;
import fr.retours.text.plan.TypedQueries;
import fr.retours.text.query.RecapSearcher;
import fr.retours.text.query.TypedText;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.spelling.SoundsOfNames;
import fr.retours.text.spelling.SpellingRules;
import fr.retours.text.spelling.TypoTolerance;
import fr.retours.text.store.MemoryIndex;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The first recaps are those of all, over several segments, deleted recaps and shared titles; the round is the seed. */
class RecapRankingTest {
    private static final int ROUNDS = 60;
    private static final int RECAPS = 300;
    private static final int SEGMENT = 70;
    private static final List<String> TITLES = List.of("Forum de l’eau", "Monnaie locale", "Retour", "L’ESS en 2018");
    private static final List<String> WORDS = List.of(
            "eau",
            "forêts",
            "monnaie",
            "ESS",
            "économie",
            "sociale",
            "solidaire",
            "2018",
            "co-construction",
            "comment",
            "la",
            "et");

    private static final Directory DIRECTORY = new ByteBuffersDirectory();
    private static DirectoryReader reader;

    @BeforeAll
    static void write() throws IOException {
        var random = new Random(7);
        try (var index = MemoryIndex.writer(DIRECTORY)) {
            for (int number = 0; number < RECAPS; number++) {
                var recap = Facts.of(String.valueOf(number)).body(words(random, 40));
                boolean shares = random.nextBoolean();
                recap.title(shares ? TITLES.get(random.nextInt(TITLES.size())) : words(random, 3) + " " + number);
                index.replace(recap.build(), "1");
                if (number % SEGMENT == 0) {
                    index.commit(Optional.empty());
                }
            }
            for (int number = 0; number < RECAPS; number += 9) {
                index.remove(new RecapId(String.valueOf(number)));
            }
            index.commit(Optional.empty());
        }
        reader = DirectoryReader.open(DIRECTORY);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
    }

    @RepeatedTest(ROUNDS)
    void whateverIsFoundScores(RepetitionInfo round) throws IOException {
        var search = new Search(new Random(round.getCurrentRepetition()));

        assertThat(search.finder.count(search.ranking)).isEqualTo(search.found());
        assertThat(search.finder.of(search.found).cardinality()).isEqualTo(search.found());
    }

    @RepeatedTest(ROUNDS)
    void theBestAreThoseOfAll(RepetitionInfo round) throws IOException {
        var random = new Random(round.getCurrentRepetition());
        var search = new Search(random);
        int most = 1 + random.nextInt(20);

        var first = search.finder.best(search.ranking, most);

        ScoreDoc[] all = new RecapSearcher(reader, RankingWeights.SHIPPED, TypedText.STEMS)
                .search(search.ranking, RECAPS)
                .scoreDocs;
        assertThat(first).hasSize(Math.min(most, all.length));
        for (int at = 0; at < first.size(); at++) {
            assertThat(first.get(at).score).as("place " + at).isCloseTo(all[at].score, within(1e-4f));
        }
    }

    @RepeatedTest(ROUNDS)
    void aPageIsPartOfTheWholeList(RepetitionInfo round) throws IOException {
        var random = new Random(round.getCurrentRepetition());
        var search = new Search(random);

        var all = new RecapRanking(search.finder, RECAPS)
                .byScore(search.ranking, search.found(), search.plan.neighbours());
        int most = 1 + random.nextInt(RECAPS);
        var some =
                new RecapRanking(search.finder, most).byScore(search.ranking, search.found(), search.plan.neighbours());

        assertThat(documents(some)).isEqualTo(documents(all).subList(0, Math.min(most, all.size())));
        assertThat(documents(all)).doesNotHaveDuplicates().hasSize(search.found());
        assertThat(all.subList(0, Math.min(RecapRanking.TIES, all.size())))
                .isSortedAccordingTo(Comparator.comparingDouble(hit -> -hit.score));
    }

    @RepeatedTest(ROUNDS)
    void aFewAreRankedLikeMany(RepetitionInfo round) throws IOException {
        var search = new Search(new Random(round.getCurrentRepetition()));
        var ranking = new RecapRanking(search.finder, RECAPS);

        var few = ranking.byScore(search.ranking, search.found(), List.of());

        assertThat(documents(few)).isEqualTo(documents(ranking.byScore(search.ranking, Integer.MAX_VALUE, List.of())));
    }

    @RepeatedTest(ROUNDS)
    void whatWasFoundIsFoundAgain(RepetitionInfo round) throws IOException {
        var search = new Search(new Random(round.getCurrentRepetition()));
        var found = search.finder.of(search.found);

        assertThat(search.finder.of(new FoundQuery(found))).isEqualTo(found);
        assertThat(search.finder.count(search.plan.ranking(new FoundQuery(found))))
                .isEqualTo(search.found());
    }

    private static List<Integer> documents(List<ScoreDoc> hits) {
        return hits.stream().map(hit -> hit.doc).toList();
    }

    /** A search for some words of a query made up. */
    private static final class Search {
        final RecapFinder finder;
        final QueryPlan plan;
        final Query found;
        final Query ranking;

        Search(Random random) throws IOException {
            var budget = new SearchBudget(new WorkTurns(1).take(RequestDeadline.current()));
            var rules = new SpellingRules(
                    TypoTolerance.of(StemExceptions.SHIPPED, RankingWeights.SHIPPED), FrenchDictionary.none());
            var vocabulary =
                    new IndexVocabulary(reader, SoundsOfNames.of(reader, EntityNames.of(reader)), rules, budget);
            finder = new RecapFinder(new RecapSearcher(reader, RankingWeights.SHIPPED, TypedText.STEMS), budget);
            plan = TypedQueries.plan(TypedText.of(query(random)), vocabulary);
            found = TypedQueries.requiring(plan, words -> 1 + random.nextInt(Math.max(1, words)));
            ranking = plan.ranking(found);
        }

        int found() throws IOException {
            return finder.count(found);
        }
    }

    private static String query(Random random) {
        String words = "eau " + words(random, 1 + random.nextInt(5));
        return switch (random.nextInt(6)) {
            case 0 -> words + " -" + words(random, 1);
            case 1 -> words + " \"" + words(random, 2) + "\"";
            case 2 -> words + " mon*";
            case 3 -> words + " annee:2018";
            default -> words;
        };
    }

    private static String words(Random random, int most) {
        return String.join(
                " ",
                random.ints(1 + random.nextInt(most), 0, WORDS.size())
                        .mapToObj(WORDS::get)
                        .toList());
    }
}
