package fr.retours.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerQueryTest {
    @Test
    void theSearchOfOurOwnServerIsReadWithItsFilters() {
        assertThat(PeerQuery.of("/api/v1/search?q=l%27eau+vive&theme=culture&from=2010-01-01"))
                .isEqualTo(new PeerQuery("l'eau vive", Map.of("theme", "culture", "from", "2010-01-01")));
    }

    @Test
    void aSearchWithoutFiltersHasNone() {
        assertThat(PeerQuery.of("/api/v1/search?q=monnaies").filters()).isEmpty();
    }
}
