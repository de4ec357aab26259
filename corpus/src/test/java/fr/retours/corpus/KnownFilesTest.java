package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.corpus.CorpusSink.Known;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.corpus.parser.ParserLimits;
import fr.retours.corpus.parser.ProcessParser;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that have not changed are not read again by whoever knows what they hold. */
class KnownFilesTest {
    private static final String LINE = "{\"id\":\"%s\",\"title\":\"Récap %s\",\"body\":\"%s\"}%n";

    @TempDir
    Path folder;

    private final Memory memory = new Memory();

    /** A sink that remembers from reading to reading. */
    private static final class Memory implements CorpusSink {
        final Map<String, List<Known>> whole = new HashMap<>();
        final List<String> read = new ArrayList<>();
        final List<String> unchanged = new ArrayList<>();
        final List<InputFault> faults = new ArrayList<>();

        @Override
        public void recap(Recap recap, RecapOrigin origin) {
            read.add(recap.id().value());
        }

        @Override
        public void skipped(SkippedInput input) {
            faults.add(input.fault());
        }

        @Override
        public List<Known> known(Path file, String state) {
            return whole.getOrDefault(file + state, List.of());
        }

        @Override
        public void unchanged(Path file, List<Known> recaps) {
            recaps.forEach(one -> unchanged.add(one.id().value()));
        }

        @Override
        public void whole(Path file, String state, List<Known> recaps) {
            whole.put(file + state, recaps);
        }

        void forgetReading() {
            read.clear();
            unchanged.clear();
            faults.clear();
        }
    }

    private Path write(String name, String... recaps) throws IOException {
        var lines = new StringBuilder();
        for (String id : recaps) {
            lines.append(LINE.formatted(id, id, "Du texte."));
        }
        return Files.writeString(folder.resolve(name), lines);
    }

    private void read(Duration later) {
        memory.forgetReading();
        new CorpusReader(
                        () -> new ProcessParser(ParserLimits.of(RecapDraft.MAX_CHARACTERS, RecapReader.LIMIT)),
                        Clock.offset(Clock.systemUTC(), later))
                .read(List.of(folder), memory);
    }

    @Test
    void aFileThatIsAsItWasIsPassedOver() throws IOException {
        write("a.jsonl", "un", "deux");
        read(Duration.ofMinutes(1));
        assertThat(memory.read).containsExactly("un", "deux");

        read(Duration.ofMinutes(1));

        assertThat(memory.read).isEmpty();
        assertThat(memory.unchanged).containsExactly("un", "deux");
    }

    @Test
    void aFileThatChangedIsRead() throws IOException {
        Path file = write("a.jsonl", "un");
        read(Duration.ofMinutes(1));
        var before = Files.getLastModifiedTime(file);
        write("a.jsonl", "six"); // as long, with an older date than its own
        Files.setLastModifiedTime(file, before);

        read(Duration.ofMinutes(1));

        assertThat(memory.read).containsExactly("six");
    }

    @Test
    void aFileThatChangedJustNowMayChangeAgain() throws IOException {
        write("a.jsonl", "un");

        read(Duration.ZERO);

        assertThat(memory.whole).isEmpty();
    }

    @Test
    void aFileWithAFaultIsReadAgainSoThatItIsReported() throws IOException {
        Path file = write("a.jsonl", "un");
        Files.writeString(file, Files.readString(file) + "{");
        read(Duration.ofMinutes(1));

        read(Duration.ofMinutes(1));

        assertThat(memory.read).containsExactly("un");
        assertThat(memory.faults).hasSize(1);
    }

    @Test
    void aRecapOfAKnownFileThatAnotherHasTooIsReported() throws IOException {
        write("b.jsonl", "un");
        read(Duration.ofMinutes(1));
        write("a.jsonl", "un");
        write("c.jsonl", "un");

        read(Duration.ofMinutes(1));

        assertThat(memory.read).containsExactly("un");
        assertThat(memory.faults).containsExactly(InputFault.DUPLICATE, InputFault.DUPLICATE);
        Files.delete(folder.resolve("a.jsonl"));

        read(Duration.ofMinutes(1));

        assertThat(memory.unchanged).containsExactly("un");
        assertThat(memory.faults).containsExactly(InputFault.DUPLICATE);
    }
}
