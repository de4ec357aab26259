package fr.retours.text.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.retours.model.id.RecapId;
import fr.retours.text.Facts;
import fr.retours.text.FrenchDictionary;
import fr.retours.text.deadline.Budget;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.deadline.WorkTurns;
import fr.retours.text.plan.TypedQueries;
import fr.retours.text.query.QueryText;
import fr.retours.text.query.RecapSearcher;
import fr.retours.text.spelling.IndexVocabulary;
import fr.retours.text.spelling.SoundsOfNames;
import fr.retours.text.store.MemoryIndex;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Finds and scores what Lucene itself finds and scores, over several segments and deleted recaps; the round is the seed. */
class RecapScoresTest {
    private static final int ROUNDS = 60;
    private static final int RECAPS = 300;
    private static final int SEGMENT = 70;
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
            "la",
            "et");

    private static final Directory DIRECTORY = new ByteBuffersDirectory();
    private static DirectoryReader reader;
    /** One for all rounds: what the first ones kept is right for the next. */
    private static KeptWords kept;

    @BeforeAll
    static void write() throws IOException {
        var random = new Random(7);
        try (var index = MemoryIndex.writer(DIRECTORY)) {
            for (int number = 0; number < RECAPS; number++) {
                var recap = Facts.of(String.valueOf(number)).body(words(random, 40));
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
        kept = new KeptWords(reader.maxDoc());
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
    }

    @RepeatedTest(ROUNDS)
    void areThoseOfLucene(RepetitionInfo round) throws IOException {
        var random = new Random(round.getCurrentRepetition());
        var text = QueryText.of(query(random));
        var searcher = new RecapSearcher(reader);
        var budget = new Budget(new WorkTurns(1).take(RequestDeadline.current()));
        var vocabulary = new IndexVocabulary(reader, SoundsOfNames.of(reader), FrenchDictionary.none(), budget);
        Query query = TypedQueries.requiring(text, vocabulary, words -> 1 + random.nextInt(Math.max(1, words)));

        var sets = new RecapSets(searcher, live(), kept, budget);
        FixedBitSet found = sets.of(query);
        int[] recaps = IntStream.range(0, found.length()).filter(found::get).toArray();
        float[] scores = new RecapScores(sets, recaps, found.length()).of(query);

        ScoreDoc[] expected = searcher.search(query, RECAPS).scoreDocs;
        assertThat(recaps)
                .as(text.typed())
                .containsExactlyInAnyOrder(IntStream.range(0, expected.length)
                        .map(at -> expected[at].doc)
                        .toArray());
        for (ScoreDoc one : expected) {
            int place = IntStream.range(0, recaps.length)
                    .filter(at -> recaps[at] == one.doc)
                    .findFirst()
                    .orElseThrow();
            assertThat(scores[place]).as(text.typed()).isCloseTo(one.score, within(1e-4f));
        }
    }

    private static FixedBitSet live() {
        var live = new FixedBitSet(reader.maxDoc());
        for (var leaf : reader.leaves()) {
            var bits = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if (bits == null || bits.get(doc)) {
                    live.set(leaf.docBase + doc);
                }
            }
        }
        return live;
    }

    private static String query(Random random) {
        String words = words(random, 1 + random.nextInt(5));
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
