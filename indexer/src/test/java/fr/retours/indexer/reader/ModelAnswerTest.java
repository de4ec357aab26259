package fr.retours.indexer.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAnswerTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Voici la réponse :",
                "{\"people\":[{\"name\":\"Aline Ferrec\"",
                "{\"people\":[]} et voilà",
                "{\"people\":\"Aline Ferrec\"}",
                "{\"people\":[{\"name\":[\"Aline\"]}]}",
                "{\"people\":[{\"name\":\"Aline\",\"took_part\":\"oui\"}]}",
                "{\"personnes\":[]}",
                "[]",
                "null"
            })
    void isReadFromNothingButAnObjectOfItsForm(String json) {
        assertThat(ModelAnswer.read(json)).isEmpty();
    }

    @Test
    void takesWhatIsMissingForNothing() {
        ModelAnswer answer = ModelAnswer.read(
                        "{\"people\":[{\"name\":\" Aline Ferrec \",\"roles\":null},null],\"event\":{\"place\":null},"
                                + "\"narration\":null,\"themes\":[{\"theme\":null}]}")
                .orElseThrow();

        assertThat(answer.narration().kind()).isEmpty();
        assertThat(answer.event().dates()).isEmpty();
        assertThat(answer.event().place().town()).isEmpty();
        assertThat(answer.event().attendance().words()).isEmpty();
        assertThat(answer.themes().getFirst().theme()).isEmpty();
        assertThat(answer.people()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Aline Ferrec");
            assertThat(one.roles()).isEmpty();
            assertThat(one.tookPart()).isFalse();
        });
    }
}
