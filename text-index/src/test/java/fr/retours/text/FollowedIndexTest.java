package fr.retours.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.retours.model.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that a server has open for long. */
class FollowedIndexTest {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path parent;

    @Test
    void whatIsThereAtTheStartIsSeenAtOnce() {
        write("a", "v1");

        try (var search = LuceneRecapSearch.follow(folder())) {
            assertThat(search.recap(new RecapId("a"))).isPresent();
            assertThat(search.suggest("récap", 5)).extracting(Suggestion::id).contains("a");
            assertThat(search.datasetVersion()).contains("v1");
        }
    }

    @Test
    void whatARecapSaysIsReadWithoutTheRest() {
        write("a", "v1");

        try (var search = LuceneRecapSearch.follow(folder())) {
            assertThat(search.text(new RecapId("a")))
                    .isPresent()
                    .isEqualTo(search.recap(new RecapId("a")).map(IndexedRecap::recap));
            assertThat(search.text(new RecapId("b"))).isEmpty();
        }
    }

    @Test
    void aNewCommitIsSeenWithItsSuggestions() {
        write("a", "v1");
        try (var search = LuceneRecapSearch.follow(folder())) {
            write("b", "v2");

            await().atMost(PATIENCE).until(() -> search.datasetVersion().equals(Optional.of("v2")));
            assertThat(search.recap(new RecapId("b"))).isPresent();
            assertThat(search.suggest("récap", 5)).extracting(Suggestion::id).contains("a", "b");
        }
    }

    @Test
    void anIndexThatComesLaterIsSeen() {
        try (var search = LuceneRecapSearch.follow(folder())) {
            assertThat(search.size()).isZero();

            write("a", "v1");

            await().atMost(PATIENCE).until(() -> search.size() == 1);
        }
    }

    @Test
    void aVanishedIndexIsToldUntilItIsBack() throws IOException {
        write("a", "v1");
        try (var search = LuceneRecapSearch.follow(folder())) {
            var aside = Files.move(folder(), parent.resolve("aside"));

            await().atMost(PATIENCE).until(() -> isUnavailable(search));
            assertThatExceptionOfType(IndexUnavailableException.class)
                    .isThrownBy(search::size)
                    .withMessageContaining("a disparu");

            Files.move(aside, folder());

            await().atMost(PATIENCE).until(() -> !isUnavailable(search));
            assertThat(search.size()).isEqualTo(1);
        }
    }

    private static boolean isUnavailable(RecapSearch search) {
        try {
            search.size();
            return false;
        } catch (IndexUnavailableException e) {
            return true;
        }
    }

    private void write(String id, String version) {
        try (var index = LuceneRecapIndex.open(folder())) {
            index.replace(Facts.of(id).title("Récap " + id).build(), "1");
            index.commit(Optional.of(version));
        }
    }

    private Path folder() {
        return parent.resolve("lucene");
    }
}
