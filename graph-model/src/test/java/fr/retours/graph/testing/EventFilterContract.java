package fr.retours.graph.testing;

import static fr.retours.graph.testing.Cast.ANDRIOT;
import static fr.retours.graph.testing.Cast.BAS_RHIN;
import static fr.retours.graph.testing.Cast.CRESS;
import static fr.retours.graph.testing.Cast.GRAND_EST;
import static fr.retours.graph.testing.Cast.RTES;
import static fr.retours.graph.testing.Cast.STRASBOURG;
import static fr.retours.graph.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Place;
import fr.retours.model.id.EventId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.GraphStore;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which events every {@link ParticipationGraph} lets pass. */
public abstract class EventFilterContract extends GraphContract {
    /** See {@link GraphContract#GraphContract}. */
    protected EventFilterContract(Supplier<GraphStore> emptyStore, Supplier<ParticipationGraph> reader) {
        super(emptyStore, reader);
    }

    @BeforeEach
    void write() {
        given(
                recap("forum")
                        .kind(EventKind.FORUM)
                        .on("2019-03-01", "2019-03-03")
                        .about(Theme.SCIC, true)
                        .about(Theme.EUROPE, false)
                        .tookPart(ANDRIOT, Part.SPEAKER)
                        .with(CRESS, LinkKind.MENTIONED),
                recap("seminar")
                        .kind(EventKind.SEMINAIRE)
                        .on("2018-03-01")
                        .about(Theme.EUROPE, true)
                        .cited(ANDRIOT)
                        .with(CRESS, LinkKind.HOST)
                        .with(STRASBOURG, LinkKind.MENTIONED),
                recap("visit")
                        .published(null)
                        .kind(EventKind.VISITE)
                        .in(new Place(STRASBOURG, "Strasbourg", null))
                        .tookPart(Cast.ZOLA, Part.MODERATOR, Part.OPENING)
                        .with(RTES, LinkKind.ORGANIZER));
    }

    private List<EventId> passing(EventFilter filter) {
        var page = graph.events(filter, Known.FIRST);
        assertThat(page.total()).isEqualTo(page.items().size());
        return Known.events(graph, filter);
    }

    @Test
    void byTheme() {
        assertThat(passing(Filters.themes(Filters.any(Theme.SCIC)))).isEqualTo(Known.ids("forum"));
        assertThat(passing(Filters.themes(Filters.none(Theme.SCIC)))).isEqualTo(Known.ids("seminar", "visit"));
        assertThat(passing(Filters.themes(new FilterSelection<>(Set.of(Theme.SCIC, Theme.EUROPE), Set.of()))))
                .isEqualTo(Known.ids("forum", "seminar"));
        assertThat(passing(Filters.themes(new FilterSelection<>(Set.of(Theme.EUROPE), Set.of(Theme.SCIC)))))
                .isEqualTo(Known.ids("seminar"));
    }

    @Test
    void byKind() {
        assertThat(passing(Filters.kinds(Filters.any(EventKind.FORUM)))).isEqualTo(Known.ids("forum"));
        assertThat(passing(Filters.kinds(Filters.none(EventKind.FORUM)))).isEqualTo(Known.ids("seminar", "visit"));
    }

    @Test
    void byPersonWhoTookPart() {
        assertThat(passing(Filters.people(Filters.any(ANDRIOT.id())))).isEqualTo(Known.ids("forum"));
        assertThat(passing(Filters.people(Filters.none(ANDRIOT.id())))).isEqualTo(Known.ids("seminar", "visit"));
    }

    @Test
    void byOrganisationLinkedInAnyWay() {
        assertThat(passing(Filters.organisations(Filters.any(CRESS.id())))).isEqualTo(Known.ids("forum", "seminar"));
        assertThat(passing(Filters.organisations(Filters.none(CRESS.id())))).isEqualTo(Known.ids("visit"));
    }

    @Test
    void byTerritoryLinkedOrHeldInAndAllThatLiesInIt() {
        for (var territory : List.of(STRASBOURG, BAS_RHIN, GRAND_EST)) {
            assertThat(passing(Filters.collectivites(Filters.any(territory.id()))))
                    .as(territory.name())
                    .isEqualTo(Known.ids("seminar", "visit"));
            assertThat(passing(Filters.collectivites(Filters.none(territory.id()))))
                    .as("without " + territory.name())
                    .isEqualTo(Known.ids("forum"));
        }
    }

    @Test
    void byPartThatSomebodyHad() {
        assertThat(passing(Filters.parts(Filters.any(Part.OPENING)))).isEqualTo(Known.ids("visit"));
        assertThat(passing(Filters.parts(Filters.none(Part.OPENING)))).isEqualTo(Known.ids("forum", "seminar"));
    }

    @Test
    void byDaysWhichTheUndatedNeverPass() {
        assertThat(passing(Filters.days("2019-03-03", null))).isEqualTo(Known.ids("forum"));
        assertThat(passing(Filters.days("2019-03-04", null))).isEmpty();
        assertThat(passing(Filters.days(null, "2019-03-01"))).isEqualTo(Known.ids("forum", "seminar"));
        assertThat(passing(Filters.days("2018-03-01", "2018-03-01"))).isEqualTo(Known.ids("seminar"));
    }

    @Test
    void byDaysThatAVaguerDateMayMeet() {
        store.replace(FactsBuilder.recap("march").of("march").during("2014-03").facts(), "1");
        store.replace(
                FactsBuilder.recap("spring").of("spring").during("2014-21").facts(), "1");
        store.replace(FactsBuilder.recap("year").of("year").during("2014").facts(), "1");

        assertThat(passing(Filters.days("2014-03-15", "2014-03-15"))).isEqualTo(Known.ids("march", "spring", "year"));
        assertThat(passing(Filters.days("2014-04-01", "2014-06-21"))).isEqualTo(Known.ids("spring", "year"));
        assertThat(passing(Filters.days("2014-12-31", "2015-12-31"))).isEqualTo(Known.ids("year"));
    }

    @Test
    void byTheDayOfPublicationWhereTheEventHasNoDateWhenThatIsAsked() {
        store.replace(
                FactsBuilder.recap("late").of("undated").published("2012-05-06").facts(), "1");
        store.replace(
                FactsBuilder.recap("early")
                        .of("undated")
                        .published("2012-03-04")
                        .facts(),
                "1");
        store.replace(
                FactsBuilder.recap("told")
                        .of("told")
                        .on("2012-07-01")
                        .published("2012-03-04")
                        .facts(),
                "1");
        var march = Filters.days("2012-03-01", "2012-03-31");

        assertThat(passing(march)).isEmpty();
        assertThat(passing(Filters.published(march))).isEqualTo(Known.ids("undated"));
    }

    @Test
    void keysHoldTogether() {
        var filter = new EventFilter(
                Filters.any(Theme.EUROPE),
                FilterSelection.all(),
                FilterSelection.all(),
                Filters.any(CRESS.id()),
                Filters.any(GRAND_EST.id()),
                FilterSelection.all(),
                null,
                null,
                DateBasis.EVENT);

        assertThat(passing(filter)).isEqualTo(Known.ids("seminar"));
    }
}
