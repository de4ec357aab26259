package fr.retours.text.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.Facts;
import fr.retours.text.search.SmallIndex;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetTest {
    private static final Collectivite REGION = Facts.authority("region:75", "Nouvelle-Aquitaine");
    private static final Collectivite NIORT =
            Facts.authority("commune:79191", "Niort", Facts.authority("departement:79", "Deux-Sèvres", REGION));
    private static final Collectivite BAYONNE = Facts.authority(
            "commune:64102", "Bayonne", Facts.authority("departement:64", "Pyrénées-Atlantiques", REGION));
    private static final Collectivite LYON = Facts.authority("commune:69123", "Lyon");

    private static final SmallIndex INDEX = SmallIndex.of(
            Facts.of("niort")
                    .title("Forum de Niort")
                    .kind(EventKind.FORUM)
                    .on("2017-10-19", "2017-10-20")
                    .in(NIORT)
                    .person("Patricia Andriot", Part.OPENING)
                    .cited("Louis Gallois")
                    .with(Facts.organisation("RTES"), LinkKind.ORGANIZER)
                    .theme(Theme.SCIC),
            Facts.of("bayonne")
                    .title("Journée à Bayonne")
                    .kind(EventKind.JOURNEE)
                    .on("2018-05-23")
                    .with(BAYONNE, LinkKind.HOST)
                    .person("Patricia Andriot", Part.CLOSING)
                    .person("Louis Gallois", Part.SPEAKER)
                    .theme(Theme.MONNAIES_LOCALES, Theme.SCIC),
            Facts.of("lyon")
                    .title("Journée à Lyon")
                    .kind(EventKind.JOURNEE)
                    .on("2018-12-02")
                    .with(LYON, LinkKind.MENTIONED)
                    .theme(Theme.MONNAIES_LOCALES),
            Facts.of("undated").title("Une journée").kind(EventKind.JOURNEE));

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @Test
    void countsEveryValueOfAllThatIsFound() {
        var facets = INDEX.result("").facets();

        assertThat(facets).containsOnlyKeys(EnumSet.complementOf(EnumSet.of(Facet.YEAR_PUBLISHED)));
        assertThat(facets.get(Facet.KIND))
                .extracting(FacetCount::value, FacetCount::label, FacetCount::count)
                .containsExactly(tuple("journee", "Journée", 3), tuple("forum", "Forum", 1));
        assertThat(facets.get(Facet.YEAR))
                .extracting(FacetCount::value, FacetCount::label, FacetCount::count)
                .containsExactly(tuple("2018", "2018", 2), tuple("2017", "2017", 1), tuple("none", "Sans date", 1));
        assertThat(facets.get(Facet.PERSON))
                .extracting(FacetCount::value, FacetCount::label, FacetCount::count)
                .containsExactly(
                        tuple("person:patricia-andriot", "Patricia Andriot", 2),
                        tuple("person:louis-gallois", "Louis Gallois", 1));
        assertThat(facets.get(Facet.THEME))
                .extracting(FacetCount::label, FacetCount::count)
                .containsExactly(tuple("Monnaies locales", 2), tuple("SCIC", 2));
        assertThat(facets.get(Facet.PART)).extracting(FacetCount::label).contains("Ouverture", "Conclusion");
    }

    @Test
    void countsAnAuthorityForAllThatLiesInIt() {
        assertThat(INDEX.result("").facets().get(Facet.COLLECTIVITE))
                .extracting(FacetCount::label, FacetCount::count)
                .startsWith(tuple("Nouvelle-Aquitaine", 2))
                .contains(tuple("Niort", 1), tuple("Deux-Sèvres", 1), tuple("Lyon", 1));
    }

    @Test
    void narrowsByARegionWithAllWithinIt() {
        var inRegion = filter(FilterSelection.all(), any(REGION.id()), null, null);

        assertThat(SmallIndex.ids(INDEX.result("", inRegion))).containsExactly("bayonne", "niort");
    }

    @Test
    void keepsTheCountsOfTheSiblingsOfAChosenValue() {
        var journees = filter(any(EventKind.JOURNEE), FilterSelection.all(), null, null);

        var result = INDEX.result("", journees);

        assertThat(result.total()).isEqualTo(3);
        assertThat(result.facets().get(Facet.KIND))
                .extracting(FacetCount::value, FacetCount::count, FacetCount::selected)
                .containsExactly(tuple("journee", 3, true), tuple("forum", 1, false));
        assertThat(result.facets().get(Facet.YEAR))
                .extracting(FacetCount::value)
                .containsExactly("2018", "none");
    }

    @Test
    void leavesOutWhatIsExcluded() {
        var notJournees =
                filter(new FilterSelection<>(Set.of(), Set.of(EventKind.JOURNEE)), FilterSelection.all(), null, null);

        var result = INDEX.result("", notJournees);

        assertThat(SmallIndex.ids(result)).containsExactly("niort");
        assertThat(result.facets().get(Facet.KIND))
                .extracting(FacetCount::value, FacetCount::count, FacetCount::selected, FacetCount::excluded)
                .containsExactly(tuple("journee", 3, false, true), tuple("forum", 1, false, false));
    }

    @Test
    void joinsValuesByOrAndKeysByAnd() {
        var filter = new EventFilter(
                new FilterSelection<>(Set.of(Theme.SCIC, Theme.MONNAIES_LOCALES), Set.of()),
                any(EventKind.JOURNEE),
                any(new PersonId("person:patricia-andriot")),
                FilterSelection.all(),
                FilterSelection.all(),
                any(Part.CLOSING),
                null,
                null,
                DateBasis.EVENT);

        assertThat(SmallIndex.ids(INDEX.result("", filter))).containsExactly("bayonne");
    }

    @Test
    void narrowsByOrganisationAndNotByWhoIsOnlyCited() {
        var rtes = new EventFilter(
                FilterSelection.all(),
                FilterSelection.all(),
                any(new PersonId("person:louis-gallois")),
                any(new OrganisationId("org:rtes")),
                FilterSelection.all(),
                FilterSelection.all(),
                null,
                null,
                DateBasis.EVENT);

        assertThat(INDEX.result("", rtes).total()).isZero();
    }

    @Test
    void showsAChosenValueThatNothingHas() {
        var unknown =
                filter(FilterSelection.all(), any(new CollectiviteId("commune:79191")), null, LocalDate.of(2016, 1, 1));

        assertThat(INDEX.result("", unknown).facets().get(Facet.COLLECTIVITE))
                .extracting(FacetCount::label, FacetCount::count, FacetCount::selected)
                .containsExactly(tuple("Niort", 0, true));
    }

    @Test
    void narrowsByDaysThatOverlapTheEvent() {
        assertThat(between("2017-10-20", "2017-12-31")).containsExactly("niort");
        assertThat(between("2017-10-21", null)).containsExactly("lyon", "bayonne");
        assertThat(between(null, "2018-05-23")).containsExactly("bayonne", "niort");
        assertThat(between(null, "2017-10-18")).isEmpty();
    }

    @Test
    void countsAndNarrowsByEveryYearThatAVaguerDateMeets() {
        var index = SmallIndex.of(
                Facts.of("month").during("2014-03"),
                Facts.of("winter").during("2013-24"),
                Facts.of("year").during("2015"));

        assertThat(index.result("", EventFilter.NONE).facets().get(Facet.YEAR))
                .extracting(FacetCount::value, FacetCount::count)
                .containsExactly(tuple("2015", 1), tuple("2014", 2), tuple("2013", 1));
        assertThat(SmallIndex.ids(index.result("", days("2014-03-15", null))))
                .containsExactly("year", "month", "winter");
        assertThat(SmallIndex.ids(index.result("", days("2014-03-21", "2014-12-31"))))
                .containsExactly("month");
    }

    @Test
    void takesThePublicationForTheDateOfAnEventThatHasNoneWhenThatIsAsked() {
        var index = SmallIndex.of(
                Facts.of("told").on("2017-05-04").published("2018-01-01"),
                Facts.of("published").published("2018-02-01"),
                Facts.of("neither").published(null));
        var published = new EventFilter(
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                LocalDate.of(2018, 1, 1),
                null,
                DateBasis.PUBLISHED);

        var all = index.result("", published.always());

        assertThat(SmallIndex.ids(index.result("", EventFilter.NONE))).containsExactly("published", "told", "neither");
        assertThat(SmallIndex.ids(index.result("", published))).containsExactly("published");
        assertThat(SmallIndex.ids(index.result("", days("2018-01-01", null)))).isEmpty();
        assertThat(all.facets()).doesNotContainKey(Facet.YEAR);
        assertThat(all.facets().get(Facet.YEAR_PUBLISHED))
                .extracting(FacetCount::value, FacetCount::count)
                .containsExactly(tuple("2018", 1), tuple("2017", 1), tuple("none", 1));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            aquitaine | Nouvelle-Aquitaine
            sevr      | Deux-Sèvres
            DEUX-SÈ   | Deux-Sèvres
            py atl    | Pyrénées-Atlantiques
            aq deux   |
            """)
    void searchesInsideTheValuesByAnyWord(String typed, @Nullable String label) {
        var found = INDEX.search().facetValues(values(Facet.COLLECTIVITE, typed, EventFilter.NONE, 20));

        assertThat(found.items()).extracting(FacetCount::label).isEqualTo(label == null ? List.of() : List.of(label));
        assertThat(found.total()).isEqualTo(label == null ? 0 : 1);
    }

    @Test
    void countsValuesUnderTheSearchAndItsFilters() {
        var forums = filter(any(EventKind.FORUM), FilterSelection.all(), null, null);

        var there = INDEX.search().facetValues(values(Facet.COLLECTIVITE, "", forums, 2));
        var kinds =
                INDEX.search().facetValues(new FacetRequest(Facet.KIND, "", "bayonne", forums, new PageWindow(20, 0)));

        assertThat(there.total()).isEqualTo(3);
        assertThat(there.items()).extracting(FacetCount::label).containsExactly("Deux-Sèvres", "Niort");
        assertThat(kinds.items())
                .extracting(FacetCount::value, FacetCount::count, FacetCount::selected)
                .containsExactly(tuple("journee", 1, false), tuple("forum", 0, true));
    }

    private static FacetRequest values(Facet facet, String typed, EventFilter filter, int limit) {
        return new FacetRequest(facet, typed, "", filter, new PageWindow(limit, 0));
    }

    private static List<String> between(@Nullable String from, @Nullable String to) {
        return SmallIndex.ids(INDEX.result("", days(from, to)));
    }

    private static EventFilter days(@Nullable String from, @Nullable String to) {
        return filter(
                FilterSelection.all(),
                FilterSelection.all(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private static EventFilter filter(
            FilterSelection<EventKind> kinds,
            FilterSelection<CollectiviteId> authorities,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new EventFilter(
                FilterSelection.all(),
                kinds,
                FilterSelection.all(),
                FilterSelection.all(),
                authorities,
                FilterSelection.all(),
                from,
                to,
                DateBasis.EVENT);
    }

    private static <T> FilterSelection<T> any(T value) {
        return new FilterSelection<>(Set.of(value), Set.of());
    }
}
