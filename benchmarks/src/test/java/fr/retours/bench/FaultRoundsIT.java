package fr.retours.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.bench.fault.FaultPlay;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few rounds of {@link FaultRounds}, each of another kind: others with each build. */
class FaultRoundsIT {
    private static final int ROUNDS = 3;

    @Test
    void whateverGoesWrongIsToldAndMended() throws Exception {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + seed);
        var samples = Path.of(System.getProperty("retours.root"), "samples");

        try (var play = FaultPlay.of(List.of(samples), 0, "")) {
            boolean holds = play.ofSomeKinds(ROUNDS, seed);

            assertThat(holds).as(play.summary()).isTrue();
        }
    }
}
