package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Whoever gives up on a recap gets its thread back: what is left behind would take a processor for hours. */
class InterruptedExtractionTest {
    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;

    @Test
    void endsWhereItIsInterrupted() {
        var recap = new Recap(new RecapId("r"), "Retour", null, null, "Anne Petit, maire de Lorient, a parlé.", "");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> EXTRACTOR.extract(recap)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
