package fr.retours.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecapArchiveTest extends OnArchivedRecaps {
    private static final int MANY = 250;

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
                            true, "rules", ContentDigest.of("a\n1\nb\n2\n"), new StoredTotals(2, 0, 1, 1, 0)));
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
    void whereNothingIsKeptAnEmptyArchiveIsRead() {
        assertThat(RecapArchive.<Integer>ask(
                        folder, archive -> archive.extractions().size()))
                .isZero();
        assertThat(folder.archive()).doesNotExist();
    }
}
