package fr.retours.graph.testing;

import static fr.retours.graph.testing.Cast.ANDRIOT;
import static fr.retours.graph.testing.Cast.CANALES;
import static fr.retours.graph.testing.Cast.OEUVRARD;
import static fr.retours.graph.testing.Cast.ZOLA;
import static fr.retours.graph.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.model.fact.PartTaken;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.PersonQuery;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.view.Citation;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.Grounds;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link ParticipationGraph} tells of people. */
public abstract class PersonReadsContract extends GraphContract {
    /** See {@link GraphContract#GraphContract}. */
    protected PersonReadsContract(Supplier<GraphStore> emptyStore, Supplier<ParticipationGraph> reader) {
        super(emptyStore, reader);
    }

    @Test
    void peopleStandByNumberOfEventsThenByFoldedName() {
        given(
                recap("a").tookPart(ZOLA).tookPart(OEUVRARD).tookPart(CANALES).cited(ANDRIOT),
                recap("b").tookPart(ZOLA));

        var all = graph.people(new PersonQuery("", Known.ALL, 0), Known.FIRST);
        var active = graph.people(new PersonQuery(" ", Known.ALL, 1), new PageWindow(2, 0));

        assertThat(all.items())
                .extracting(one -> one.person().id())
                .containsExactly(ZOLA.id(), OEUVRARD.id(), CANALES.id(), ANDRIOT.id());
        assertThat(active.total()).isEqualTo(3);
        assertThat(active.items()).hasSize(2);
    }

    @Test
    void anEventToldTwiceCountsOnce() {
        given(recap("a").of("e").tookPart(ZOLA), recap("b").of("e").tookPart(ZOLA));

        assertThat(graph.person(ZOLA.id()).orElseThrow().person().events()).isEqualTo(1);
        assertThat(graph.events(Known.ALL, Known.FIRST).items().getFirst().participants())
                .isEqualTo(1);
        assertThat(graph.eventsOf(ZOLA.id(), Known.ACTING, Known.FIRST).total()).isEqualTo(1);
    }

    @Test
    void wordsFindPeopleByTheStartOfAnyWordOfAnyName() {
        given(recap("a").tookPart(ANDRIOT).tookPart(OEUVRARD).tookPart(Cast.person("Jean-Luc L’Hôte")));

        assertThat(Known.people(graph, "andri")).containsExactly(ANDRIOT.id());
        assertThat(Known.people(graph, "ANDRI pat")).containsExactly(ANDRIOT.id());
        assertThat(Known.people(graph, "œuv")).containsExactly(OEUVRARD.id());
        assertThat(Known.people(graph, "oeuv elo")).containsExactly(OEUVRARD.id());
        assertThat(Known.people(graph, "luc hote")).containsExactly(new PersonId("person:jean-luc-l-hote"));
        assertThat(Known.people(graph, "l'hôte")).containsExactly(new PersonId("person:jean-luc-l-hote"));
        assertThat(Known.people(graph, "riot")).isEmpty();
        assertThat(Known.people(graph, "andriot canal")).isEmpty();
    }

    @Test
    void wordsWithoutLetterOrDigitFindNobodyAndQuerySyntaxMeansNothing() {
        given(recap("a").tookPart(ANDRIOT));

        assertThat(Known.people(graph, "***")).isEmpty();
        assertThat(Known.people(graph, "\"andriot")).containsExactly(ANDRIOT.id());
        assertThat(Known.people(graph, "patricia AND NOT andriot")).isEmpty();
        assertThat(Known.people(graph, "folded:andriot")).isEmpty();
        assertThat(Known.people(graph, "a~ [b TO c] \\")).isEmpty();
    }

    @Test
    void peopleAreCountedByTheEventsThatPass() {
        given(
                recap("a")
                        .about(Theme.SCIC, true)
                        .on("2018-01-01")
                        .tookPart(ANDRIOT)
                        .cited(CANALES),
                recap("b")
                        .about(Theme.EUROPE, true)
                        .on("2019-01-01")
                        .tookPart(ANDRIOT)
                        .tookPart(ZOLA));

        var people = graph.people(new PersonQuery("", Filters.themes(Filters.any(Theme.SCIC)), 0), Known.FIRST);

        assertThat(people.total()).isEqualTo(1);
        assertThat(people.items()).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(ANDRIOT);
            assertThat(one.events()).isEqualTo(1);
            assertThat(one.last()).hasToString("2018-01-01");
        });
        assertThat(graph.people(new PersonQuery("", Filters.days("2018-01-01", null), 2), Known.FIRST)
                        .items())
                .extracting(one -> one.person().id())
                .containsExactly(ANDRIOT.id());
    }

    @Test
    void aRecapWithoutEventCitesItsPeopleAndIsNoEvent() {
        given(
                recap("a").tookPart(ANDRIOT),
                recap("b").telling(NarrationKind.NONE).about(Theme.SCIC, true).cited(ANDRIOT, Cast.role("maire", null)),
                recap("c").telling(NarrationKind.ANNOUNCES).cited(ANDRIOT).cited(ZOLA));

        var citing = graph.recapsCiting(ANDRIOT.id(), 0, Known.FIRST);

        assertThat(citing.total()).isEqualTo(2);
        assertThat(citing.items())
                .extracting(one -> one.recap().id().value(), CitingRecap::narration)
                .containsExactly(tuple("b", NarrationKind.NONE), tuple("c", NarrationKind.ANNOUNCES));
        assertThat(citing.items().getFirst().grounds()).isEqualTo(Grounds.of(new RecapId("b"), FactsBuilder.PROOF));
        assertThat(Known.events(graph)).isEqualTo(Known.ids("a"));
        assertThat(graph.eventsOf(ANDRIOT.id(), Known.ANY, Known.FIRST).total()).isEqualTo(1);
        assertThat(graph.eventsOf(Theme.SCIC, Known.ANY, Known.FIRST).total()).isZero();
        assertThat(graph.person(ZOLA.id()).orElseThrow().person().events()).isZero();
        assertThat(graph.recapsCiting(ANDRIOT.id(), 0, new PageWindow(1, 1)).items())
                .extracting(one -> one.recap().id().value())
                .containsExactly("c");
        assertThat(graph.recapsCiting(ANDRIOT.id(), 1, Known.FIRST)).isEqualTo(new Page<>(List.of(), 0, 2));
    }

    @Test
    void eventsOfAPersonAreThoseOfFactsThatAreSureEnoughAndTheRestIsCounted() {
        given(
                recap("a").tookPart(ANDRIOT, FactsBuilder.proof(0.9, 0)),
                recap("b").tookPart(ANDRIOT, List.of(Cast.role("maire", null)), FactsBuilder.proof(0.7, 0)),
                recap("c").tookPart(ANDRIOT, FactsBuilder.proof(0.4, 0)));
        var sure = RelationFilter.NONE.withMinConfidence(0.8);

        var events = graph.eventsOf(ANDRIOT.id(), sure, Known.FIRST);
        var detail = graph.person(ANDRIOT.id(), 0.8).orElseThrow();

        assertThat(events.total()).isEqualTo(1);
        assertThat(events.leftOut()).isEqualTo(2);
        assertThat(graph.eventsOf(ANDRIOT.id(), RelationFilter.NONE, Known.FIRST)
                        .leftOut())
                .isZero();
        assertThat(detail.person().events()).isEqualTo(1);
        assertThat(detail.roles()).hasSize(1);
        assertThat(graph.person(ANDRIOT.id()).orElseThrow().person().events()).isEqualTo(3);
    }

    @Test
    void eventsOfAPersonLeaveOutThoseThatOnlyCite() {
        given(
                recap("a").on("2018-01-01").tookPart(ANDRIOT, Part.KEYNOTE),
                recap("b").on("2019-01-01").cited(ANDRIOT),
                recap("c").on("2017-01-01").about(Theme.SCIC, true).tookPart(ANDRIOT));

        var acting = graph.eventsOf(ANDRIOT.id(), Known.ACTING, Known.FIRST);
        var any = graph.eventsOf(ANDRIOT.id(), Known.ANY, Known.FIRST);

        assertThat(acting.items()).extracting(one -> one.event().id()).isEqualTo(Known.ids("a", "c"));
        assertThat(acting.items().getFirst().presence().parts()).containsExactly(Part.KEYNOTE);
        assertThat(any.items()).extracting(one -> one.event().id()).isEqualTo(Known.ids("b", "a", "c"));
        assertThat(any.items().getFirst().presence().tookPart()).isFalse();
        assertThat(graph.eventsOf(ANDRIOT.id(), Known.ANY.with(Filters.themes(Filters.none(Theme.SCIC))), Known.FIRST)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void aPartThatIsAskedForIsProvenByItsOwnSentences() {
        var opening = new PartTaken(Part.OPENING, FactsBuilder.proof(0.9, 0));
        var closing = new PartTaken(Part.CLOSING, FactsBuilder.proof(0.6, 40));
        given(recap("a").tookPart(ANDRIOT, FactsBuilder.proof(0.8, 20), opening, closing));

        assertThat(proofOf(closers(0))).isEqualTo(new Grounds(0.6, List.of(cited(40))));
        assertThat(proofOf(Known.ACTING)).isEqualTo(new Grounds(0.9, List.of(cited(0), cited(20), cited(40))));
        assertThat(graph.eventsOf(ANDRIOT.id(), closers(0.7), Known.FIRST).total())
                .isZero();
    }

    private static RelationFilter closers(double least) {
        return new RelationFilter(Filters.parts(Filters.any(Part.CLOSING)), true, true, least, false);
    }

    private static Citation cited(int start) {
        return new Citation(new RecapId("a"), start, start + 10);
    }

    private Grounds proofOf(RelationFilter filter) {
        return graph.eventsOf(ANDRIOT.id(), filter, Known.FIRST)
                .items()
                .getFirst()
                .presence()
                .grounds();
    }
}
