package fr.retours.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be found alike and what must be kept apart, pair by pair: {@code pairs.tsv}. */
class PairsTest {
    private static final String BEFORE = "On y voit ";
    private static final String OTHER = "Une journée sans rapport";

    record Pair(String kind, String written, String typed) {}

    static List<Pair> pairs() {
        try (var file = Objects.requireNonNull(PairsTest.class.getResourceAsStream("pairs.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Pair(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Pair> equal() {
        return pairs().stream().filter(pair -> pair.kind().equals("="));
    }

    private static Stream<Pair> different() {
        return pairs().stream().filter(pair -> pair.kind().equals("!"));
    }

    private static Stream<Pair> ordered() {
        return pairs().stream().filter(pair -> pair.kind().equals(">"));
    }

    @Test
    void areMany() {
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        assertThat(equal().count() + different().count() + ordered().count()).isEqualTo(pairs().size());
    }

    @ParameterizedTest
    @MethodSource("equal")
    void findsTheSameEitherWay(Pair pair) {
        try (var index = SmallIndex.ofBodies(BEFORE + pair.written(), BEFORE + pair.typed(), OTHER)) {
            assertThat(index.find(pair.written())).containsExactlyInAnyOrder("0", "1");
            assertThat(index.find(pair.typed())).containsExactlyInAnyOrder("0", "1");
        }
    }

    @ParameterizedTest
    @MethodSource("different")
    void keepsApart(Pair pair) {
        try (var index = SmallIndex.ofBodies(BEFORE + pair.written(), BEFORE + pair.typed(), OTHER)) {
            assertThat(index.find(pair.typed())).containsExactly("1");
        }
    }

    @ParameterizedTest
    @MethodSource("ordered")
    void putsTheWordItselfFirst(Pair pair) {
        try (var index = SmallIndex.ofBodies(BEFORE + pair.written(), BEFORE + pair.typed(), OTHER)) {
            assertThat(index.find(pair.typed())).startsWith("1");
            assertThat(index.find(pair.written())).startsWith("0");
        }
    }
}
