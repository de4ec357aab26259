package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphConfigTest {
    private static final URI BOLT = URI.create("bolt://localhost:7687");

    private final GraphConfig readers = GraphConfig.of(BOLT, "neo4j", "très secret");

    @Test
    void aReaderLearnsWithinThreeSecondsThatTheServerIsAway() {
        assertThat(readers.patience().plus(readers.retry())).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void whoFillsTheGraphWaitsLongerAndAllElseStays() {
        var writers = readers.withPatience(GraphConfig.LONG_PATIENCE);

        assertThat(writers.patience()).isGreaterThan(readers.patience().multipliedBy(10));
        assertThat(writers.withPatience(readers.patience())).isEqualTo(readers);
    }

    @Test
    void nobodyWaitsForNoTimeAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> readers.withPatience(Duration.ZERO))
                .withMessageContaining("PT0S");
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(readers.toString()).contains("localhost", "user=neo4j").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:7474", "localhost:7687", "bolt:7687"})
    void anAddressOfAnotherKindIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GraphConfig.of(URI.create(address), "neo4j", ""))
                .withMessageContaining(address);
    }
}
