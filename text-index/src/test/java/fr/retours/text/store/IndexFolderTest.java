package fr.retours.text.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.model.id.RecapId;
import fr.retours.text.Facts;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.field.RecapFields;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SearchSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can befall a folder, and what the user is shown. */
class IndexFolderTest {
    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("lucene");
    }

    @Test
    void isNotMadeByAReader() {
        try (var search = LuceneRecapSearch.open(folder)) {
            assertThat(search.size()).isZero();
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void hasOneWriterAtATime() {
        try (var index = LuceneRecapIndex.open(folder)) {
            index.commit(Optional.empty());

            assertThatExceptionOfType(IndexUnavailableException.class)
                    .isThrownBy(() -> LuceneRecapIndex.open(folder))
                    .withMessageContaining(folder.toString())
                    .withMessageContaining("en cours d'écriture");
        }

        write("a", "v1");

        assertThat(sizeOf()).isEqualTo(1);
    }

    @Test
    void isNoFolder() throws IOException {
        Files.writeString(folder, "un fichier");

        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> LuceneRecapIndex.open(folder))
                .withMessageContaining("n'est pas un dossier");
        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> LuceneRecapSearch.open(folder))
                .withMessageContaining("n'est pas un dossier");
    }

    @Test
    void isBroken() throws IOException {
        write("a", "v1");
        try (var files = Files.newDirectoryStream(folder, "segments_*")) {
            for (Path file : files) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> LuceneRecapSearch.open(folder))
                .withMessageContaining(folder.toString())
                .withMessageContaining("retours index");
        assertThatExceptionOfType(IndexUnavailableException.class).isThrownBy(() -> LuceneRecapIndex.open(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a bit", "the end", "a file"})
    void isDamagedInOnePlace(String what) throws IOException {
        write("a", "v1");
        damage(what);

        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> LuceneRecapIndex.open(folder))
                .withMessageContaining(folder.toString())
                .withMessageContaining("est abîmé")
                .withMessageContaining("retours index --rebuild")
                .satisfies(failure -> assertThat(failure.isDamaged()).isTrue());
        try (var search = LuceneRecapSearch.follow(folder, SearchSettings.SHIPPED)) {
            assertThat(search.trouble())
                    .hasValueSatisfying(reported -> assertThat(reported)
                            .contains(folder.toString())
                            .contains("est abîmé")
                            .contains("retours index --rebuild"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a bit", "the end", "a file", "the commit"})
    void isMadeAnewWhateverIsDamaged(String what) throws IOException {
        write("a", "v1");
        damage(what);

        try (var index = LuceneRecapIndex.anew(folder, StemExceptions.SHIPPED)) {
            assertThat(index.inventory()).isEmpty();
            assertThat(index.datasetVersion()).isEmpty();
            index.replace(Facts.of("b").build(), "1");
            index.commit(Optional.of("v2"));
            assertThat(index.inventory()).containsOnlyKeys(new RecapId("b"));
        }

        try (var index = LuceneRecapIndex.open(folder);
                var search = LuceneRecapSearch.follow(folder, SearchSettings.SHIPPED)) {
            assertThat(index.datasetVersion()).contains("v2");
            assertThat(search.trouble()).isEmpty();
            assertThat(search.datasetVersion()).contains("v2");
        }
    }

    @Test
    void staysAsItWasUntilItIsMadeAnewAsAWhole() {
        write("a", "v1");
        try (var search = LuceneRecapSearch.open(folder)) {
            try (var index = LuceneRecapIndex.anew(folder, StemExceptions.SHIPPED)) {
                index.replace(Facts.of("b").build(), "1");
                index.commit(Optional.empty());

                assertThat(search.recap(new RecapId("a"))).isPresent();
                assertThat(search.datasetVersion()).contains("v1");
            }
            assertThat(search.recap(new RecapId("b"))).isEmpty();

            write("c", "v2");

            assertThat(search.size()).isEqualTo(2);
        }
    }

    /** Damages the largest file that a commit needs, or the commit itself. */
    private void damage(String what) throws IOException {
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.sorted(Comparator.comparingLong(file -> file.toFile().length()))
                    .toList();
        }
        Path largest = files.getLast();
        byte[] bytes = Files.readAllBytes(largest);
        switch (what) {
            case "a bit" -> {
                bytes[bytes.length / 2] ^= 1;
                Files.write(largest, bytes);
            }
            case "the end" -> Files.write(largest, Arrays.copyOf(bytes, bytes.length / 2));
            case "a file" -> Files.delete(largest);
            default ->
                Files.write(
                        files.stream()
                                .filter(file -> file.getFileName().toString().startsWith("segments"))
                                .findFirst()
                                .orElseThrow(),
                        new byte[] {1, 2, 3});
        }
    }

    @Test
    void isOfAnotherVersion() throws IOException {
        try (var writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of(RecapFields.SCHEMA_KEY, "0").entrySet());
            writer.commit();
        }

        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> LuceneRecapSearch.open(folder))
                .withMessageContaining("autre version de Retours");
        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(() -> LuceneRecapIndex.open(folder))
                .withMessageContaining("autre version de Retours");
    }

    @Test
    void vanishesAndComesBackUnderAReader() throws IOException {
        write("a", "v1");
        try (var search = LuceneRecapSearch.open(folder)) {
            assertThat(search.size()).isEqualTo(1);

            var aside = Files.move(folder, parent.resolve("aside"));
            assertThatExceptionOfType(IndexUnavailableException.class)
                    .isThrownBy(search::size)
                    .withMessageContaining("a disparu");

            Files.move(aside, folder);
            assertThat(search.size()).isEqualTo(1);
        }
    }

    @Test
    void isMadeAnewUnderAReader() throws IOException {
        write("a", "v1");
        try (var search = LuceneRecapSearch.open(folder)) {
            Files.move(folder, parent.resolve("aside"));
            write("b", "v2");

            assertThat(search.recap(new RecapId("b"))).isPresent();
            assertThat(search.recap(new RecapId("a"))).isEmpty();
            assertThat(search.datasetVersion()).contains("v2");
        }
    }

    @Test
    void keepsTheLastCommitOfAWriterThatWasKilled() throws Exception {
        write("a", "v1");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var killed = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingWriter.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(killed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(killed.waitFor()).as(said).isEqualTo(DyingWriter.STATUS);
        try (var search = LuceneRecapSearch.open(folder);
                var index = LuceneRecapIndex.open(folder)) {
            assertThat(search.datasetVersion()).contains("v1");
            assertThat(index.inventory()).containsOnlyKeys(new RecapId("a"));

            index.replace(Facts.of("b").build(), "1");
            index.commit(Optional.of("v2"));

            assertThat(search.size()).isEqualTo(2);
        }
    }

    /** Dies with changes that are not committed, no time to unlock or close anything. */
    static final class DyingWriter {
        static final int STATUS = 42;

        private DyingWriter() {}

        public static void main(String[] args) {
            @SuppressWarnings("resource") // dying is the point
            var index = LuceneRecapIndex.open(Path.of(args[0]));
            for (int number = 0; number < 500; number++) {
                index.replace(Facts.of("lost-" + number).build(), "1");
            }
            Runtime.getRuntime().halt(STATUS);
        }
    }

    @Test
    void keepsNothingOfWhatWasReplacedOrRemovedOnceARunIsOver() throws IOException {
        try (var index = LuceneRecapIndex.open(folder)) {
            IntStream.range(0, 12)
                    .forEach(number -> index.replace(Facts.of("r" + number).build(), "1"));
            index.commit(Optional.of("v1"));
        }

        try (var index = LuceneRecapIndex.open(folder)) {
            index.replace(Facts.of("r3").build(), "2");
            index.remove(new RecapId("r5"));
            index.commit(Optional.of("v2"));
        }

        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            assertThat(reader.numDocs()).isEqualTo(11);
            assertThat(reader.numDeletedDocs()).isZero();
        }
    }

    @Test
    void isNotReadAfterClosing() {
        var search = LuceneRecapSearch.open(folder);
        search.close();
        search.close();

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(search::size);
    }

    @Test
    void isInOnePieceOnceMostOfItIsNew() throws IOException {
        try (var index = LuceneRecapIndex.open(folder)) {
            for (String id : List.of("a", "b", "c")) {
                index.replace(Facts.of(id).build(), "1");
                index.commit(Optional.empty());
            }
            assertThat(pieces()).isEqualTo(3);

            index.commit(Optional.of("v1"));
        }

        assertThat(pieces()).isEqualTo(1);
    }

    private int pieces() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    private void write(String id, String version) {
        try (var index = LuceneRecapIndex.open(folder)) {
            index.replace(Facts.of(id).build(), "1");
            index.commit(Optional.of(version));
        }
    }

    private int sizeOf() {
        try (var search = LuceneRecapSearch.open(folder)) {
            return search.size();
        }
    }
}
