package fr.retours.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.bench.fault.FaultPlay;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A killed process and all that must hold after it; with {@code -Pthorough} a round of each kind of {@link FaultRounds}. */
class FaultRoundsIT {
    private static final int ROUNDS = Math.max(1, Integer.getInteger("retours.rounds", 30) / 30);

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
