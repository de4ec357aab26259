package fr.retours.indexer.evaluate;

import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.evaluate.DecisionReview.Row;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    private static final Map<RecapId, RecapFacts> READ = Map.of(
            new RecapId("1"), recap("1", "Un").person("Jean Martin").build(),
            new RecapId("2"), recap("2", "Deux").cited("Jean Martin").build());

    private static DecisionReview review(String... decisions) {
        var yaml = new StringBuilder();
        Stream.of(decisions).forEach(one -> {
            String[] parts = one.split(" ", 2);
            yaml.append(parts[0]).append(":\n- {").append(parts[1]).append(", reason: essai, date: 2026-03-01}\n");
        });
        Curation curation = CurationReader.read(Path.of("curation.yaml"), yaml.toString());
        return DecisionReview.of(curation, recap -> Optional.ofNullable(READ.get(recap)));
    }

    @Test
    void whatIsConfirmedWasReadRightlyAndWhatIsCorrectedWasNot() {
        assertThat(review(
                                "accept id: person:a, recaps: ['1', '2'], role: maire",
                                "refuse id: person:a, recaps: ['1'], role: élu",
                                "refuse id: 'org:b', recaps: ['1']",
                                "accept recaps: ['1'], event: date",
                                "no_event recaps: ['2']",
                                "merge ids: [person:a, person:b, person:c]",
                                "distinct ids: [person:d, person:e]",
                                "split id: person:f, recaps: ['1'], as: person:f",
                                "rename id: person:g, name: G",
                                "hide id: person:h")
                        .rows())
                .containsExactly(
                        Map.entry(ReviewedKind.ROLES, new Row(2, 3)),
                        Map.entry(ReviewedKind.BODIES, new Row(0, 1)),
                        Map.entry(ReviewedKind.EVENT, new Row(1, 2)),
                        Map.entry(ReviewedKind.IDENTITY, new Row(2, 4)));
    }

    @Test
    void whoTookPartIsComparedWithWhatWasRead() {
        assertThat(review("took_part id: person:jean-martin, recaps: ['1', '2', '3'], took_part: true")
                        .rows())
                .containsExactly(Map.entry(ReviewedKind.TOOK_PART, new Row(1, 2)));
    }

    @Test
    void isKeptInAFileWhichNothingLeavesOut(@TempDir Path temp) throws IOException {
        var folder = new DataFolder(temp);
        DecisionReview review = review("refuse recaps: ['1'], theme: habitat");

        ReviewFile.write(folder, review);
        assertThat(ReviewFile.read(folder)).isEqualTo(review);
        for (String damaged :
                new String[] {"null", "[]", "{\"rien\":{\"right\":1,\"looked\":1}}", "{\"event\":null}"}) {
            Files.writeString(folder.review(), damaged);
            assertThatExceptionOfType(DataFolderException.class)
                    .isThrownBy(() -> ReviewFile.read(folder))
                    .withMessageContaining("review.json");
        }
        ReviewFile.write(folder, review());

        assertThat(folder.review()).doesNotExist();
        assertThat(ReviewFile.read(folder).rows()).isEmpty();
    }
}
