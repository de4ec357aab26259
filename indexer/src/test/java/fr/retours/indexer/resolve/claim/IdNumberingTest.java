package fr.retours.indexer.resolve.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdNumberingTest {
    @Test
    void theFirstGetsThePlainIdAndLaterOnesTheNextFreeNumber() {
        var numbering = new IdNumbering();

        assertThat(Stream.of("a", "a", "b", "a-4", "a", "a", "a-2").map(numbering::give))
                .containsExactly("a", "a-2", "b", "a-4", "a-3", "a-5", "a-2-2");
    }
}
