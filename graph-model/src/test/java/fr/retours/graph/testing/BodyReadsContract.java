package fr.retours.graph.testing;

import static fr.retours.graph.testing.Cast.ANDRIOT;
import static fr.retours.graph.testing.Cast.BAS_RHIN;
import static fr.retours.graph.testing.Cast.CRESS;
import static fr.retours.graph.testing.Cast.EUROMETROPOLE;
import static fr.retours.graph.testing.Cast.GRAND_EST;
import static fr.retours.graph.testing.Cast.SAINT_DENIS;
import static fr.retours.graph.testing.Cast.STRASBOURG;
import static fr.retours.graph.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Theme;
import fr.retours.model.view.BodyEvent;
import fr.retours.model.view.Citation;
import fr.retours.model.view.ThemeEvent;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link ParticipationGraph} tells of bodies, of themes, and of what it does not know. */
public abstract class BodyReadsContract extends GraphContract {
    /** See {@link GraphContract#GraphContract}. */
    protected BodyReadsContract(Supplier<GraphStore> emptyStore, Supplier<ParticipationGraph> reader) {
        super(emptyStore, reader);
    }

    @Test
    void aBodyCountsLinksThatAreSureEnough() {
        given(
                recap("a").with(CRESS, FactsBuilder.proof(0.9, 0), LinkKind.HOST),
                recap("b").with(CRESS, FactsBuilder.proof(0.4, 0), LinkKind.HOST));

        assertThat(graph.body(CRESS.id(), 0.8).orElseThrow().events()).isEqualTo(1);
        assertThat(graph.body(CRESS.id()).orElseThrow().events()).isEqualTo(2);
        assertThat(graph.eventsOf(CRESS.id(), Known.ANY.withMinConfidence(0.8), Known.FIRST)
                        .leftOut())
                .isEqualTo(1);
    }

    @Test
    void unknownIdsGiveNothing() {
        given(recap("a").tookPart(ANDRIOT));

        var event = new EventId("event:nowhere");
        var person = new PersonId("person:nobody");

        assertThat(graph.event(event)).isEmpty();
        assertThat(graph.participants(event, Known.ANY, Known.FIRST).total()).isZero();
        assertThat(graph.person(person)).isEmpty();
        assertThat(graph.eventsOf(person, Known.ANY, Known.FIRST).total()).isZero();
        assertThat(graph.body(CRESS.id())).isEmpty();
        assertThat(graph.body(STRASBOURG.id())).isEmpty();
        assertThat(graph.eventsOf(CRESS.id(), Known.ANY, Known.FIRST).total()).isZero();
        assertThat(graph.eventsOf(Theme.SCIC, Known.ANY, Known.FIRST).total()).isZero();
    }

    @Test
    void bodiesComeBackWhole() {
        given(recap("a")
                .with(STRASBOURG, LinkKind.HOST)
                .with(SAINT_DENIS, LinkKind.MENTIONED)
                .with(CRESS, LinkKind.PARTNER));

        assertThat(graph.body(STRASBOURG.id()).orElseThrow().body()).isEqualTo(STRASBOURG);
        assertThat(graph.body(SAINT_DENIS.id()).orElseThrow().body()).isEqualTo(SAINT_DENIS);
        assertThat(graph.body(BAS_RHIN.id()).orElseThrow().body()).isEqualTo(BAS_RHIN);
        assertThat(graph.body(CRESS.id()).orElseThrow().body()).isEqualTo(CRESS);
    }

    @Test
    void aTerritoryStandsForAllThatLiesInIt() {
        given(
                recap("a").on("2018-01-01").with(STRASBOURG, LinkKind.HOST).with(EUROMETROPOLE, LinkKind.PARTNER),
                recap("b").on("2019-01-01").with(GRAND_EST, LinkKind.MENTIONED),
                recap("c").with(CRESS, LinkKind.HOST));

        var region = graph.eventsOf(GRAND_EST.id(), Known.ANY, Known.FIRST);
        var detail = graph.body(GRAND_EST.id()).orElseThrow();

        assertThat(region.items()).extracting(one -> one.event().id()).isEqualTo(Known.ids("b", "a"));
        assertThat(region.items())
                .extracting(BodyEvent::links)
                .containsExactly(List.of(LinkKind.MENTIONED), List.of(LinkKind.HOST));
        assertThat(detail.events()).isEqualTo(1);
        assertThat(detail.mentions()).isEqualTo(1);
        assertThat(graph.eventsOf(STRASBOURG.id(), Known.ANY, Known.FIRST).total())
                .isEqualTo(1);
        assertThat(graph.eventsOf(EUROMETROPOLE.id(), Known.ANY, Known.FIRST)
                        .items()
                        .getFirst()
                        .links())
                .containsExactly(LinkKind.HOST, LinkKind.PARTNER);
        assertThat(graph.eventsOf(CRESS.id(), Known.ANY, Known.FIRST).total()).isEqualTo(1);
    }

    @Test
    void aTerritoryIsCitedWhereSomethingInItIs() {
        given(
                recap("a").telling(NarrationKind.NONE).with(STRASBOURG, LinkKind.MENTIONED),
                recap("b")
                        .telling(NarrationKind.NONE)
                        .with(GRAND_EST, LinkKind.MENTIONED)
                        .with(STRASBOURG, LinkKind.MENTIONED),
                recap("c").with(STRASBOURG, LinkKind.HOST));

        assertThat(graph.recapsCiting(GRAND_EST.id(), 0, Known.FIRST).items())
                .extracting(one -> one.recap().id().value())
                .containsExactly("a", "b");
        assertThat(graph.recapsCiting(CRESS.id(), 0, Known.FIRST).total()).isZero();
        assertThat(graph.body(GRAND_EST.id()).orElseThrow().mentions()).isZero();
    }

    @Test
    void eventsAboutAThemeTellWhetherItIsTheirMainOne() {
        given(
                recap("a").on("2018-01-01").about(Theme.SCIC, true),
                recap("b").on("2019-01-01").about(Theme.SCIC, false),
                recap("c").about(Theme.EUROPE, true));

        var about = graph.eventsOf(Theme.SCIC, Known.ANY, Known.FIRST);

        assertThat(about.total()).isEqualTo(2);
        assertThat(about.items()).extracting(ThemeEvent::main).containsExactly(false, true);
        assertThat(about.items().getFirst().grounds().citations()).containsExactly(citation("b", 0));
    }

    @Test
    void theEventsOfABodyAndOfAThemeAreNarrowedByAnyFilter() {
        given(
                recap("a").about(Theme.SCIC, true).with(CRESS, LinkKind.HOST),
                recap("b").about(Theme.EUROPE, true).with(CRESS, LinkKind.MENTIONED));
        var europe = Filters.themes(Filters.any(Theme.EUROPE));

        assertThat(graph.eventsOf(CRESS.id(), Known.ANY.with(europe), Known.FIRST)
                        .items())
                .extracting(one -> one.event().id())
                .isEqualTo(Known.ids("b"));
        assertThat(graph.eventsOf(CRESS.id(), Known.ACTING.with(europe), Known.FIRST)
                        .total())
                .isZero();
        assertThat(graph.eventsOf(Theme.SCIC, Known.ANY.with(europe), Known.FIRST)
                        .total())
                .isZero();
    }

    private static Citation citation(String recap, int start) {
        return new Citation(new RecapId(recap), start, start + 10);
    }
}
