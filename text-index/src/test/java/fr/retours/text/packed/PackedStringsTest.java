package fr.retours.text.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Strings come out as they went in, and in order they are found by how they start. */
class PackedStringsTest {
    private static final List<String> IN_ORDER = List.of("", "a", "art", "arts", "élu", "œuvre", "ﬁn", "\uD835\uDC9C");

    private final PackedStrings packed = PackedStrings.of(IN_ORDER.stream());

    @Test
    void givesBackWhatItWasGiven() {
        assertThat(IntStream.range(0, packed.size()).mapToObj(packed::get)).containsExactlyElementsOf(IN_ORDER);
        assertThat(PackedStrings.of(Stream.empty()).size()).isZero();
    }

    @Test
    void findsWhatStartsSo() {
        for (String start : List.of("", "a", "ar", "art", "b", "é", "œ", "z", "\uD835\uDC9C", "\uD835\uDC9D")) {
            byte[] utf8 = start.getBytes(StandardCharsets.UTF_8);

            assertThat(IntStream.range(packed.place(utf8), packed.end(utf8)).mapToObj(packed::get))
                    .as(start)
                    .containsExactlyElementsOf(IN_ORDER.stream()
                            .filter(one -> one.startsWith(start))
                            .toList());
        }
    }
}
