package fr.retours.text.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.Part;
import fr.retours.text.Facet;
import fr.retours.text.Facts;
import fr.retours.text.IndexedRecap;
import fr.retours.text.NamedEntity;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.search.LuceneRecapSearch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers beside a writer: each answer is that of one commit, whole. */
class WhileIndexingTest {
    private static final int READERS = 3;
    private static final int ROUNDS = 40;
    private static final int RECAPS = 5;

    @Test
    void everyAnswerIsThatOfOneWholeCommit(@TempDir Path folder) throws Exception {
        var done = new AtomicBoolean();
        try (var search = LuceneRecapSearch.open(folder.resolve("lucene"));
                var threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int number = 0; number < READERS; number++) {
                readers.add(threads.submit(reading(search, done)));
            }
            try (var index = LuceneRecapIndex.open(folder.resolve("lucene"))) {
                for (int round = 1; round <= ROUNDS; round++) {
                    for (int number = 0; number < RECAPS; number++) {
                        index.replace(recap(number, round), "1");
                    }
                    index.commit(Optional.of("v" + round));
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(search.datasetVersion()).contains("v" + ROUNDS);
        }
    }

    /** Every recap of a round has the round in its title, body, name and day: none may ever differ from the rest. */
    private static RecapFacts recap(int number, int round) {
        return Facts.of("recap-" + number)
                .title("Rencontre r" + round)
                .body("La rencontre r" + round + " avec Anne Tour" + round)
                .on("20" + (10 + round) + "-01-01")
                .person("Anne Tour" + round, Part.SPEAKER)
                .build();
    }

    private static Callable<Integer> reading(RecapSearch search, AtomicBoolean done) {
        return () -> {
            int answers = 0;
            while (!done.get() || answers == 0) {
                var result = search.search(
                        new SearchRequest("rencontre", EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(20, 0)));
                if (result.total() > 0) {
                    check(result);
                    answers++;
                }
                search.recap(new RecapId("recap-0")).ifPresent(WhileIndexingTest::check);
                assertThat(search.suggest("anne", 5)).hasSizeLessThanOrEqualTo(1);
            }
            return answers;
        };
    }

    private static void check(SearchResult result) {
        String version = result.datasetVersion().orElseThrow();
        assertThat(result.total()).isEqualTo(RECAPS);
        assertThat(result.hits()).allSatisfy(hit -> {
            assertThat(hit.recap().title()).isEqualTo("Rencontre r" + version.substring(1));
            assertThat(hit.snippets().getFirst().text()).startsWith("La rencontre r" + version.substring(1) + " ");
        });
        assertThat(result.facets().get(Facet.PERSON)).hasSize(1);
        assertThat(result.facets().get(Facet.YEAR)).hasSize(1);
    }

    private static void check(IndexedRecap recap) {
        String round = recap.recap().title().substring("Rencontre r".length());
        assertThat(recap.entities()).extracting(NamedEntity::name).containsExactly("Anne Tour" + round);
    }
}
