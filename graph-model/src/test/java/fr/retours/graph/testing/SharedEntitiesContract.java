package fr.retours.graph.testing;

import static fr.retours.graph.testing.Cast.ANDRIOT;
import static fr.retours.graph.testing.Cast.CANALES;
import static fr.retours.graph.testing.Cast.CRESS;
import static fr.retours.graph.testing.Cast.EUROMETROPOLE;
import static fr.retours.graph.testing.Cast.GRAND_EST;
import static fr.retours.graph.testing.Cast.STRASBOURG;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Theme;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link GraphStore} keeps of the people, bodies and events that several recaps name: as long as one of them does. */
public abstract class SharedEntitiesContract extends GraphContract {
    private static final RecapId A = new RecapId("a");
    private static final RecapId B = new RecapId("b");

    /** See {@link GraphContract#GraphContract}. */
    protected SharedEntitiesContract(Supplier<GraphStore> emptyStore, Supplier<ParticipationGraph> reader) {
        super(emptyStore, reader);
    }

    @Test
    void whatAnotherRecapNamesStays() {
        store.replace(
                FactsBuilder.recap("a")
                        .tookPart(ANDRIOT)
                        .tookPart(CANALES)
                        .with(CRESS, LinkKind.HOST)
                        .facts(),
                "1");
        store.replace(
                FactsBuilder.recap("b")
                        .tookPart(ANDRIOT)
                        .with(CRESS, LinkKind.PARTNER)
                        .facts(),
                "1");

        store.remove(A);

        assertThat(Known.people(graph)).containsExactly(ANDRIOT.id());
        assertThat(graph.body(CRESS.id()))
                .get()
                .satisfies(body -> assertThat(body.events()).isEqualTo(1));
        assertThat(store.inventory()).containsOnlyKeys(B);
    }

    @Test
    void anEventStaysAsLongAsARecapTellsIt() {
        store.replace(FactsBuilder.recap("a").of("meeting").on("2018-05-23").facts(), "1");
        store.replace(FactsBuilder.recap("b").of("meeting").facts(), "1");

        store.remove(A);

        assertThat(graph.event(EventId.named("meeting"))).get().satisfies(one -> {
            assertThat(one.event().time().date()).isNull();
            assertThat(one.event().title()).isEqualTo("Retour sur b");
        });
    }

    @Test
    void aRecapThatTellsNoEventAnyMoreLeavesNone() {
        given(FactsBuilder.recap("a").tookPart(ANDRIOT).about(Theme.SCIC, true));
        var none = FactsBuilder.recap("a")
                .telling(NarrationKind.NONE)
                .cited(ANDRIOT)
                .about(Theme.SCIC, true)
                .facts();

        store.replace(none, "2");

        assertThat(Known.events(graph)).isEmpty();
        assertThat(Known.people(graph)).containsExactly(ANDRIOT.id());
        assertThat(GraphStoreContract.flaws(store, List.of(none))).isEmpty();
        assertThat(store.inventory().values())
                .allSatisfy(one -> assertThat(one.facts()).isPositive().isEqualTo(one.expected()));
    }

    @Test
    void aTerritoryStaysAsLongAsSomethingLiesInIt() {
        store.replace(FactsBuilder.recap("a").with(GRAND_EST, LinkKind.HOST).facts(), "1");
        store.replace(FactsBuilder.recap("b").with(STRASBOURG, LinkKind.HOST).facts(), "1");

        store.remove(A);
        assertThat(graph.body(GRAND_EST.id())).isPresent();
        assertThat(graph.body(EUROMETROPOLE.id())).isPresent();

        store.remove(B);
        assertThat(List.<BodyId>of(GRAND_EST.id(), EUROMETROPOLE.id(), STRASBOURG.id()))
                .allSatisfy(id -> assertThat(graph.body(id)).isEmpty());
    }

    @Test
    void theTownOfAnEventIsThereWithAllThatContainsIt() {
        store.replace(
                FactsBuilder.recap("a")
                        .in(new Place(STRASBOURG, "Strasbourg", null))
                        .facts(),
                "1");

        assertThat(graph.body(STRASBOURG.id()))
                .get()
                .satisfies(one -> assertThat(one.body()).isEqualTo(STRASBOURG));
    }

    @Test
    void anEntityIsAsTheFirstRecapTellsItWhateverTheOrder() {
        var early = new Person(ANDRIOT.id(), "Patricia Andriot", List.of());
        var late = new Person(ANDRIOT.id(), "P. Andriot", List.of("Andriot"));

        store.replace(FactsBuilder.recap("b").tookPart(late).facts(), "1");
        assertThat(graph.person(ANDRIOT.id()))
                .get()
                .satisfies(one -> assertThat(one.person().person()).isEqualTo(late));
        store.replace(FactsBuilder.recap("a").tookPart(early).facts(), "1");
        store.replace(FactsBuilder.recap("b").tookPart(late).facts(), "1");
        assertThat(graph.person(ANDRIOT.id()))
                .get()
                .satisfies(one -> assertThat(one.person().person()).isEqualTo(early));
        store.replace(FactsBuilder.recap("a").facts(), "2");

        assertThat(graph.person(ANDRIOT.id()))
                .get()
                .satisfies(one -> assertThat(one.person().person()).isEqualTo(late));
    }
}
