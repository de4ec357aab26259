package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.fault.SkippedInput;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs do with recaps that were read without the model that was to read them. */
class UnansweredRecapTest {
    @TempDir
    private Path temp;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> silent = new HashSet<>();
    private RunFolders folders;

    @BeforeEach
    void writeTwoRecaps() throws IOException {
        folders = RunFolders.in(temp);
        folders.write("a", "Maëlle Quéré.");
        folders.write("b", "Loïc Guéguen.");
        silent.add("b");
    }

    /** Reads by somebody who does not always answer; what is read without them is of another version. */
    private final class AnsweredExtraction implements Extraction {
        private final Set<RecapId> unanswered = Collections.synchronizedSet(new HashSet<>());

        @Override
        public String version() {
            return "asked";
        }

        @Override
        public boolean isCurrent(RecapId recap, String version) {
            return version.equals("asked") || (version.equals("near") && unanswered.contains(recap));
        }

        @Override
        public RecapFacts extract(Recap recap) {
            return folders.extraction().extract(recap);
        }

        @Override
        public RecapReading read(Recap recap) {
            asked.add(recap.id().value());
            boolean isAnswered = !silent.contains(recap.id().value());
            if (!isAnswered) {
                unanswered.add(recap.id());
            }
            return new RecapReading(
                    extract(recap), isAnswered ? "asked" : "near", isAnswered ? "" : "Le serveur se tait.");
        }
    }

    private RunReport run(boolean prune, Path... inputs) {
        return new IndexRun(
                        folders.data(),
                        new AnsweredExtraction(),
                        RunFolders.identification(folders.data()),
                        folders.stores().open(),
                        IndexProgress.silent())
                .run(List.of(inputs), prune);
    }

    @Test
    void areReadWithoutItReportedAndAskedAboutOnceInARun() {
        RunReport report = run(false, folders.input());

        assertThat(asked).containsExactlyInAnyOrder("a", "b");
        assertThat(report.written()).isEqualTo(2);
        assertThat(report.skipped())
                .extracting(SkippedInput::message)
                .containsExactly(
                        folders.input().resolve("b.jsonl")
                                + ", ligne 1 : Le serveur se tait. La lecture intégrée vaut pour ce récap ; la prochaine exécution demandera de nouveau.");
    }

    @Test
    void areAskedAboutAgainByTheNextRunAndNoOthersAre() {
        run(false, folders.input());
        asked.clear();
        silent.clear();

        RunReport report = run(false, folders.input());

        assertThat(asked).containsExactly("b");
        assertThat(report.skipped()).isEmpty();
        run(false, folders.input());
        assertThat(asked).containsExactly("b");
    }

    @Test
    void areAskedAboutAgainByARunThatReadsOtherFiles() throws IOException {
        run(false, folders.input());
        asked.clear();
        silent.clear();
        Path other = Files.createDirectory(temp.resolve("autres"));
        Files.copy(folders.input().resolve("a.jsonl"), other.resolve("a.jsonl"));

        run(false, other);

        assertThat(asked).containsExactly("b");
    }

    @Test
    void keepNobodyFromRemovingWhatLeftTheInput() throws IOException {
        run(false, folders.input());
        Files.delete(folders.input().resolve("a.jsonl"));

        RunReport report = run(true, folders.input());

        assertThat(report.pruneRefused()).isFalse();
        assertThat(report.removed()).isEqualTo(1);
    }
}
