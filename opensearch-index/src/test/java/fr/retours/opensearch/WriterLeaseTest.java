package fr.retours.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.text.IndexUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriterLeaseTest {
    private final FakeCluster cluster = new FakeCluster();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @AfterEach
    void stop() {
        cluster.close();
    }

    /** Takes the lease, and has something happen where that waits. */
    private WriterLease taken(ClusterHttp.Pausing pausing) {
        return WriterLease.take(new ClusterHttp(cluster.access(), pausing), clock);
    }

    private void goOn(Duration pause) {
        now.updateAndGet(before -> before.plus(pause));
    }

    @Test
    void whoeverMeetsAProcessThatWritesIsRefused() {
        try (var first = taken(this::goOn)) {
            assertThatThrownBy(() -> taken(pause -> first.renew()))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("en cours d'écriture par un autre processus");
            assertThatCode(first::require).doesNotThrowAnyException();
        }
    }

    @Test
    void aLeaseThatWasGivenBackIsFree() {
        taken(this::goOn).close();
        var before = now.get();

        taken(this::goOn).close();

        assertThat(now.get()).isEqualTo(before);
    }

    @Test
    void theLeaseOfAProcessThatIsGoneIsWaitedOutAndLostToIt() {
        var gone = taken(this::goOn);
        var start = now.get();

        try (var next = taken(this::goOn)) {
            gone.renew();

            assertThat(now.get()).isAfterOrEqualTo(start.plus(Duration.ofMinutes(1)));
            assertThatCode(next::require).doesNotThrowAnyException();
            assertThatThrownBy(gone::require).isInstanceOf(IndexUnavailableException.class);
        }
    }

    @Test
    void aLeaseWhoseAnswerWasLostIsOnesOwn() {
        cluster.lost.add("PUT /retours/_doc/lease");

        try (var own = taken(this::goOn)) {
            own.renew();

            assertThatCode(own::require).doesNotThrowAnyException();
        }
    }
}
