package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteLinesTest {
    @TempDir
    private Path folder;

    private List<String> lines(String content) throws IOException {
        List<String> found = new ArrayList<>();
        try (var lines = new ByteLines(Files.writeString(folder.resolve("lignes.jsonl"), content))) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                found.add(line.text() + (lines.cut() ? "…" : ""));
                assertThat(line.number()).isEqualTo(found.size()).isEqualTo(lines.number());
            }
        }
        return found;
    }

    @Test
    void aLastLineNeedsNoEnd() throws IOException {
        assertThat(lines("un\n\ndeux\n")).containsExactly("un", "", "deux");
        assertThat(lines("un\n\ndeux")).containsExactly("un", "", "deux");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(lines("\uFEFFété\nautomne")).containsExactly("été", "automne");
    }

    /** The file is read in blocks of 65536 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {65_534, 65_535, 65_536, 65_537, 131_071, 131_072, 200_000})
    void aLineGoesOnOverBlocks(int length) throws IOException {
        String line = "x".repeat(length - 1) + "y";

        assertThat(lines(line + "\n" + line + "\nfin")).containsExactly(line, line, "fin");
    }

    @Test
    void ofALineTooLongTheStartIsKeptAndTheNextOneIsWhole() throws IOException {
        String most = "x".repeat(SourceText.MAX_LINE);

        assertThat(lines(most + "\n" + most + "y\nfin\n")).containsExactly(most, most + "…", "fin");
    }
}
