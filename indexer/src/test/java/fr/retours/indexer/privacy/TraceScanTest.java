package fr.retours.indexer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.mask.NameSearch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceScanTest {
    private static final int CHUNK = 1 << 20;

    @TempDir
    private Path folder;

    private TraceScan scan;

    @BeforeEach
    void make() {
        scan = new TraceScan(NameSearch.of(NameForms.of(List.of("Odile Fabrègue"), word -> false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16LE", "UTF-16BE"})
    void findsTheNameInAnyEncoding(String charset) throws IOException {
        Files.write(folder.resolve("a"), "\u0001\u0002Odile Fabrègue\u0003".getBytes(Charset.forName(charset)));

        scan.folder(folder);

        assertThat(scan.traces()).containsOnlyKeys("a");
    }

    @Test
    void findsTheNameWhereverItStandsInALargeFile() throws IOException {
        byte[] name = "Odile Fabrègue".getBytes(StandardCharsets.UTF_8);
        for (int at : new int[] {0, CHUNK - 3, CHUNK, 2 * CHUNK - 20, 3 * CHUNK - name.length}) {
            byte[] bytes = new byte[3 * CHUNK];
            System.arraycopy(name, 0, bytes, at, name.length);
            Files.write(folder.resolve("at-" + at), bytes);
        }

        scan.folder(folder);

        assertThat(scan.traces()).hasSize(5);
        assertThat(scan.files()).isEqualTo(5);
        assertThat(scan.bytes()).isEqualTo(15L * CHUNK);
    }

    @Test
    void looksIntoPackedCopiesAndAtNamesOfFiles() throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("copy.gz")))) {
            out.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            out.write(" fabregue odile".getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(folder.resolve("odile-fabregue"));
        Files.writeString(folder.resolve("odile-fabregue").resolve("clean"), "");

        scan.folder(folder);

        assertThat(scan.traces())
                .containsOnlyKeys("copy.gz", Path.of("odile-fabregue", "clean").toString());
    }

    @Test
    void readsWhatStoresGiveBack() {
        scan.store(
                "graph",
                reader -> List.of("Paul", "Odile Fabrègue", "odile_fabregue").forEach(reader));
        scan.store("index", reader -> reader.accept("Paul"));

        assertThat(scan.traces()).containsOnlyKeys("graph").containsEntry("graph", 2);
    }
}
