package fr.retours.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of what {@link FuzzRun} gives the extraction, without Jazzer. */
class ExtractionFuzzTest {
    private static final int TEXTS = 20 * Integer.getInteger("retours.rounds", 30);
    private static final int LONGEST = 40;

    @TempDir
    Path temp;

    @Test
    void piecesOfTextInAnyOrderAreRead() throws IOException {
        long seed = Long.getLong("retours.seed", 1);
        var target = ExtractionTarget.of(new FuzzSetup(temp, temp, new DataFolder(temp)));
        System.out.println("-Dretours.seed=" + seed);
        for (int i = 0; i < TEXTS; i++) {
            byte[] input = ExtractionTarget.random(new Random(seed + i), LONGEST);

            assertThatCode(() -> target.intake().take(input))
                    .as("-Dretours.seed=%d -Dretours.rounds=1", seed + i)
                    .doesNotThrowAnyException();
        }
    }
}
