package fr.retours.api.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyLevelTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1     | sûr (1,00)
            0.95  | sûr (0,95)
            0.944 | probable (0,94)
            0.8   | probable (0,80)
            0.79  | à vérifier (0,79)
            0.59  | douteux (0,59)
            0     | douteux (0,00)
            """)
    void tellsAConfidenceInWordsAndAsANumber(double confidence, String reported) {
        assertThat(CertaintyLevel.reported(confidence)).isEqualTo(reported);
        assertThat(CertaintyLevel.of(confidence).isLowest()).isEqualTo(reported.startsWith("douteux"));
    }

    @Test
    void showsAllButTheLowestLevelUnlessAskedOtherwise() {
        assertThat(CertaintyLevel.SHOWN.orBetter()).isEqualTo("à vérifier et mieux");
        assertThat(CertaintyLevel.all())
                .extracting(CertaintyLevel::orBetter)
                .containsExactly("sûr", "probable et mieux", "à vérifier et mieux", "tout");
    }
}
