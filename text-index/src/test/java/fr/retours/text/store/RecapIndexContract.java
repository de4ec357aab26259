package fr.retours.text.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.Facts;
import fr.retours.text.NamedEntity;
import fr.retours.text.RecapIndex;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any pair of {@link RecapIndex} and {@link RecapSearch} on one index must do. */
public abstract class RecapIndexContract {
    private RecapIndex index;
    private RecapSearch search;

    /** Opens the writer of the index under test; again on the same index after it was closed. */
    public abstract RecapIndex openIndex();

    /** Opens a reader of the index under test. */
    public abstract RecapSearch openSearch();

    /** Returns the version that readers see while a run goes on after one that was complete. */
    protected Optional<String> shownMeanwhile(String complete) {
        return Optional.empty();
    }

    @BeforeEach
    void open() {
        search = openSearch();
        index = openIndex();
    }

    @AfterEach
    protected final void close() {
        index.close();
        search.close();
    }

    @Test
    void isEmptyBeforeTheFirstCommit() {
        assertThat(search.size()).isZero();
        assertThat(search.datasetVersion()).isEmpty();
        assertThat(find("")).isEmpty();
        assertThat(search.suggest("a", 5)).isEmpty();
        assertThat(search.recap(new RecapId("a"))).isEmpty();
        assertThat(index.inventory()).isEmpty();
        assertThat(index.datasetVersion()).isEmpty();
    }

    @Test
    void showsNothingBeforeTheCommitAndAllAfterIt() {
        index.replace(recap("a", "Les monnaies locales"), "1");

        assertThat(find("monnaies")).isEmpty();

        index.commit(Optional.of("v1"));

        assertThat(find("monnaies")).containsExactly("a");
        assertThat(search.datasetVersion()).contains("v1");
        assertThat(index.datasetVersion()).contains("v1");
        assertThat(index.inventory()).isEqualTo(Map.of(new RecapId("a"), "1"));
    }

    @Test
    void handsOverEveryTextThatIsCommitted() {
        index.replace(rich(), "empreinte");
        List<String> texts = new ArrayList<>();
        index.forEachText(texts::add);
        assertThat(texts).isEmpty();

        index.commit(Optional.empty());
        index.forEachText(texts::add);

        assertThat(texts).contains("empreinte").anyMatch(text -> text.contains("Patricia Andriot"));
    }

    @Test
    void givesBackAllItKeepsOfARecap() {
        var facts = rich();
        index.replace(facts, "1");
        index.commit(Optional.of("v1"));

        var kept = search.recap(facts.recap().id()).orElseThrow();

        assertThat(kept.recap()).isEqualTo(facts.recap());
        assertThat(kept.narration()).isEqualTo(facts.narration());
        assertThat(kept.mentions()).isEqualTo(facts.mentions());
        assertThat(kept.entities())
                .extracting(NamedEntity::name)
                .containsExactlyInAnyOrder("Patricia Andriot", "RTES", "Niort");
    }

    @Test
    void tellsWhoSignsARecapBesideOneThatNobodySigns() {
        index.replace(Facts.of("a").by("Zoé Île & Luc").build(), "1");
        index.replace(Facts.of("b").build(), "1");
        index.commit(Optional.of("v1"));

        assertThat(List.of("a", "b"))
                .extracting(id ->
                        search.recap(new RecapId(id)).orElseThrow().recap().author())
                .containsExactly("Zoé Île & Luc", "");
        assertThat(search.text(new RecapId("a")).map(Recap::author)).contains("Zoé Île & Luc");
        var request = new SearchRequest("", EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(20, 0));
        assertThat(search.search(request).hits())
                .extracting(hit -> hit.recap().author())
                .containsExactlyInAnyOrder("Zoé Île & Luc", "");
        List<String> texts = new ArrayList<>();
        index.forEachText(texts::add);
        assertThat(texts).contains("Zoé Île & Luc");
    }

    @Test
    void findsARecapWithoutEventAndGivesItNoDayAndNoKind() {
        var facts = Facts.of("a")
                .title("Qui délibère ?")
                .telling(NarrationKind.NONE)
                .cited("Patricia Andriot")
                .build();
        index.replace(facts, "1");
        index.commit(Optional.of("v1"));

        var result = search.search(
                new SearchRequest("délibère", EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(10, 0)));

        assertThat(result.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.event()).isEmpty();
            assertThat(hit.narration()).isEqualTo(facts.narration());
        });
        assertThat(result.facets().get(Facet.KIND)).isEmpty();
        assertThat(result.facets().get(Facet.YEAR)).isEmpty();
        assertThat(search.search(new SearchRequest(
                                "délibère", in2020(DateBasis.EVENT), SortOrder.RELEVANCE, new PageWindow(10, 0)))
                        .hits())
                .isEmpty();
        assertThat(search.search(new SearchRequest(
                                "délibère", in2020(DateBasis.PUBLISHED), SortOrder.RELEVANCE, new PageWindow(10, 0)))
                        .facets()
                        .get(Facet.YEAR_PUBLISHED))
                .extracting(FacetCount::value)
                .containsExactly("2020");
        assertThat(index.damaged(List.of(facts))).isEmpty();
    }

    private static EventFilter in2020(DateBasis basis) {
        return new EventFilter(
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 12, 31),
                basis);
    }

    @Test
    void tellsWhatIsStoredOtherwiseThanTheFacts() {
        var first = rich();
        var second = Facts.of("b").title("Avant").person("Patricia Andriot").build();
        index.replace(first, "1");
        index.replace(second, "1");
        index.commit(Optional.of("v1"));
        assertThat(index.damaged(List.of(first, second))).isEmpty();

        index.replace(Facts.of("b").title("Avant").person("Patricia Andrieux").build(), "1");
        index.commit(Optional.of("v2"));

        assertThat(index.damaged(List.of(first, second, Facts.of("c").build())))
                .containsExactlyInAnyOrder(new RecapId("b"), new RecapId("c"));
    }

    @Test
    void replacesARecapWithAllThatItNamed() {
        index.replace(Facts.of("a").title("Avant").person("Patricia Andriot").build(), "1");
        index.commit(Optional.of("v1"));
        index.replace(Facts.of("a").title("Après").build(), "2");
        index.commit(Optional.of("v2"));

        assertThat(search.size()).isEqualTo(1);
        assertThat(find("avant")).isEmpty();
        assertThat(find("après")).containsExactly("a");
        assertThat(search.suggest("andri", 5)).isEmpty();
        assertThat(index.inventory()).containsEntry(new RecapId("a"), "2");
    }

    @Test
    void removesARecapAndForgetsWhatOnlyItNamed() {
        index.replace(Facts.of("a").person("Patricia Andriot").build(), "1");
        index.replace(
                Facts.of("b").person("Patricia Andriot").person("Louis Gallois").build(), "1");
        index.commit(Optional.of("v1"));

        index.remove(new RecapId("b"));
        index.remove(new RecapId("unknown"));
        index.commit(Optional.of("v2"));

        assertThat(search.recap(new RecapId("b"))).isEmpty();
        assertThat(search.suggest("gallois", 5)).isEmpty();
        assertThat(search.suggest("andri", 5)).extracting(Suggestion::recaps).containsExactly(1);
        assertThat(index.inventory()).containsOnlyKeys(new RecapId("a"));
    }

    @Test
    void hasNoDatasetVersionWhileMoreIsToCome() {
        index.commit(Optional.of("v1"));
        index.replace(recap("a", "Un"), "1");
        index.commit(Optional.empty());

        assertThat(search.datasetVersion()).isEqualTo(shownMeanwhile("v1"));
        assertThat(index.datasetVersion()).isEmpty();

        index.commit(Optional.of("v2"));

        assertThat(search.datasetVersion()).contains("v2");
    }

    @Test
    void givesUpWhatWasNotCommittedWhenClosed() {
        index.replace(recap("a", "Un"), "1");
        index.commit(Optional.of("v1"));
        index.replace(recap("b", "Deux"), "1");
        index.close();
        index.close();

        index = openIndex();

        assertThat(index.inventory()).containsOnlyKeys(new RecapId("a"));
        assertThat(index.datasetVersion()).contains("v1");
        assertThat(find("")).containsExactly("a");
    }

    @Test
    void countsInventoryByCommitsOnly() {
        index.replace(recap("a", "Un"), "1");

        assertThat(index.inventory()).isEmpty();
    }

    @Test
    void offersPeopleBodiesThemesAndRecapsByKind() {
        index.replace(rich(), "1");
        index.commit(Optional.of("v1"));

        assertThat(search.suggest("andri", 5))
                .extracting(Suggestion::id, Suggestion::label)
                .containsExactly(tuple("person:patricia-andriot", "Patricia Andriot"));
        assertThat(search.suggest("n", 5))
                .extracting(Suggestion::kind)
                .containsExactly(SuggestionKind.RECAP, SuggestionKind.COLLECTIVITE);
        assertThat(search.suggest("monn", 5)).extracting(Suggestion::id).contains("theme:monnaies-locales");
        assertThat(search.suggest(" ", 5)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> search.suggest("a", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> search.suggest("a", 21));
    }

    private static RecapFacts recap(String id, String title) {
        return Facts.of(id).title(title).build();
    }

    private static RecapFacts rich() {
        var region = Facts.authority("region:75", "Nouvelle-Aquitaine");
        var niort = Facts.authority("commune:79191", "Niort", Facts.authority("departement:79", "Deux-Sèvres", region));
        return Facts.of("2017-niort")
                .title("Retour sur le forum de Niort")
                .body("Patricia Andriot a ouvert le forum.\nLe RTES a conclu.")
                .summary("Un forum à Niort.")
                .on("2017-10-19", "2017-10-20")
                .in(niort)
                .person("Patricia Andriot", Part.OPENING)
                .with(Facts.organisation("RTES", "Réseau des collectivités"), LinkKind.ORGANIZER)
                .with(niort, LinkKind.HOST)
                .theme(Theme.MONNAIES_LOCALES)
                .build();
    }

    private List<String> find(String query) {
        var request = new SearchRequest(query, EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(20, 0));
        return search.search(request).hits().stream()
                .map(hit -> hit.recap().id().value())
                .toList();
    }
}
