package fr.retours.indexer.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that are no backups of ours: each is refused in a line, and leaves nothing of what it holds. */
class RefusedBackupTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FILES = "files";

    @TempDir
    private Path temp;

    private BackupFile backup;
    private ObjectNode manifest;
    /** By name; the manifest is apart. */
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeEach
    void write() throws IOException {
        var folder = new DataFolder(temp.resolve("data"));
        folder.create();
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions()
                    .put(List.of(StoredExtraction.of(
                            FactsBuilder.recap("a", "Journée a")
                                    .person("Marie Dupont")
                                    .build(),
                            "v1")));
        }
        Files.writeString(folder.keys(), "{\"keys\":[]}");
        backup = new BackupFile(temp.resolve("retours.zip"));
        backup.write(folder);
        try (var zip = new ZipFile(backup.file().toFile())) {
            for (ZipEntry one : zip.stream().toList()) {
                entries.put(one.getName(), zip.getInputStream(one).readAllBytes());
            }
        }
        manifest = (ObjectNode) JSON.readTree(entries.remove(OpenBackup.MANIFEST));
    }

    private void pack() throws IOException {
        pack(out -> write(out, manifest.toString().getBytes(UTF_8)));
    }

    private void pack(Consumer<OutputStream> described) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(backup.file()))) {
            for (Map.Entry<String, byte[]> one : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(OpenBackup.MANIFEST));
            described.accept(zip);
            zip.closeEntry();
        }
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a file that is as the manifest says. */
    private void add(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        entries.put(OpenBackup.DATA + name, bytes);
        try (var in = new ByteArrayInputStream(bytes)) {
            files().add(JSON.valueToTree(FileBlocks.copy(name, in, List.of(), OutputStream.nullOutputStream())));
        }
    }

    private ArrayNode files() {
        return (ArrayNode) manifest.get(FILES);
    }

    private ObjectNode file(String name) {
        for (var one : files()) {
            if (one.get("name").asText().equals(name)) {
                return (ObjectNode) one;
            }
        }
        throw new IllegalArgumentException("no " + name);
    }

    /** Nothing is left of it: neither the folder, nor half of one, nor what it names elsewhere. */
    private void assertRefused(String... named) throws IOException {
        String[] before = temp.toFile().list();
        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> backup.restore(new DataFolder(temp.resolve("ailleurs")), Optional.empty()))
                .satisfies(e -> assertThat(e.getMessage()).contains(named).doesNotContain("\n"));
        assertThat(temp.toFile().list()).containsExactlyInAnyOrder(before);
    }

    @Test
    void theOneThatTheOthersAreMadeFromIsRestored() throws IOException {
        pack();

        backup.restore(new DataFolder(temp.resolve("ailleurs")), Optional.empty());

        assertThat(temp.resolve("ailleurs/keys.json")).hasContent("{\"keys\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neo4j/password",
                "lucene/segments_1",
                "vectors/segments_1",
                "downloads/a.csv",
                "lock",
                "serving",
                "rebuilding",
                "graph-copy.gz",
                "recaps.db-wal",
                "recaps.db.damaged",
                "curation.yaml.new",
                "../dehors",
                "lists/../../dehors",
                "lists/./mots.txt",
                "lists//mots.txt",
                "/tmp/dehors",
                "",
                ".",
                "lists/",
                "..\\dehors",
                "lists\\..\\..\\dehors",
                "C:\\dehors",
                "lists/a\nb"
            })
    void aFileThatNoBackupHasIsRefusedByItsName(String name) throws IOException {
        add(name, "abcd");
        pack();

        assertRefused("dit contenir ce qu’aucune ne contient", "Rien n’a été écrit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "sauvegardes/retours.zip", "NEO4J/password", "C:/dehors", "searching/a"})
    void aFileThatIsNotOursIsNotRestored(String name) throws IOException {
        add(name, "abcd");
        pack();

        BackupManifest restored = backup.restore(new DataFolder(temp.resolve("ailleurs")), Optional.empty());

        assertThat(restored.leftOut()).containsExactly(name);
        assertThat(temp.resolve("ailleurs"))
                .isDirectoryNotContaining(path -> !List.of("recaps.db", "keys.json")
                        .contains(path.getFileName().toString()));
    }

    @Test
    void aFileThatIsListedTwiceIsRefused() throws IOException {
        files().add(file("keys.json").deepCopy());
        pack();

        assertRefused("keys.json", "deux fois");
    }

    @Test
    void entriesThatAreNotListedAreRefused() throws IOException {
        entries.put("data/dehors", new byte[4]);
        pack();

        assertRefused("contient autre chose");
    }

    @Test
    void anEntryThatStandsTwiceIsRefused() throws IOException {
        entries.put("data/keys.jsom", "{\"keys\":[]}".getBytes(UTF_8));
        pack();
        byte[] bytes = Files.readAllBytes(backup.file());
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        Files.write(
                backup.file(), latin.replace("data/keys.jsom", "data/keys.json").getBytes(StandardCharsets.ISO_8859_1));

        assertRefused("retours.zip");
    }

    @Test
    void aHugeNumberOfEntriesIsRefused() throws IOException {
        for (int i = 0; i < 70_000; i++) {
            entries.put("data/x" + i, new byte[0]);
        }
        pack();

        assertRefused("contient autre chose");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 3, 1_000_000_000_000L})
    void anEntryOfAnotherSizeThanItSaysIsRefused(long size) throws IOException {
        file("keys.json").put("size", size);
        pack();

        assertRefused("keys.json");
    }

    @Test
    void anEntryThatUnpacksForEverIsReadNoFurtherThanItSays() throws IOException {
        entries.put("data/keys.json", new byte[64 << 20]);
        pack();

        assertRefused("keys.json");
    }

    @Test
    void anotherContentThanItsHashSaysIsRefused() throws IOException {
        entries.put("data/keys.json", "{\"keys\":{}}".getBytes(UTF_8));
        pack();

        assertRefused("keys.json");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 1_000})
    void anotherFormatIsRefused(int format) throws IOException {
        manifest.put("format", format);
        pack();

        assertRefused("format " + format);
    }

    @Test
    void aManifestOfBlanksIsReadNoFurtherThanOneCanBe() throws IOException {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        pack(out -> {
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                write(out, blanks);
            }
            write(out, manifest.toString().getBytes(UTF_8));
        });

        assertRefused("retours.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "zz", "0123456789ABCDEF0123456789ABCDEF"})
    void aBlockWithoutAHashIsRefused(String hash) throws IOException {
        file("keys.json").putArray("blocks").add(hash);
        pack();

        assertRefused("manifest.json");
    }

    @Test
    void aTruncatedArchiveIsRefusedWhereverItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(backup.file());
        for (int part = 1; part < 20; part++) {
            Files.write(backup.file(), Arrays.copyOf(whole, whole.length * part / 20));
            assertRefused("retours.zip");
        }
    }

    @Test
    void oneWithoutAnArchiveOrWithAnotherFileInItsPlaceIsRefused() throws IOException {
        entries.remove("data/recaps.db");
        files().remove(0);
        pack();
        assertRefused("recaps.db");

        add("recaps.db", "no database, but long enough to be looked at as one");
        pack();
        assertRefused("recaps.db");
    }

    @Test
    void oneThatHasOtherRecapsThanItSaysIsRefused() throws IOException {
        manifest.put("recaps", 7);
        pack();

        assertRefused("recaps.db");
    }

    @Test
    void aLinkInTheArchiveIsAFileLikeOthers() throws IOException {
        add("curation.yaml", "/etc/passwd");
        pack();
        setUnixMode(0xA1FF);

        backup.restore(new DataFolder(temp.resolve("ailleurs")), Optional.empty());

        Path curation = temp.resolve("ailleurs/curation.yaml");
        assertThat(Files.isSymbolicLink(curation)).isFalse();
        assertThat(curation).hasContent("/etc/passwd");
    }

    /** Sets what kind of file each entry is for systems that know links, as the central directory has it. */
    private void setUnixMode(int mode) throws IOException {
        byte[] bytes = Files.readAllBytes(backup.file());
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 5] = 3; // made by Unix
                bytes[i + 40] = (byte) mode;
                bytes[i + 41] = (byte) (mode >> 8);
            }
        }
        Files.write(backup.file(), bytes);
    }

    @Test
    void whatAKilledProcessHalfRestoredIsTakenAway() throws IOException {
        pack();
        Path half = Files.createDirectories(temp.resolve("ailleurs.restoring"));
        Files.writeString(half.resolve("keys.json"), "half");

        backup.restore(new DataFolder(temp.resolve("ailleurs")), Optional.empty());

        assertThat(half).doesNotExist();
    }
}
