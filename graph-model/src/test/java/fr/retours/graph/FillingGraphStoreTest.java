package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.graph.testing.InMemoryGraph;
import fr.retours.model.port.DigestedRecap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingGraphStoreTest {
    private static final List<DigestedRecap> RECAPS = GeneratedFacts.corpus(3, 30).stream()
            .map(facts -> new DigestedRecap(facts, "digest"))
            .toList();

    private final List<String> written = new ArrayList<>();
    private final InMemoryGraph made = new InMemoryGraph();
    private int openings;
    private final FillingGraphStore store = new FillingGraphStore(this::node, this::tie, () -> {
        openings++;
        return made;
    });

    /** Notes a node that comes, and that it comes in order. */
    private void node(long number, List<String> labels, Map<String, Object> properties) {
        assertThat(number).isEqualTo(written.size());
        written.add(labels.getFirst() + " " + properties.get("id"));
    }

    private void tie(String type, long from, long to, Map<String, Object> properties) {
        assertThat(List.of(from, to)).as(type).allMatch(end -> end < written.size());
    }

    @Test
    void aNodeIsWrittenOnceHoweverManyRecapsNameIt() {
        store.replace(RECAPS);

        assertThat(written).doesNotHaveDuplicates().hasSizeGreaterThan(RECAPS.size());
        assertThat(openings).isZero();
    }

    @Test
    void aRecapThatComesASecondTimeIsWrittenToTheGraphThatIsMadeThen() {
        store.replace(RECAPS.subList(0, 2));
        store.replace(RECAPS.subList(1, 3));

        assertThat(openings).isOne();
        assertThat(made.inventory().keySet())
                .isEqualTo(
                        new HashSet<>(List.of(RECAPS.get(1).id(), RECAPS.get(2).id())));
        assertThat(written)
                .contains("Dataset retours")
                .doesNotContain("Recap " + RECAPS.get(2).id());
    }

    @Test
    void anEmptyGraphAnswersWithoutBeingMade() {
        store.prepare();
        store.empty();
        store.settle();
        store.remove(RECAPS.getFirst().id());
        store.setDatasetId("set");

        assertThat(store.inventory()).isEmpty();
        assertThat(store.datasetVersion()).isEmpty();
        assertThat(store.datasetId()).contains("set");
        store.close();
        assertThat(openings).isZero();
    }

    @Test
    void theGraphIsMadeOnceWhenTheDataSetIsComplete() {
        store.replace(RECAPS);
        store.setDatasetVersion("v1");
        store.setDatasetVersion("v2");

        assertThat(openings).isOne();
        assertThat(store.datasetVersion()).contains("v2");
    }
}
