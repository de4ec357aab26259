package fr.retours.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ids that recaps were given once lead on, as long as they are not forgotten. */
class GivenIdsTest extends OnArchivedRecaps {
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
}
