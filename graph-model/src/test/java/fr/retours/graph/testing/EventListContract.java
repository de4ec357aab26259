package fr.retours.graph.testing;

import static fr.retours.graph.testing.Cast.OEUVRARD;
import static fr.retours.graph.testing.Cast.ZOLA;
import static fr.retours.graph.testing.FactsBuilder.proof;
import static fr.retours.graph.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.EventId;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.EventOrder;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.Theme;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.YearGroup;
import java.time.Year;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every {@link ParticipationGraph} tells of events in lists and counts. */
public abstract class EventListContract extends GraphContract {
    /** See {@link GraphContract#GraphContract}. */
    protected EventListContract(Supplier<GraphStore> emptyStore, Supplier<ParticipationGraph> reader) {
        super(emptyStore, reader);
    }

    @Test
    void eventsStandLatestFirstUndatedLastTiesById() {
        given(
                recap("a").of("undated").published(null),
                recap("b").of("early").on("2016-01-05"),
                recap("c").of("twin-b").on("2018-05-23", "2018-05-24"),
                recap("d").of("twin-a").on("2018-05-23", "2018-05-24"));

        assertThat(Known.events(graph)).isEqualTo(Known.ids("twin-a", "twin-b", "early", "undated"));
    }

    @Test
    void ofEventsThatBeginOnOneDayTheShorterIsTheLaterAndAnUndatedOneStandsAtItsPublication() {
        given(
                recap("a").of("year").during("2018"),
                recap("b").of("month").during("2018-05"),
                recap("c").of("day").on("2018-05-01"),
                recap("d").of("published").published("2018-06-02"));

        assertThat(Known.events(graph)).isEqualTo(Known.ids("published", "day", "month", "year"));
    }

    @Test
    void eventsAreListedInTheOrderThatIsAskedFor() {
        given(
                recap("Élus").of("undated").published(null).tookPart(ZOLA).tookPart(OEUVRARD),
                recap("zones").of("early").on("2016-01-05").tookPart(ZOLA),
                recap("Ateliers").of("twin-b").on("2018-05-23").tookPart(ZOLA),
                recap("ateliers").of("twin-a").on("2018-05-23"));

        assertThat(in(EventOrder.LATEST)).isEqualTo(Known.ids("twin-a", "twin-b", "early", "undated"));
        assertThat(in(EventOrder.EARLIEST)).isEqualTo(Known.ids("early", "twin-a", "twin-b", "undated"));
        assertThat(in(EventOrder.TITLE)).isEqualTo(Known.ids("twin-a", "twin-b", "undated", "early"));
        assertThat(in(EventOrder.PARTICIPANTS)).isEqualTo(Known.ids("undated", "twin-b", "early", "twin-a"));
        assertThat(graph.events(Known.ALL, 0, EventOrder.EARLIEST, new PageWindow(1, 1))
                        .items())
                .extracting(EventSummary::id)
                .isEqualTo(Known.ids("twin-a"));
    }

    private List<EventId> in(EventOrder order) {
        return graph.events(Known.ALL, 0, order, Known.FIRST).items().stream()
                .map(EventSummary::id)
                .toList();
    }

    @Test
    void aDayGoesBeforeAVaguerDateOfTheSameEvent() {
        given(
                recap("a").of("e").during("2018"),
                recap("b").of("e").on("2018-05-23"),
                recap("c").of("e").during("2018-05"));

        assertThat(graph.events(Known.ALL, Known.FIRST).items())
                .singleElement()
                .extracting(one -> one.time().date())
                .hasToString("2018-05-23");
    }

    @Test
    void eventsWithoutADateAreCountedByTheirPublicationWhenThatIsAsked() {
        given(
                recap("a").kind(EventKind.FORUM).on("2017-02-01").published("2018-01-01"),
                recap("b").kind(EventKind.FORUM).published("2019-01-01"),
                recap("c").kind(EventKind.FORUM).published(null));

        assertThat(graph.eventsByYear(Filters.published(Known.ALL), EventGrouping.KIND))
                .containsExactly(
                        new YearGroup(Year.of(2017), "forum", 1),
                        new YearGroup(Year.of(2019), "forum", 1),
                        new YearGroup(null, "forum", 1));
    }

    @Test
    void eventsAreCountedByEachYearThatTheirDateMeetsAndByKind() {
        given(
                recap("a").kind(EventKind.FORUM).on("2017-12-31", "2018-01-01"),
                recap("b").kind(EventKind.FORUM).on("2017-02-01"),
                recap("c").kind(EventKind.ATELIER).on("2017-03-01"),
                recap("d").kind(EventKind.ATELIER),
                recap("e").kind(EventKind.FORUM).during("2016"),
                recap("f").kind(EventKind.FORUM).during("2018-03"));

        assertThat(graph.eventsByYear(Known.ALL, EventGrouping.KIND))
                .containsExactly(
                        new YearGroup(Year.of(2016), "forum", 1),
                        new YearGroup(Year.of(2017), "atelier", 1),
                        new YearGroup(Year.of(2017), "forum", 2),
                        new YearGroup(Year.of(2018), "forum", 2),
                        new YearGroup(null, "atelier", 1));
    }

    @Test
    void anEventIsCountedOnceWhateverItsThemes() {
        given(
                recap("a").of("e").on("2017-01-01").about(Theme.SCIC, true).about(Theme.CULTURE, true),
                recap("b").of("e").on("2017-01-01").about(Theme.SCIC, true).about(Theme.EUROPE, false),
                recap("c").on("2017-01-01").about(Theme.EUROPE, false),
                recap("d").on("2018-01-01").about(Theme.CULTURE, true));
        var culture = Filters.themes(Filters.any(Theme.CULTURE));

        assertThat(graph.eventsByYear(Known.ALL, EventGrouping.THEME))
                .containsExactly(
                        new YearGroup(Year.of(2017), "", 1),
                        new YearGroup(Year.of(2017), "culture", 1),
                        new YearGroup(Year.of(2018), "culture", 1));
        assertThat(graph.eventsByYear(culture, EventGrouping.THEME))
                .extracting(YearGroup::events)
                .containsExactly(1L, 1L);
    }

    @Test
    void aWindowShowsAStretchAndTheLengthOfTheWholeList() {
        given(
                recap("a").on("2018-01-01"),
                recap("b").on("2017-01-01"),
                recap("c").on("2016-01-01"));

        var middle = graph.events(Known.ALL, new PageWindow(1, 1));
        var beyond = graph.events(Known.ALL, new PageWindow(5, 3));

        assertThat(middle.items()).extracting(EventSummary::id).isEqualTo(Known.ids("b"));
        assertThat(middle.total()).isEqualTo(3);
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.total()).isEqualTo(3);
    }

    @Test
    void whatAnEventIsAskedForMustBeToldSurelyEnough() {
        given(recap("a")
                .kind(EventKind.FORUM)
                .on("2018-01-01")
                .proven(EventProperty.KIND, proof(0.6, 0))
                .proven(EventProperty.DATE, proof(0.8, 0)));
        var forums = Filters.kinds(Filters.any(EventKind.FORUM));
        var of2018 = Filters.days("2018-01-01", "2018-12-31");

        assertThat(graph.events(forums, 0.6, Known.FIRST).total()).isEqualTo(1);
        assertThat(graph.events(forums, 0.7, Known.FIRST).total()).isZero();
        assertThat(graph.events(of2018, 0.8, Known.FIRST).total()).isEqualTo(1);
        assertThat(graph.events(of2018, 0.9, Known.FIRST).total()).isZero();
        assertThat(graph.eventsByYear(of2018, 0.9, EventGrouping.KIND)).isEmpty();
        assertThat(graph.events(Known.ALL, 1, Known.FIRST).total()).isEqualTo(1);
    }
}
