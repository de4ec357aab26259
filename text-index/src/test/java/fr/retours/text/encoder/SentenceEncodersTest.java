package fr.retours.text.encoder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SentenceEncodersTest {
    /** This module alone has no add-on. */
    @Test
    void aProgramWithoutTheAddOnSaysHowToGetIt() {
        assertThatThrownBy(() -> SentenceEncoders.open(Path.of("modele")))
                .isInstanceOf(SentenceModelException.class)
                .hasMessageContaining("l’extension « sentence-model »")
                .hasMessageContaining("docs/fr/installer.md");
    }
}
