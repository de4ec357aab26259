package fr.retours.extraction.body;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppositionsTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Oncimène, société coopérative basée à Lorient, a répondu. | Oncimène
            La Drisse, une épicerie gérée par ses clients, a ouvert. | La Drisse
            On y croit chez Cimes Libres, jeune SCIC de Guingamp. | Cimes Libres
            Il a été question d'Alvéolis, entreprise adaptée de la vallée. | Alvéolis
            Une SCIC baptisée L'Étrave a vu le jour. | L'Étrave
            Un collectif du nom de Rade Vive a vu le jour. | Rade Vive
            """)
    void aNameIsExplainedByAWordForItsKind(String text, String name) {
        assertThat(ReadRecap.of(text).organisations()).contains(name);
    }
}
