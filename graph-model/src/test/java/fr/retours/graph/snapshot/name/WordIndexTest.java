package fr.retours.graph.snapshot.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordIndexTest {
    private static final List<Collection<String>> THINGS =
            List.of(List.of("anna", "martin"), List.of("martine", "anne"), List.of("jean", "martin"), List.of());

    private final WordIndex index = new WordIndex(THINGS.size(), THINGS::get);

    private static BitSet those(int... numbers) {
        var all = new BitSet();
        for (int one : numbers) {
            all.set(one);
        }
        return all;
    }

    @Test
    void eachWordMustStartOne() {
        assertThat(index.starting(List.of("martin"))).isEqualTo(those(0, 1, 2));
        assertThat(index.starting(List.of("martin", "an"))).isEqualTo(those(0, 1));
        assertThat(index.starting(List.of("anna", "martin"))).isEqualTo(those(0));
        assertThat(index.starting(List.of("artin"))).isEqualTo(those());
        assertThat(index.starting(List.of("z"))).isEqualTo(those());
    }

    @Test
    void noWordFindsNothing() {
        assertThat(index.starting(List.of())).isEqualTo(those());
    }
}
