package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.CorpusSink.Known;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file need not be read again when the archive has all that it holds, as this program reads it. */
class InputReadingTest {
    private static final RecapId ID = new RecapId("a");
    private static final Recap RECAP = new Recap(ID, "Journée", null, null, "Marie Dupont.", "");
    private static final List<Known> OF_FILE = List.of(new Known(ID, 7, RECAP.sha256()));

    private DataFolder folder;
    private Path file;

    @BeforeEach
    void make(@TempDir Path root) throws IOException {
        folder = new DataFolder(Files.createDirectories(root.resolve("data")));
        file = Files.createFile(root.resolve("récaps.jsonl"));
    }

    private static InputReading by(RecapArchive archive, Extraction extraction) {
        return new InputReading(archive, new GuardedExtraction(extraction), IndexProgress.silent());
    }

    /** Reads one file, whose only fault is that it is empty. */
    private void readWhole(RecapArchive archive, Extraction extraction) {
        InputReading reading = by(archive, extraction);
        reading.recap(RECAP, new RecapOrigin(file, 7));
        reading.whole(file, "s", OF_FILE);
        reading.read(List.of(file));
    }

    private List<Known> known(RecapArchive archive, String version) {
        return by(archive, new ScriptedExtraction(version)).known(file, "s");
    }

    @Test
    void whatTheArchiveHasIsKnown() {
        try (var archive = RecapArchive.open(folder)) {
            readWhole(archive, new ScriptedExtraction("v1"));

            assertThat(known(archive, "v1")).isEqualTo(OF_FILE);
            assertThat(by(archive, new ScriptedExtraction("v1")).known(file, "other"))
                    .isEmpty();
            assertThat(known(archive, "v2"))
                    .as("this program would read something else")
                    .isEmpty();
            archive.extractions().remove(List.of(ID));
            assertThat(known(archive, "v1")).as("the recap is gone").isEmpty();
        }
    }

    @Test
    void whatAnotherFileSaidSinceIsNotWhatThisOneSays() {
        try (var archive = RecapArchive.open(folder)) {
            readWhole(archive, new ScriptedExtraction("v1"));
            InputReading reading = by(archive, new ScriptedExtraction("v1"));
            reading.recap(new Recap(ID, "Journée", null, null, "Jean Petit.", ""), new RecapOrigin(folder.root(), 1));
            reading.read(List.of());

            assertThat(known(archive, "v1")).isEmpty();
        }
    }

    @Test
    void aRecapThatIsNotKeptAsItsSourceHasItMustBeReadAgain() {
        try (var archive = RecapArchive.open(folder)) {
            readWhole(archive, new ScriptedExtraction("v1") {
                @Override
                public Recap admitted(Recap recap) {
                    return recap.by("personne");
                }
            });

            assertThat(archive.inputs().find(file, "s")).isEmpty();
            assertThat(known(archive, "v1")).isEmpty();
        }
    }

    @Test
    void onlyFilesOfTheLastRunAreKnown() {
        try (var archive = RecapArchive.open(folder)) {
            readWhole(archive, new ScriptedExtraction("v1"));

            by(archive, new ScriptedExtraction("v1")).read(List.of());
            assertThat(known(archive, "v1"))
                    .as("a run without input says nothing of files")
                    .isEqualTo(OF_FILE);
            by(archive, new ScriptedExtraction("v1")).read(List.of(folder.root()));
            assertThat(known(archive, "v1")).isEmpty();
        }
    }
}
