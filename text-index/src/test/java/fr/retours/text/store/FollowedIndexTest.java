package fr.retours.text.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fr.retours.model.id.RecapId;
import fr.retours.text.Facts;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.IndexedRecap;
import fr.retours.text.RecapSearch;
import fr.retours.text.Suggestion;
import fr.retours.text.field.RecapFields;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SearchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
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

        try (var search = LuceneRecapSearch.follow(folder(), SearchSettings.SHIPPED)) {
            assertThat(search.recap(new RecapId("a"))).isPresent();
            assertThat(search.suggest("récap", 5)).extracting(Suggestion::id).contains("a");
            assertThat(search.datasetVersion()).contains("v1");
        }
    }

    @Test
    void whatARecapSaysIsReadWithoutTheRest() {
        write("a", "v1");

        try (var search = LuceneRecapSearch.follow(folder(), SearchSettings.SHIPPED)) {
            assertThat(search.text(new RecapId("a")))
                    .isPresent()
                    .isEqualTo(search.recap(new RecapId("a")).map(IndexedRecap::recap));
            assertThat(search.text(new RecapId("b"))).isEmpty();
        }
    }

    @Test
    void aNewCommitIsSeenWithItsSuggestions() {
        write("a", "v1");
        try (var search = LuceneRecapSearch.follow(folder(), SearchSettings.SHIPPED)) {
            write("b", "v2");

            await().atMost(PATIENCE).until(() -> search.datasetVersion().equals(Optional.of("v2")));
            assertThat(search.recap(new RecapId("b"))).isPresent();
            assertThat(search.suggest("récap", 5)).extracting(Suggestion::id).contains("a", "b");
        }
    }

    @Test
    void aRunThatGoesOnChangesNothing() throws IOException {
        write("a", "v1");
        var opened = new ConcurrentLinkedQueue<String>();
        try (var commits = CurrentSnapshot.followed(IndexSource.of(noting(opened)), SearchSettings.SHIPPED);
                var index = LuceneRecapIndex.open(folder())) {
            index.replace(Facts.of("b").title("Récap b").build(), "1");
            index.remove(new RecapId("a"));
            index.commit(Optional.empty());

            String newest = newestCommit();
            await("a look after the one that found it")
                    .atMost(PATIENCE)
                    .until(() -> Collections.frequency(opened, newest) >= 5);
            assertThat(commits.read(IndexSnapshot::datasetVersion)).contains("v1");
            int found = commits.read(one -> one.searcher().count(new TermQuery(new Term(RecapFields.ID, "a"))));
            assertThat(found).isEqualTo(1);

            index.commit(Optional.of("v2"));

            await().atMost(PATIENCE)
                    .until(() -> commits.read(IndexSnapshot::datasetVersion).equals(Optional.of("v2")));
        }
    }

    @Test
    void whoStartsAfterARunThatWasCutShortReadsWhatWasComplete() throws IOException {
        write("a", "v1");
        try (var index = LuceneRecapIndex.open(folder())) {
            index.replace(Facts.of("b").title("Récap b").build(), "1");
            index.remove(new RecapId("a"));
            index.commit(Optional.empty());
        }
        try (var again = LuceneRecapIndex.open(folder());
                var search = LuceneRecapSearch.follow(folder(), SearchSettings.SHIPPED)) {
            assertThat(search.datasetVersion()).contains("v1");
            assertThat(search.recap(new RecapId("a"))).isPresent();
            assertThat(search.recap(new RecapId("b"))).isEmpty();
            assertThat(again.inventory()).containsOnlyKeys(new RecapId("b"));

            again.commit(Optional.of("v2"));

            await().atMost(PATIENCE).until(() -> search.datasetVersion().equals(Optional.of("v2")));
            assertThat(search.recap(new RecapId("a"))).isEmpty();
        }
        try (var directory = FSDirectory.open(folder())) {
            assertThat(DirectoryReader.listCommits(directory)).hasSize(1);
        }
    }

    @Test
    void aRunIsSeenToGrowWhereNothingWasComplete() {
        try (var search = LuceneRecapSearch.follow(folder(), SearchSettings.SHIPPED);
                var index = LuceneRecapIndex.open(folder())) {
            for (int number = 1; number <= 2; number++) {
                index.replace(Facts.of("r" + number).title("Récap").build(), "1");
                index.commit(Optional.empty());

                int seen = number;
                await().atMost(PATIENCE).until(() -> search.size() == seen);
            }
            assertThat(search.datasetVersion()).isEmpty();
        }
    }

    @Test
    void anIndexThatComesLaterIsSeen() {
        try (var search = LuceneRecapSearch.follow(folder(), SearchSettings.SHIPPED)) {
            assertThat(search.size()).isZero();

            write("a", "v1");

            await().atMost(PATIENCE).until(() -> search.size() == 1);
        }
    }

    @Test
    void aVanishedIndexIsToldUntilItIsBack() throws IOException {
        write("a", "v1");
        try (var search = LuceneRecapSearch.follow(folder(), SearchSettings.SHIPPED)) {
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

    /** Returns the folder's files, noting the name of each that is opened. */
    private Directory noting(Collection<String> opened) throws IOException {
        return new FilterDirectory(FSDirectory.open(folder())) {
            @Override
            public IndexInput openInput(String name, IOContext context) throws IOException {
                opened.add(name);
                return super.openInput(name, context);
            }
        };
    }

    private String newestCommit() throws IOException {
        try (var directory = FSDirectory.open(folder())) {
            return SegmentInfos.getLastCommitSegmentsFileName(directory);
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
