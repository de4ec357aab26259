package fr.retours.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.Facts;
import fr.retours.text.Hit;
import fr.retours.text.QueryRemark;
import fr.retours.text.RemarkKind;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.Snippet;
import fr.retours.text.SortOrder;
import fr.retours.text.settings.SettingsFolder;
import fr.retours.text.vector.EncodedFolder;
import fr.retours.text.vector.TopicEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by meaning beside what words find, and in which order. */
class MeaningSearchTest {
    @TempDir
    private Path temp;

    private EncodedFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = new EncodedFolder(temp);
    }

    private void write(Facts... recaps) {
        folder.write(recaps);
        folder.encode(TopicEncoder.of("a"));
    }

    private LuceneRecapSearch byWords() {
        return LuceneRecapSearch.open(folder.recaps());
    }

    private LuceneRecapSearch byBoth() {
        return byWords().beside(folder.passages(TopicEncoder.of("a")));
    }

    private static SearchRequest request(String query, EventFilter filter, PageWindow window) {
        return new SearchRequest(query, filter, SortOrder.RELEVANCE, window, true);
    }

    private SearchResult result(String query, EventFilter filter) {
        try (var search = byBoth()) {
            return search.search(request(query, filter, new PageWindow(100, 0)));
        }
    }

    private List<String> find(String query) {
        return SmallIndex.ids(result(query, EventFilter.NONE));
    }

    private static EventFilter theme(Theme theme) {
        var all = EventFilter.NONE;
        return new EventFilter(
                all.themes().or(theme),
                all.kinds(),
                all.people(),
                all.organisations(),
                all.collectivites(),
                all.parts(),
                null,
                null,
                all.basis());
    }

    @Test
    void aRecapThatSaysItInOtherWordsIsFoundByItsPassage() {
        write(
                Facts.of("a").title("Mobilités").body("Chacun vient à bicyclette."),
                Facts.of("b").body("Un tout autre sujet."));

        SearchResult result = result("vélo", EventFilter.NONE);

        assertThat(SmallIndex.ids(result)).containsExactly("a");
        assertThat(result.total()).isEqualTo(1);
        assertThat(result.nothingFound()).isEmpty();
        assertThat(result.remarks()).contains(new QueryRemark(RemarkKind.MEANING, "", ""));
        Hit hit = result.hits().getFirst();
        assertThat(hit.snippets()).extracting(Snippet::text).containsExactly("Chacun vient à bicyclette.");
        var ranks = Objects.requireNonNull(hit.ranks());
        assertThat(ranks.words()).isNull();
        var meaning = Objects.requireNonNull(ranks.meaning());
        assertThat(meaning.rank()).isEqualTo(1);
        assertThat(meaning.value()).isBetween(0.9f, 1.01f);
    }

    @Test
    void ofTwoThatWordsFindAlikeTheNearerInMeaningComesFirst() {
        write(
                Facts.of("words").body("Un vélo, un repas."),
                Facts.of("both").body("Un vélo, une bicyclette, ce matin."),
                Facts.of("meaning").body("Une piste cyclable."));
        try (var words = byWords()) {
            assertThat(SmallIndex.find(words, "vélo")).containsExactly("words", "both");
        }

        SearchResult result = result("vélo", EventFilter.NONE);

        assertThat(SmallIndex.ids(result)).containsExactly("both", "words", "meaning");
        assertThat(result.hits()).extracting(Hit::score).isSortedAccordingTo((one, other) -> Float.compare(other, one));
        var both = Objects.requireNonNull(result.hits().getFirst().ranks());
        assertThat(Objects.requireNonNull(both.words()).value()).isPositive();
        assertThat(Objects.requireNonNull(both.meaning()).rank()).isPositive();
    }

    @Test
    void whatWordsFindByFarStaysFirst() {
        write(
                Facts.of("words").title("Vélo").body("vélo, repas, loyer, repas, loyer, repas, loyer"),
                Facts.of("both").body("Un vélo, une bicyclette."),
                Facts.of("meaning").body("Une piste cyclable."));

        assertThat(find("vélo")).containsExactly("words", "both", "meaning");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            vélo                   | a b c
            vélo -paris            | b c
            vélo titre:lyon        | b
            vélo "deux roues"      | c
            vélo 2018              | b
            vélo lyo*              | b
            """)
    void codesPhrasesFieldsAndExcludedWordsHold(String query, String found) {
        write(
                Facts.of("a").title("Paris").body("La bicyclette."),
                Facts.of("b").title("Lyon 2018").body("La bicyclette."),
                Facts.of("c").title("Lille").body("La bicyclette a deux roues."));

        assertThat(find(query)).containsExactlyInAnyOrder(found.split(" "));
    }

    @Test
    void filtersFacetsAndTotalsCountWhatIsFoundByMeaning() {
        write(
                Facts.of("a").body("La bicyclette.").theme(Theme.SCIC),
                Facts.of("b").body("Le vélo.").theme(Theme.EUROPE));

        SearchResult all = result("vélo", EventFilter.NONE);
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.facets().get(Facet.THEME))
                .extracting(FacetCount::value)
                .containsExactlyInAnyOrder("scic", "europe");

        SearchResult narrow = result("vélo", theme(Theme.SCIC));
        assertThat(SmallIndex.ids(narrow)).containsExactly("a");
        assertThat(narrow.facets().get(Facet.THEME)).hasSize(2);

        try (var search = byBoth()) {
            var values = search.facetValues(
                    new FacetRequest(Facet.THEME, "", "vélo", EventFilter.NONE, new PageWindow(10, 0)));
            assertThat(values.total()).isEqualTo(2);
        }
    }

    @Test
    void aRecapThatChangedSinceIsFoundByItsWordsAlone() {
        write(Facts.of("a").body("La bicyclette."), Facts.of("b").body("La bicyclette."));

        folder.write(Facts.of("a").body("Plus un mot de cela."));
        folder.remove("b");

        assertThat(find("vélo")).isEmpty();
        assertThat(find("cela")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"75012", "\"grand témoin\"", "biclou*", "theme:scic", "-paris", ""})
    void whatIsNoQuestionIsNotEncoded(String query) {
        write(Facts.of("a").body("Un grand témoin du 75012 à bicyclette.").theme(Theme.SCIC));
        var encoder = TopicEncoder.of("a");
        try (var search = byWords().beside(folder.passages(encoder))) {
            int before = encoder.questions();

            search.search(request(query, EventFilter.NONE, new PageWindow(10, 0)));

            assertThat(encoder.questions()).isEqualTo(before);
        }
    }

    @Test
    void atMostTwoPagesAreAddedToWhatWordsFind() {
        write(IntStream.range(0, 40)
                .mapToObj(number ->
                        Facts.of("r" + number).body(number < 5 ? "Le vélo." : "La bicyclette " + number + "."))
                .toArray(Facts[]::new));

        assertThat(result("vélo", EventFilter.NONE).total()).isEqualTo(25);
    }

    @Test
    void asManyAreAddedAsIsSet() throws IOException {
        write(
                Facts.of("words").body("Le vélo."),
                Facts.of("a").body("La bicyclette."),
                Facts.of("b").body("Un biclou."));
        Path data = temp.resolve("data");
        Files.createDirectories(data.resolve("search"));
        Files.writeString(data.resolve("search/weights.properties"), "sens-récaps = 1\n");

        try (var search = LuceneRecapSearch.open(folder.recaps(), SettingsFolder.inForce(data))
                .beside(folder.passages(TopicEncoder.of("a")))) {
            assertThat(SmallIndex.find(search, "vélo")).hasSize(2).contains("words");
        }
    }

    @Test
    void pagesOfOneQueryMakeOneList() {
        write(IntStream.range(0, 260)
                .mapToObj(number -> Facts.of("r" + number)
                        .title("Étape " + number)
                        .body("vélo ".repeat(number % 7 + (number < 250 ? 1 : 0))
                                + (number % 3 == 0 ? "repas " : "cyclable")))
                .toArray(Facts[]::new));

        List<String> joined = new ArrayList<>();
        try (var search = byBoth()) {
            for (int offset = 0; offset < 260; offset += 20) {
                joined.addAll(
                        SmallIndex.ids(search.search(request("vélo", EventFilter.NONE, new PageWindow(20, offset)))));
            }
            List<String> whole = new ArrayList<>();
            for (int offset = 0; offset < 260; offset += 100) {
                whole.addAll(
                        SmallIndex.ids(search.search(request("vélo", EventFilter.NONE, new PageWindow(100, offset)))));
            }
            assertThat(joined).doesNotHaveDuplicates().isEqualTo(whole);
            assertThat(joined).hasSize((int) result("vélo", EventFilter.NONE).total());
        }
    }

    @Test
    void whatIsFoundDoesNotHangOnTheOrder() {
        write(
                Facts.of("a").body("La bicyclette.").on("2018-01-01"),
                Facts.of("b").body("Le vélo.").on("2019-01-01"));
        try (var search = byBoth()) {
            var byDay = search.search(
                    new SearchRequest("vélo", EventFilter.NONE, SortOrder.EARLIEST_FIRST, new PageWindow(10, 0), true));

            assertThat(SmallIndex.ids(byDay)).containsExactly("a", "b");
            assertThat(byDay.hits()).allSatisfy(hit -> assertThat(hit.ranks()).isNull());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vélo", "la bicyclette à paris", "\"deux roues\"", "velo -paris", "vélot", "rien de tel", ""})
    void withoutVectorsTheAnswerIsThatOfTheWords(String query) {
        folder.write(
                Facts.of("a").title("Paris").body("La bicyclette."),
                Facts.of("b").title("Lyon").body("Le vélo a deux roues."));
        try (var words = byWords();
                var both = byBoth()) {
            var request = request(query, EventFilter.NONE, new PageWindow(10, 0));

            assertThat(both.search(request)).isEqualTo(words.search(request));
            assertThat(both.searchState()).isEmpty();
        }
        assertThat(folder.news()).hasSize(1);
    }
}
