package fr.retours.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.indexer.FactsBuilder;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.folder.Digest;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecapArchiveTest {
    private static final int MANY = 250;

    private DataFolder folder;

    @BeforeEach
    void make(@TempDir Path root) {
        folder = new DataFolder(root);
    }

    private static RecapFacts facts(String id, String body) {
        return FactsBuilder.recap(id, "Journée " + id)
                .body(body)
                .person("Marie Dupont")
                .build();
    }

    private static StoredExtraction extraction(String id, String body) {
        return StoredExtraction.of(facts(id, body), "v1");
    }

    private static void put(RecapArchive archive, String... ids) {
        archive.extractions()
                .put(Arrays.stream(ids)
                        .map(id -> extraction(id, "Marie Dupont, à " + id + "."))
                        .toList());
    }

    private static List<String> ids(RecapArchive archive) {
        List<String> ids = new ArrayList<>();
        archive.extractions().forEach(one -> ids.add(one.id().value()));
        return ids;
    }

    @Test
    void whatIsPutIsReadBackInTheOrderOfTheFirstPutting() {
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "b", "a");
            archive.extractions().put(List.of(extraction("b", "Marie Dupont et d’autres.")));
        }

        try (var archive = RecapArchive.read(folder)) {
            assertThat(ids(archive)).containsExactly("b", "a");
            assertThat(archive.extractions().facts())
                    .containsExactly(facts("a", "Marie Dupont, à a."), facts("b", "Marie Dupont et d’autres."));
            assertThat(archive.extractions().extractorOf(new RecapId("a"))).contains("v1");
            assertThat(archive.extractions().find(new RecapId("c"))).isEmpty();
        }
    }

    @Test
    void whoSignsARecapIsKept() {
        RecapFacts signed =
                FactsBuilder.recap("a", "Journée a").by("Jeanne Le Goff").build();
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions().put(List.of(StoredExtraction.of(signed, "v1")));
        }

        try (var archive = RecapArchive.read(folder)) {
            assertThat(archive.extractions().facts()).containsExactly(signed);
            assertThat(archive.extractions().find(signed.recap().id()).filter(kept -> kept.isOf(signed.recap())))
                    .isPresent();
        }
    }

    @Test
    void moreThanAPageIsHandedOverWholeWhileSomeIsPut() {
        try (var archive = RecapArchive.open(folder)) {
            for (int i = 0; i < MANY; i++) {
                put(archive, "r" + i);
            }
            List<String> seen = new ArrayList<>();

            archive.extractions().forEach(one -> {
                seen.add(one.id().value());
                archive.extractions().put(List.of(extraction(one.id().value(), "Autre.")));
            });

            assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(archive.extractions().facts())
                    .allSatisfy(facts -> assertThat(facts.recap().body()).isEqualTo("Autre."));
        }
    }

    @Test
    void aReaderSeesWhatWasPutWhileTheWriterGoesOn() {
        try (var writer = RecapArchive.open(folder)) {
            put(writer, "a");
            try (var reader = RecapArchive.read(folder)) {
                assertThat(ids(reader)).containsExactly("a");
                writer.atOnce(() -> {
                    writer.journal().given(new RecapId("a"), "digest");
                    assertThat(reader.journal().digests()).isEmpty();
                });
                assertThat(reader.journal().digests()).containsEntry(new RecapId("a"), "digest");
            }
        }
    }

    @Test
    void whatFailsInTheMiddleLeavesNoTrace() {
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "a");

            assertThatThrownBy(() -> archive.atOnce(() -> {
                        archive.journal().given(new RecapId("a"), "digest");
                        throw new IllegalStateException("stop");
                    }))
                    .hasMessage("stop");

            assertThat(archive.journal().digests()).isEmpty();
        }
    }

    @Test
    void theVersionTellsTheRecapsAndWhatWasGivenOfThem() {
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "b", "a");
            archive.journal().given(new RecapId("a"), "1");
            archive.journal().given(new RecapId("b"), "2");

            archive.journal().complete("rules", StoredTotals.of(2, Set.of("person:marie-dupont", "commune:29019")));

            assertThat(archive.journal().read())
                    .isEqualTo(new StoreJournal(
                            true, "rules", Digest.of("a\n1\nb\n2\n"), new StoredTotals(2, 0, 1, 1, 0)));
            archive.journal().interrupt();
            assertThat(archive.journal().read().complete()).isFalse();
        }
    }

    @Test
    void whatIsRemovedIsGoneWhole() {
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "a", "b", "c");
            archive.givenIds().give(facts("a", "Marie Dupont."));

            List<RecapId> others = archive.extractions().allBut(Set.of(new RecapId("b")));
            archive.extractions().remove(others);

            assertThat(others).containsExactlyInAnyOrder(new RecapId("a"), new RecapId("c"));

            assertThat(ids(archive)).containsExactly("b");
            put(archive, "d");
            assertThat(archive.extractions().facts()).hasSize(2);
        }
    }

    @Test
    void anIdThatWentLeadsToWhatMostOfItsNamesWereGiven() {
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "a", "b", "c");
            for (String id : List.of("a", "b", "c")) {
                archive.givenIds().give(person(id, "person:marie"));
            }
            archive.givenIds().settle(Set.of("person:marie"));
            assertThat(archive.givenIds().successors()).isEmpty();

            archive.givenIds().give(person("a", "person:marie-2"));
            archive.givenIds().give(person("b", "person:marie-3"));
            archive.givenIds().give(person("c", "person:marie-3"));
            archive.givenIds().settle(Set.of("person:marie-2", "person:marie-3"));
            assertThat(archive.givenIds().successor("person:marie")).contains("person:marie-3");

            archive.givenIds().give(person("b", "person:marie-2"));
            archive.givenIds().give(person("c", "person:marie-2"));
            archive.givenIds().settle(Set.of("person:marie-2"));
            assertThat(archive.givenIds().successors())
                    .containsEntry("person:marie", "person:marie-2")
                    .containsEntry("person:marie-3", "person:marie-2");

            archive.givenIds().settle(Set.of("person:marie"));
            assertThat(archive.givenIds().successors()).isEmpty();
        }
    }

    /** « Đorđe Petrić » was folded to « or e petric » once. */
    @Test
    void anIdWithoutSomeOfTheLettersLeadsToTheWholeName() {
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "a");
            archive.givenIds().give(person("a", "person:or-e-petric", "or e petric"));
            archive.givenIds().settle(Set.of("person:or-e-petric"));

            archive.givenIds().give(person("a", "person:dorde-petric", "Đorđe Petrić"));
            archive.givenIds().settle(Set.of("person:dorde-petric"));

            assertThat(archive.givenIds().successors()).isEqualTo(Map.of("person:or-e-petric", "person:dorde-petric"));
        }
    }

    private static RecapFacts person(String recap, String id) {
        return person(recap, id, "Marie Dupont");
    }

    private static RecapFacts person(String recap, String id, String name) {
        return FactsBuilder.recap(recap, "Journée")
                .person(new PersonId(id), name, List.of())
                .build();
    }

    @Test
    void whatIsForgottenOfAnIdIsGoneFromTheFile() throws IOException {
        try (var archive = RecapArchive.open(folder)) {
            put(archive, "a", "b");
            archive.givenIds().give(person("a", "person:odile-fabregas"));
            archive.givenIds().give(person("b", "person:marie"));
            archive.givenIds().settle(Set.of("person:odile-fabregas", "person:marie"));
            archive.givenIds().give(person("a", "person:marie"));
            archive.givenIds().settle(Set.of("person:marie"));
            archive.givenIds().give(person("a", "person:odile-fabregas"));
            assertThat(archive.givenIds().successors()).containsKey("person:odile-fabregas");
            assertThat(texts(archive)).contains("person:odile-fabregas");

            archive.givenIds().forget("person:odile-fabregas"::equals);
            archive.compact();

            assertThat(texts(archive)).contains("person:marie").doesNotContain("odile-fabregas");
            assertThat(archive.givenIds().successors()).isEmpty();
        }
        assertThat(Files.readString(folder.archive(), StandardCharsets.ISO_8859_1))
                .contains("CREATE TABLE")
                .doesNotContain("odile-fabregas");
    }

    private static String texts(RecapArchive archive) {
        var texts = new StringBuilder();
        archive.forEachText(text -> texts.append(text).append('\n'));
        return texts.toString();
    }

    @Test
    void ofADamagedArchiveAllIsTakenOverThatCanBeRead() throws IOException {
        var random = new Random(7);
        try (var archive = RecapArchive.open(folder)) {
            for (int i = 0; i < MANY; i++) {
                String body = random.ints(400).mapToObj(Integer::toString).reduce("", String::concat);
                archive.extractions().put(List.of(extraction("r" + i, body)));
                archive.answers().put(new RecapId("r" + i), "q" + i, "petit", body);
            }
        }
        assertThat(RecapArchive.salvage(folder)).isEmpty();
        byte[] bytes = Files.readAllBytes(folder.archive());
        Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 3 * 4_096, (byte) 0x5A);
        Files.write(folder.archive(), bytes);

        assertThat(RecapArchive.salvage(folder).orElseThrow()).isBetween(MANY - 30, MANY);

        try (var archive = RecapArchive.read(folder)) {
            List<StoredExtraction> sound = new ArrayList<>();
            archive.extractions().forEach(one -> {
                if (one.isSound()) {
                    sound.add(one);
                }
            });
            assertThat(sound.size()).isGreaterThan(MANY - 30);
            assertThat(IntStream.range(0, MANY)
                            .filter(i ->
                                    archive.answers().find("q" + i, "petit").isPresent()))
                    .hasSizeGreaterThan(MANY - 60);
        }
        assertThat(folder.root().resolve("recaps.db.damaged")).hasBinaryContent(bytes);
    }

    @Test
    void anAnswerIsFoundByQuestionAndModelAndGoesWithItsRecap() {
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions().put(List.of(extraction("a", "Maëlle Quéré.")));
            archive.answers().put(new RecapId("a"), "q1", "petit", "{\"people\":[]}");
            archive.answers().put(new RecapId("a"), "q1", "grand", "{}");

            assertThat(archive.answers().find("q1", "petit")).contains("{\"people\":[]}");
            assertThat(archive.answers().find("q2", "petit")).isEmpty();
            assertThat(archive.answers().modelOf(new RecapId("a"))).contains("grand");
            archive.answers().keepOnly(new RecapId("a"), "grand");
            assertThat(archive.answers().find("q1", "petit")).isEmpty();
            archive.extractions().remove(List.of(new RecapId("a")));
            assertThat(archive.answers().models()).isEmpty();
        }
    }

    /** What a second model says when it is asked beside the reading must not become the reading of the next run. */
    @Test
    void anAnswerBesideTheReadingIsFoundMakesNoReadingAndGoesWithIt() {
        var a = new RecapId("a");
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions().put(List.of(extraction("a", "Maëlle Quéré.")));
            archive.answers().put(a, "q1", "petit", "{}");
            archive.answers().putSecond(a, "q1", "grand", "{\"people\":[]}");
            archive.answers().putSecond(a, "q1", "petit", "{\"people\":[]}");

            assertThat(archive.answers().find("q1", "grand")).contains("{\"people\":[]}");
            assertThat(archive.answers().find("q1", "petit")).contains("{}");
            assertThat(archive.answers().modelOf(a)).contains("petit");
            assertThat(archive.answers().models()).containsExactly("petit");
            assertThat(archive.answers().recaps()).containsExactly(a);

            archive.extractions().put(List.of(extraction("a", "Maëlle Quéré est venue.")));

            assertThat(archive.answers().find("q1", "grand")).isEmpty();
            assertThat(archive.answers().find("q1", "petit")).contains("{}");
        }
    }

    @Test
    void anArchiveOfTheThirdVersionKeepsItsAnswersAsThoseOfReadings() throws SQLException {
        try (var archive = RecapArchive.open(folder)) {
            archive.answers().put(new RecapId("a"), "q1", "petit", "{}");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.archive());
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE answer DROP COLUMN second");
            statement.execute("PRAGMA user_version = 3");
        }
        assertThat(RecapArchive.<Set<String>>ask(
                        folder, archive -> archive.answers().models()))
                .containsExactly("petit");

        try (var archive = RecapArchive.open(folder)) {
            archive.answers().putSecond(new RecapId("a"), "q1", "grand", "{}");

            assertThat(archive.answers().modelOf(new RecapId("a"))).contains("petit");
        }
    }

    @Test
    void anArchiveOfTheSecondVersionKeepsAnswersFromTheFirstRunOn() throws SQLException {
        try (var archive = RecapArchive.open(folder)) {
            archive.extractions().put(List.of(extraction("a", "Maëlle Quéré.")));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.archive());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE answer");
            statement.execute("PRAGMA user_version = 2");
        }
        assertThat(RecapArchive.<Set<String>>ask(
                        folder, archive -> archive.answers().models()))
                .isEmpty();

        try (var archive = RecapArchive.open(folder)) {
            archive.answers().put(new RecapId("a"), "q1", "petit", "{}");

            assertThat(archive.answers().find("q1", "petit")).contains("{}");
            assertThat(archive.extractions().size()).isEqualTo(1);
        }
    }

    @Test
    void filesOfEarlierVersionsAreTakenOverOnce() throws IOException {
        RecapFacts whole = facts("a", "Marie Dupont.");
        Path extracted = Files.createDirectories(folder.root().resolve("extracted"));
        String json = FactsJson.write(whole);
        String head = "v1 " + whole.recap().sha256() + " ";
        Files.writeString(extracted.resolve("1.json"), head + Digest.of(json) + "\n" + json + "\n");
        Path unreadable = Files.writeString(extracted.resolve("2.json"), "abîmé");
        Files.writeString(folder.root().resolve("ids.json"), "{\"claims\":{},\"successors\":{\"org:a\":\"org:b\"}}");
        Files.writeString(folder.root().resolve("journal.json"), "{}");

        RecapArchive.open(folder).close();

        try (var archive = RecapArchive.read(folder)) {
            assertThat(archive.extractions().facts()).containsExactly(whole);
            assertThat(archive.extractions().find(new RecapId("a")))
                    .hasValueSatisfying(
                            one -> assertThat(one.isOf(whole.recap())).isTrue());
            assertThat(archive.givenIds().successor("org:a")).contains("org:b");
            assertThat(archive.journal().read().complete()).isFalse();
        }
        assertThat(folder.root()).isDirectoryNotContaining("glob:**.json");
        assertThat(extracted).isDirectoryContaining(unreadable::equals);
    }

    @Test
    void anArchiveOfAnotherVersionIsLeftAlone() {
        RecapArchive.open(folder).close();
        try (var file = ArchiveFile.writing(folder.archive())) {
            file.run("PRAGMA user_version = 99");
        }

        assertThatThrownBy(() -> RecapArchive.open(folder))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining(folder.archive().toString())
                .hasMessageContaining("99");
    }

    @Test
    void whereNothingIsKeptAnEmptyArchiveIsRead() {
        assertThat(RecapArchive.<Integer>ask(
                        folder, archive -> archive.extractions().size()))
                .isZero();
        assertThat(folder.archive()).doesNotExist();
    }
}
