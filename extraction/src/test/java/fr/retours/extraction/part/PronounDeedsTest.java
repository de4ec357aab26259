package fr.retours.extraction.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PronounDeedsTest {
    private static final String THERE =
            "La journée a été ouverte par Luc Blanc.\n\nAnne Delmas, maire de Vif, était présente";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ". Elle a ensuite présenté le budget.",
                ". Pour finir, elle a rappelé les chiffres.",
                ". Selon elle, le vélo reste sûr.",
                ". Celle-ci a souligné les progrès.",
                " ; elle a remercié la salle."
            })
    void whatAPronounDidIsTheDeedOfWhoeverWasNamedBefore(String further) {
        assertThat(ReadRecap.of(THERE + further).partsOf("Anne Delmas")).isEqualTo("speaker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ". Il a ensuite présenté le budget.",
                ". Il est rappelé que le vélo reste sûr.",
                ". Elle présentera le budget en mai.",
                ". Elle a fait ses études à Brest.",
                ". Le budget est voté. Elle a présenté le sien."
            })
    void whatSomebodyElseDidOrWhatIsDoneElsewhereIsNot(String further) {
        assertThat(ReadRecap.of(THERE + further).partsOf("Anne Delmas")).isEmpty();
    }

    @Test
    void severalAreMeantByAPlural() {
        var read =
                ReadRecap.of("La journée a été ouverte par Luc Blanc.\n\nAnne Delmas et Paul Petit étaient présents. "
                        + "Ils ont présenté le budget.");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("speaker");
        assertThat(read.partsOf("Paul Petit")).isEqualTo("speaker");
    }
}
