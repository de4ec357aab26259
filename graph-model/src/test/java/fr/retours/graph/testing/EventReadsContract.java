package fr.retours.graph.testing;

import static fr.retours.graph.testing.Cast.ANDRIOT;
import static fr.retours.graph.testing.Cast.CANALES;
import static fr.retours.graph.testing.Cast.CRESS;
import static fr.retours.graph.testing.Cast.OEUVRARD;
import static fr.retours.graph.testing.Cast.RTES;
import static fr.retours.graph.testing.Cast.STRASBOURG;
import static fr.retours.graph.testing.Cast.ZOLA;
import static fr.retours.graph.testing.Cast.role;
import static fr.retours.graph.testing.FactsBuilder.proof;
import static fr.retours.graph.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.fact.Role;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.Citation;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.RecapRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link ParticipationGraph} tells of one event and of who was there. */
public abstract class EventReadsContract extends GraphContract {
    /** See {@link GraphContract#GraphContract}. */
    protected EventReadsContract(Supplier<GraphStore> emptyStore, Supplier<ParticipationGraph> reader) {
        super(emptyStore, reader);
    }

    @Test
    void anEventToldTwiceTakesWhatTheFirstRecapLeavesOutFromTheNext() {
        var attendance = new Attendance(90, AttendanceQualifier.MORE_THAN);
        given(
                recap("b")
                        .of("e")
                        .kind(EventKind.FORUM)
                        .on("2018-05-23", "2018-05-24")
                        .in(place())
                        .attended(attendance),
                recap("a").of("e").kind(EventKind.JOURNEE).in(new Place(null, null, "Salle des fêtes")),
                recap("a")
                        .of("e")
                        .kind(EventKind.JOURNEE)
                        .tookPart(ANDRIOT)
                        .in(new Place(null, null, "Salle des fêtes")));

        assertThat(graph.events(Known.ALL, Known.FIRST).items())
                .containsExactly(new EventSummary(
                        EventId.named("e"),
                        "Retour sur a",
                        EventKind.JOURNEE,
                        new EventTime(EventDate.parse("2018-05-23/2018-05-24"), LocalDate.parse("2019-02-03")),
                        new PlaceRef(STRASBOURG.id(), "Strasbourg", "Salle des fêtes"),
                        attendance,
                        1));
    }

    @Test
    void anEventIsShownWithItsRecapsBodiesAndThemes() {
        given(
                recap("b")
                        .of("e")
                        .with(CRESS, proof(0.9, 40), LinkKind.HOST)
                        .about(Theme.SCIC, true)
                        .about(Theme.EUROPE, false),
                recap("a")
                        .of("e")
                        .with(RTES, LinkKind.MENTIONED)
                        .with(CRESS, proof(0.2, 20), LinkKind.PARTNER, LinkKind.ORGANIZER)
                        .about(Theme.EUROPE, true));

        var detail = graph.event(EventId.named("e")).orElseThrow();

        assertThat(detail.recaps()).extracting(RecapRef::id).containsExactly(new RecapId("a"), new RecapId("b"));
        assertThat(detail.recaps().getFirst().published()).isEqualTo("2019-02-03");
        assertThat(detail.bodies())
                .containsExactly(
                        new LinkedBody(
                                new BodyRef(CRESS.id(), CRESS.name()),
                                List.of(LinkKind.ORGANIZER, LinkKind.HOST, LinkKind.PARTNER),
                                new Grounds(0.9, List.of(citation("a", 20), citation("b", 40)))),
                        new LinkedBody(
                                new BodyRef(RTES.id(), RTES.name()),
                                List.of(LinkKind.MENTIONED),
                                new Grounds(0.5, List.of(citation("a", 0)))));
        assertThat(detail.themes()).extracting(EventTheme::theme).containsExactly(Theme.EUROPE, Theme.SCIC);
        assertThat(detail.themes()).extracting(EventTheme::main).containsExactly(true, true);
        assertThat(detail.themes().getFirst().grounds().citations()).hasSize(2);
    }

    @Test
    void bodiesStandByStrongestLinkThenByFoldedName() {
        given(recap("a")
                .with(STRASBOURG, LinkKind.HOST)
                .with(RTES, LinkKind.PARTNER)
                .with(CRESS, LinkKind.PARTNER));

        assertThat(graph.event(EventId.named("a")).orElseThrow().bodies())
                .extracting(one -> one.body().id())
                .containsExactly(STRASBOURG.id(), CRESS.id(), RTES.id());
    }

    @Test
    void aMentionSaysNothingBesideALinkInAnotherRecap() {
        given(
                recap("a").of("e").with(CRESS, LinkKind.MENTIONED),
                recap("b").of("e").with(CRESS, proof(0.7, 30), LinkKind.HOST));

        assertThat(graph.event(EventId.named("e")).orElseThrow().bodies())
                .containsExactly(new LinkedBody(
                        new BodyRef(CRESS.id(), CRESS.name()),
                        List.of(LinkKind.HOST),
                        new Grounds(0.7, List.of(citation("b", 30)))));
        assertThat(graph.body(CRESS.id())).get().satisfies(one -> {
            assertThat(one.events()).isEqualTo(1);
            assertThat(one.mentions()).isZero();
        });
    }

    @Test
    void theThemesOfAnEventStandMainOnesFirst() {
        given(recap("a").about(Theme.CULTURE, false).about(Theme.SCIC, true).about(Theme.EUROPE, true));

        assertThat(graph.event(EventId.named("a")).orElseThrow().themes())
                .extracting(EventTheme::theme)
                .containsExactly(Theme.EUROPE, Theme.SCIC, Theme.CULTURE);
    }

    @Test
    void peopleOfAnEventStandByFoldedName() {
        given(recap("a").tookPart(ZOLA).cited(CANALES).tookPart(OEUVRARD).tookPart(ANDRIOT));
        var event = EventId.named("a");

        assertThat(graph.participants(event, Known.ANY, Known.FIRST).items())
                .extracting(one -> one.person().id())
                .containsExactly(OEUVRARD.id(), CANALES.id(), ANDRIOT.id(), ZOLA.id());
        assertThat(graph.participants(event, Known.ACTING, Known.FIRST).items())
                .extracting(one -> one.person().id())
                .containsExactly(OEUVRARD.id(), ANDRIOT.id(), ZOLA.id());
        assertThat(graph.participants(event, Known.ACTING, new PageWindow(1, 2)).total())
                .isEqualTo(3);
    }

    @Test
    void aPresenceJoinsWhatAllRecapsOfTheEventSay() {
        given(
                recap("b")
                        .of("e")
                        .with(CRESS, LinkKind.REPRESENTED)
                        .tookPart(
                                ANDRIOT,
                                List.of(role("présidente", CRESS.id()), role("maire", null)),
                                proof(0.4, 30),
                                Part.CLOSING),
                recap("a")
                        .of("e")
                        .with(CRESS, LinkKind.REPRESENTED)
                        .tookPart(
                                ANDRIOT,
                                List.of(role("présidente", CRESS.id())),
                                proof(0.8, 50),
                                Part.SPEAKER,
                                Part.OPENING),
                recap("c").of("e").cited(ANDRIOT));

        var presence = graph.participants(EventId.named("e"), Known.ACTING, Known.FIRST)
                .items()
                .getFirst()
                .presence();

        assertThat(presence.tookPart()).isTrue();
        assertThat(presence.parts()).containsExactly(Part.OPENING, Part.SPEAKER, Part.CLOSING);
        assertThat(presence.grounds()).isEqualTo(new Grounds(0.8, List.of(citation("a", 50), citation("b", 30))));
        assertThat(presence.roles())
                .containsExactly(
                        new HeldRole("maire", null, null, false, new Grounds(0.5, List.of(citation("b", 0)))),
                        new HeldRole(
                                "présidente",
                                new BodyRef(CRESS.id(), CRESS.name()),
                                null,
                                false,
                                new Grounds(0.5, List.of(citation("a", 0), citation("b", 0)))));
    }

    @Test
    void rolesOfDifferentEventsAreKeptApart() {
        given(
                recap("a").on("2018-01-01").tookPart(ANDRIOT, List.of(role("maire", null)), proof(1, 0)),
                recap("b")
                        .cited(ANDRIOT, new Role(null, CRESS.id(), "l'ESS", true, proof(1, 0)))
                        .with(CRESS, LinkKind.MENTIONED),
                recap("c").on("2016-01-01").tookPart(ANDRIOT, List.of(role("élue", null)), proof(1, 0)));

        var detail = graph.person(ANDRIOT.id()).orElseThrow();

        assertThat(detail.person().events()).isEqualTo(2);
        assertThat(detail.person().first()).hasToString("2016-01-01");
        assertThat(detail.person().last()).hasToString("2018-01-01");
        assertThat(detail.person().person()).isEqualTo(ANDRIOT);
        assertThat(detail.roles()).extracting(DatedRole::event).isEqualTo(Known.ids("c", "a", "b"));
        assertThat(detail.roles().getLast().role())
                .isEqualTo(new HeldRole(
                        null,
                        new BodyRef(CRESS.id(), CRESS.name()),
                        "l'ESS",
                        true,
                        new Grounds(1, List.of(citation("b", 0)))));
        assertThat(graph.participants(EventId.named("a"), Known.ACTING, Known.FIRST)
                        .items())
                .flatExtracting(one -> one.presence().roles())
                .extracting(HeldRole::function)
                .containsExactly("maire");
    }

    private static Place place() {
        return new Place(STRASBOURG, "Strasbourg", "Hôtel de Ville");
    }

    private static Citation citation(String recap, int start) {
        return new Citation(new RecapId(recap), start, start + 10);
    }

    @Test
    void eachPropertyIsProvenByTheRecapWhoseTellingIsShown() {
        given(
                recap("a").of("e").kind(EventKind.FORUM).proven(EventProperty.KIND, proof(0.7, 0)),
                recap("b")
                        .of("e")
                        .kind(EventKind.ATELIER)
                        .on("2018-01-01")
                        .proven(EventProperty.KIND, proof(0.9, 10))
                        .proven(EventProperty.DATE, proof(0.8, 20)),
                recap("c").of("e").on("2019-01-01").proven(EventProperty.DATE, proof(1, 30)));

        var proofs = graph.event(EventId.named("e")).orElseThrow().proofs();

        assertThat(proofs)
                .containsOnly(
                        Map.entry(EventProperty.KIND, grounds("a", 0.7, 0)),
                        Map.entry(EventProperty.DATE, grounds("b", 0.8, 20)));
    }

    @Test
    void townAndBuildingMayBeProvenByTwoRecaps() {
        given(
                recap("a").of("e").in(new Place(null, null, "Halle")).proven(EventProperty.PLACE, proof(0.6, 0)),
                recap("b").of("e").in(new Place(null, "Die", "Gare")).proven(EventProperty.PLACE, proof(0.9, 10)));

        assertThat(graph.event(EventId.named("e")).orElseThrow().proofs().get(EventProperty.PLACE))
                .isEqualTo(grounds("a", 0.6, 0).and(grounds("b", 0.9, 10)));
    }

    private static Grounds grounds(String recap, double confidence, int start) {
        return Grounds.of(new RecapId(recap), proof(confidence, start));
    }
}
