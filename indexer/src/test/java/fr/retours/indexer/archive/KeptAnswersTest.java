package fr.retours.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.RecapId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What models answered is kept beside the recaps it is about. */
class KeptAnswersTest extends OnArchivedRecaps {
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
}
