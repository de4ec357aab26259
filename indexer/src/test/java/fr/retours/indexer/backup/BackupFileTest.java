package fr.retours.indexer.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.file.PrivateFile;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupFileTest {
    @TempDir
    private Path temp;

    private DataFolder folder;
    private BackupFile backup;

    @BeforeEach
    void fill() throws IOException {
        folder = new DataFolder(temp.resolve("data"));
        folder.create();
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "a");
        }
        Files.writeString(folder.curation(), "# mes décisions\n");
        Files.createDirectories(folder.root().resolve("search"));
        Files.writeString(folder.root().resolve("search").resolve("synonyms.txt"), "ess, économie\n");
        Files.createDirectories(folder.lucene());
        Files.writeString(folder.lucene().resolve("_0.cfs"), "made anew");
        Files.writeString(folder.lock(), "held");
        backup = new BackupFile(temp.resolve("retours.zip"));
    }

    private static void put(RecapArchive archive, String id) {
        archive.extractions()
                .put(List.of(StoredExtraction.of(
                        FactsBuilder.recap(id, "Journée " + id)
                                .person("Marie Dupont")
                                .build(),
                        "v1")));
    }

    @Test
    void whatIsWrittenIsHadAgainElsewhereAndNothingElse() throws IOException {
        BackupManifest written = backup.write(folder);
        var elsewhere = new DataFolder(temp.resolve("ailleurs"));

        assertThat(backup.check(Optional.empty())).isEqualTo(written);
        assertThat(backup.restore(elsewhere, Optional.empty())).isEqualTo(written);

        assertThat(written.recaps()).isEqualTo(1);
        assertThat(written.datasetVersion()).isEmpty();
        assertThat(written.files())
                .extracting(BackupManifest.Entry::name)
                .containsExactly("recaps.db", "curation.yaml", "search/synonyms.txt");
        try (var files = Files.walk(elsewhere.root())) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
        try (var archive = RecapArchive.read(elsewhere);
                var before = RecapArchive.read(folder)) {
            assertThat(archive.extractions().facts())
                    .isEqualTo(before.extractions().facts());
        }
        assertThat(temp.toFile().list()).containsExactlyInAnyOrder("data", "ailleurs", "retours.zip");
    }

    @Test
    void whatGoesMeanwhileIsNotInItAndStopsNothing() throws Exception {
        Files.createDirectories(folder.cited());
        var over = new AtomicBoolean();
        try (var others = Executors.newSingleThreadExecutor()) {
            var going = others.submit(() -> {
                for (int i = 0; !over.get(); i++) {
                    Files.writeString(folder.cited().resolve(i + ".gz"), "cited");
                    Files.deleteIfExists(folder.cited().resolve((i - 200) + ".gz"));
                }
                return true;
            });
            try {
                for (int i = 0; i < 20; i++) {
                    assertThat(backup.write(folder)).isEqualTo(backup.check(Optional.empty()));
                }
            } finally {
                over.set(true);
            }
            assertThat(going.get()).isTrue();
        }
    }

    /** They cost somebody time or money, and no run asks for them again. */
    @Test
    void whatLanguageModelsAnsweredAndHowTheyWereCountedIsHadAgain() throws IOException {
        try (var archive = RecapArchive.open(folder)) {
            archive.answers().put(new RecapId("a"), "q1", "essai-7b", "{\"people\":[]}");
        }
        Files.writeString(folder.readings(), "{\"readings\":{},\"facts\":{}}");
        backup.write(folder);
        var elsewhere = new DataFolder(temp.resolve("ailleurs"));

        backup.restore(elsewhere, Optional.empty());

        assertThat(RecapArchive.<Optional<String>>ask(
                        elsewhere, archive -> archive.answers().find("q1", "essai-7b")))
                .contains("{\"people\":[]}");
        assertThat(elsewhere.readings()).exists();
    }

    @Test
    void itIsOfOneMomentWhileAnotherWrites() {
        try (var archive = RecapArchive.open(folder)) {
            archive.atOnce(() -> {
                archive.journal().interrupt();
                archive.givenIds()
                        .give(FactsBuilder.recap("a", "Journée a")
                                .person("Marie Dupont")
                                .build());
                assertThat(backup.write(folder).recaps()).isEqualTo(1);
            });
            put(archive, "b");

            assertThat(backup.write(folder).recaps()).isEqualTo(2);
        }
    }

    @Test
    void itIsForItsOwnerAloneAndSoIsWhatIsRestored() throws IOException {
        Files.writeString(folder.keys(), "{}");
        Path queries = Files.createDirectories(folder.queries());
        Files.writeString(queries.resolve("key"), "00");

        backup.write(folder);

        var elsewhere = new DataFolder(temp.resolve("ailleurs"));
        backup.restore(elsewhere, Optional.empty());
        for (Path file : List.of(backup.file(), elsewhere.archive(), elsewhere.keys(), elsewhere.curation())) {
            assertThat(Files.getPosixFilePermissions(file)).as(file.toString()).isEqualTo(PrivateFile.OWNER_ALONE);
        }
        assertThat(Files.getPosixFilePermissions(elsewhere.queries()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void oneInsideItsFolderIsRefusedAndOneThatLiesThereIsLeftOut() throws IOException {
        backup.write(folder);
        Path lists = Files.createDirectories(folder.root().resolve("lists"));
        Path inside = Files.copy(backup.file(), folder.root().resolve("ancienne.zip"));
        Path hidden = Files.copy(backup.file(), lists.resolve("mots.txt"));
        Files.writeString(folder.root().resolve("notes.txt"), "à moi");
        Path link = Files.createSymbolicLink(temp.resolve("lien"), folder.root());

        for (Path where : List.of(folder.root(), lists, link.resolve("lists"))) {
            assertRefused(
                    () -> new BackupFile(where.resolve("retours.zip")).write(folder),
                    "Écrivez-la ailleurs, comme " + temp.resolve("retours.zip"));
        }

        assertThat(backup.write(folder).files())
                .extracting(BackupManifest.Entry::name)
                .containsExactly("recaps.db", "curation.yaml", "search/synonyms.txt");
        Path copy = Files.copy(folder.archive(), lists.resolve("copie"));
        assertThat(BackupFile.inside(folder)).containsExactlyInAnyOrder(inside, hidden, copy);
        Files.delete(copy);
        assertThat(BackupFile.leftOut(folder))
                .containsExactly(inside, hidden, folder.root().resolve("notes.txt"));
    }

    @Test
    void aFullDiskLeavesNothingBehind() throws IOException, InterruptedException {
        try (var archive = RecapArchive.open(folder)) {
            var random = new Random(7);
            var body = new StringBuilder("Le texte. ");
            while (body.length() < 16 << 20) {
                body.append(Long.toString(random.nextLong(), Character.MAX_RADIX))
                        .append(' ');
            }
            archive.extractions()
                    .put(List.of(StoredExtraction.of(
                            FactsBuilder.recap("long", "Journée longue")
                                    .body(body.toString())
                                    .build(),
                            "v1")));
        }

        Process full = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 8000 && exec \"$@\"", // larger than the library that SQLite unpacks
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BackupMain.class.getName(),
                        folder.root().toString(),
                        backup.file().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(full.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(full.waitFor()).as(said).isEqualTo(BackupMain.REFUSED);
        assertThat(temp.toFile().list()).containsExactly("data");
    }

    @Test
    void whatAKilledProcessLeftIsTakenAway() throws IOException {
        Path left = Files.createDirectories(temp.resolve("retours.zip.new"));
        Files.writeString(left.resolve("recaps.db"), "half");
        Files.writeString(left.resolve("recaps.db-journal"), "half");

        backup.write(folder);

        assertThat(temp.toFile().list()).containsExactlyInAnyOrder("data", "retours.zip");
    }

    @Test
    void whatHasChangedIsRestoredWithTheWholeOneAlone() throws IOException {
        Path lists = Files.createDirectories(folder.root().resolve("lists"));
        Files.write(lists.resolve("large"), bytes(7, 10 * FileBlocks.BLOCK));
        Files.writeString(lists.resolve("gone"), "gone");
        BackupManifest whole = backup.write(folder);
        long size = Files.size(backup.file());
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "b");
        }
        byte[] large = Files.readAllBytes(lists.resolve("large"));
        large[3 * FileBlocks.BLOCK] ^= 1;
        Files.write(lists.resolve("large"), Arrays.copyOf(large, large.length + 5));
        Files.delete(lists.resolve("gone"));
        Files.writeString(lists.resolve("new"), "new");
        var since = new BackupFile(temp.resolve("lundi.zip"));

        BackupManifest written = since.writeSince(backup, folder);

        var elsewhere = new DataFolder(temp.resolve("ailleurs"));
        assertThat(since.check(Optional.empty())).isEqualTo(written);
        assertThat(since.restore(elsewhere, Optional.empty())).isEqualTo(written);
        assertHasTheSame(elsewhere);
        assertThat(elsewhere.root().resolve("lists/large")).hasSameBinaryContentAs(lists.resolve("large"));
        assertThat(elsewhere.root().resolve("lists/new")).hasContent("new");
        assertThat(elsewhere.root().resolve("lists/gone")).doesNotExist();
        assertThat(written.base()).isNotNull();
        assertThat(whole.base()).isNull();
        assertThat(Files.size(since.file()))
                .as("two blocks of random bytes, not ten")
                .isLessThan(size / 3);
    }

    @Test
    void whatHasChangedNeedsTheVeryOneThatItWasTakenAfter() throws IOException {
        backup.write(folder);
        var since = new BackupFile(temp.resolve("lundi.zip"));
        since.writeSince(backup, folder);
        Path aside = Files.move(backup.file(), temp.resolve("entière.zip"));

        assertRefused(() -> since.check(Optional.empty()), "retours.zip n’existe pas");
        assertThat(since.check(Optional.of(aside)).recaps()).isEqualTo(1);
        assertRefused(() -> backup.writeSince(since, folder), "cette sauvegarde-là, qui est entière");
        assertRefused(() -> since.writeSince(new BackupFile(temp.resolve("x/../lundi.zip")), folder), "un autre nom");
        Files.writeString(folder.curation(), "# autres\n");
        backup.write(folder);
        assertRefused(() -> since.check(Optional.empty()), "n’est pas la sauvegarde depuis laquelle");
    }

    @Test
    void whoWasForgottenIsInNoBackupThatIsTakenAfter() throws IOException {
        backup.write(folder);
        Files.writeString(folder.forgotten(), "{}");

        assertRefused(
                () -> new BackupFile(temp.resolve("lundi.zip")).writeSince(backup, folder), "quelqu’un a été oublié");
        assertThat(temp.resolve("lundi.zip")).doesNotExist();
    }

    private static void assertRefused(ThrowingCallable call, String why) {
        assertThatExceptionOfType(DataFolderException.class).isThrownBy(call).withMessageContaining(why);
    }

    private static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void oneByteThatIsOtherwiseIsNeverRestored() throws IOException {
        backup.write(folder);
        byte[] whole = Files.readAllBytes(backup.file());
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(backup.file(), damaged);
            var elsewhere = new DataFolder(temp.resolve("try-" + i));
            try {
                backup.restore(elsewhere, Optional.empty());
                assertHasTheSame(elsewhere); // a date in the headers of the ZIP, say
            } catch (DataFolderException e) {
                assertThat(e).hasMessageContaining(backup.file().toString());
                assertThat(elsewhere.root()).doesNotExist();
            }
        }
    }

    private void assertHasTheSame(DataFolder elsewhere) throws IOException {
        assertThat(Files.readString(elsewhere.curation())).isEqualTo(Files.readString(folder.curation()));
        try (var archive = RecapArchive.read(elsewhere);
                var before = RecapArchive.read(folder)) {
            assertThat(archive.extractions().facts())
                    .isEqualTo(before.extractions().facts());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'{\"format\":1,\"created\":\"\",\"dataset_version\":\"\",\"recaps\":0,\"files\":[{\"name\":\"../dehors\",\"size\":4,\"sha256\":\"88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589\"}]}', ../dehors",
        "'{\"format\":1,\"created\":\"\",\"dataset_version\":\"\",\"recaps\":0,\"files\":[{\"name\":\"absent\",\"size\":4,\"sha256\":\"\"}]}', absent",
        "'{\"format\":3,\"created\":\"\",\"dataset_version\":\"\",\"recaps\":0,\"files\":[]}', format 3",
        "'{\"format\":', manifest.json",
        "'null', manifest.json",
        "'{\"format\":1,\"files\":null}', manifest.json",
        "'{\"format\":1,\"files\":[{\"name\":\"a\\u0000b\",\"size\":4,\"sha256\":\"\"}]}', manifest.json",
        "'{\"format\":1,\"files\":[{\"size\":4}]}', manifest.json",
    })
    void aManifestThatNobodyWroteIsRefused(String manifest, String named) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(backup.file()))) {
            for (String[] one : new String[][] {{"manifest.json", manifest}, {"data/../dehors", "abcd"}}) {
                zip.putNextEntry(new ZipEntry(one[0]));
                zip.write(one[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }

        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> backup.restore(new DataFolder(temp.resolve("ailleurs")), Optional.empty()))
                .withMessageContaining(named);
        assertThat(temp.resolve("dehors")).doesNotExist();
        assertThat(temp.resolve("ailleurs")).doesNotExist();
    }

    @Test
    void nothingIsReplacedAndOtherFilesAreTold() throws IOException {
        backup.write(folder);

        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> backup.restore(folder, Optional.empty()))
                .withMessageContaining("n’est pas vide");
        var other = new BackupFile(Files.writeString(temp.resolve("autre.zip"), "no backup"));
        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> other.check(Optional.empty()))
                .withMessageContaining("autre.zip");
        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> backup.write(new DataFolder(temp.resolve("vide"))))
                .withMessageContaining("recaps.db");
    }
}
