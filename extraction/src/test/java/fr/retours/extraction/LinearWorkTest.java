package fr.retours.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twice the text is twice the work, counted in bytes that the thread asks for, which hang on no clock. What fifty pieces more took
 * stands in {@code docs/reliability.md}.
 */
class LinearWorkTest {
    private static final int CHARACTERS = 8_000;
    /** Twice, and room for what grows in steps. */
    private static final double MOST = 2.5;

    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 mars 2019, ",
                "en mars 2014, ",
                "a\n",
                "Mme Petit et M. Roux, ",
                "PETIT Anne\n",
                "(Anne Petit) ",
                "le maire de l’association (Anne Petit), la commune et la Ville de Lorient. "
            })
    void twiceTheTextIsTwiceTheWork(String piece) {
        long once = work(piece, CHARACTERS);
        long twice = work(piece, 2 * CHARACTERS);

        assertThat((double) twice / once).isLessThan(MOST);
    }

    private static long work(String piece, int characters) {
        String body = piece.repeat(characters / piece.length());
        var recap = new Recap(new RecapId("r"), "Retour sur la rencontre", null, null, body, "");
        long before = THREADS.getCurrentThreadAllocatedBytes();
        EXTRACTOR.extract(recap);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
