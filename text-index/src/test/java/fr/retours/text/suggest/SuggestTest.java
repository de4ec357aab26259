package fr.retours.text.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Theme;
import fr.retours.text.Facts;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import fr.retours.text.search.SmallIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestTest {
    private static final SmallIndex INDEX = SmallIndex.of(
            Facts.of("forum")
                    .title("Le forum de l’économie solidaire à Niort")
                    .on("2017-10-19")
                    .person("Patricia Andriot")
                    .person("Jean-Marc Andrieu")
                    .with(Facts.authority("commune:79191", "Niort"), LinkKind.HOST)
                    .with(Facts.organisation("RTES", "Réseau des collectivités"), LinkKind.ORGANIZER)
                    .with(Facts.organisation("Maison St Vincent", "Maison de l’Eau"), LinkKind.PARTNER)
                    .theme(Theme.COCONSTRUCTION),
            Facts.of("journee")
                    .title("Journée foncière à L'Île-Saint-Denis")
                    .on("2018-01-01")
                    .person("Patricia Andriot")
                    .with(
                            Facts.authority(
                                    "commune:93039",
                                    "L'Île-Saint-Denis",
                                    Facts.authority("region:11", "Île-de-France")),
                            LinkKind.HOST)
                    .with(Facts.authority("commune:76255", "Eu"), LinkKind.MENTIONED)
                    .with(Facts.organisation("Réseau de l'Île"), LinkKind.PARTNER)
                    .with(Facts.organisation("Cœur de ville"), LinkKind.PARTNER)
                    .theme(Theme.COCONSTRUCTION, Theme.AMENAGEMENT_FONCIER));

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @ParameterizedTest(name = "{0} offers {1}")
    @CsvSource(delimiter = '|', textBlock = """
            andri             | person:patricia-andriot
            ANDRI             | person:patricia-andriot
            patricia and      | person:patricia-andriot
            andriot pat       | person:patricia-andriot
            jean marc         | person:jean-marc-andrieu
            jeanmarc          | person:jean-marc-andrieu
            nior              | commune:79191
            eu                | commune:76255
            ile saint         | commune:93039
            l’île             | commune:93039
            l'ile-saint-denis | commune:93039
            coeur             | org:coeur-de-ville
            cœur de v         | org:coeur-de-ville
            reseau des coll   | org:rtes
            rtes              | org:rtes
            construction      | theme:coconstruction
            co-construction   | theme:coconstruction
            coconstr          | theme:coconstruction
            economie sol      | forum
            l'eco             | forum
            st denis          | commune:93039
            ile st-den        | commune:93039
            lile              | commune:93039
            forum de niort    | forum
            l eau             | org:maison-st-vincent
            saint vinc        | org:maison-st-vincent
            forum le niort    | forum
            ville de nior     | commune:79191
            """)
    void offersByTheStartOfAnyWord(String typed, String id) {
        assertThat(ids(typed)).contains(id);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"niort patricia", "driot", "xyz", "dupont", "ile-de-france"})
    void offersNothingThatDoesNotFitWhole(String typed) {
        assertThat(ids(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is forgiven")
    @CsvSource({
        "andirot, person:patricia-andriot",
        "patrcia andr, person:patricia-andriot",
        "nioort, commune:79191",
        "colectivites, org:rtes",
        "patreecia, person:patricia-andriot",
        "ondriot, person:patricia-andriot",
        "saitn denis, commune:93039"
    })
    void forgivesMistakesWhenNothingFits(String typed, String id) {
        assertThat(ids(typed)).contains(id);
    }

    @Test
    void forgivesMistakesAlsoWhereSomethingFits() {
        try (var index = SmallIndex.of(
                Facts.of("a").person("Jean Marten"), Facts.of("b").person("Marie Martin"), Facts.of("c"))) {
            assertThat(index.search().suggest("marten", 8))
                    .extracting(Suggestion::label)
                    .containsExactly("Jean Marten", "Marie Martin");
        }
    }

    @Test
    void takesNoNumberForAnother() {
        try (var index = SmallIndex.of(Facts.of("a").title("Les 20171 premiers"))) {
            assertThat(index.search().suggest("20171", 8)).isNotEmpty();
            assertThat(index.search().suggest("20172", 8)).isEmpty();
            assertThat(index.search().suggest("zo171", 8)).isEmpty();
        }
    }

    @Test
    void groupsByKindAndOffersWhatMostRecapsNameFirst() {
        assertThat(INDEX.search().suggest("a", 20)).extracting(Suggestion::kind).isSorted();
        assertThat(ids("andr")).containsExactly("person:patricia-andriot", "person:jean-marc-andrieu");
        assertThat(INDEX.search().suggest("andri", 1))
                .extracting(Suggestion::id, Suggestion::recaps)
                .containsExactly(tuple("person:patricia-andriot", 2));
    }

    @Test
    void offersWhatBearsTheVeryNameFirst() {
        try (var index = SmallIndex.of(
                Facts.of("a").with(Facts.organisation("Lyon Est"), LinkKind.PARTNER),
                Facts.of("b").with(Facts.organisation("Lyon Est"), LinkKind.PARTNER),
                Facts.of("c").with(Facts.organisation("Lyon"), LinkKind.PARTNER))) {
            assertThat(index.search().suggest("lyon", 5))
                    .extracting(Suggestion::label)
                    .containsExactly("Lyon", "Lyon Est");
        }
    }

    @Test
    void letsTheKindsTakeTurns() {
        var recaps = new ArrayList<Facts>();
        for (int number = 0; number < 9; number++) {
            recaps.add(Facts.of("recap-" + number)
                    .title("La mobilité, saison " + number)
                    .person("Anne Mobile" + number)
                    .with(Facts.organisation("Mobi " + number), LinkKind.PARTNER)
                    .theme(Theme.MOBILITE));
        }
        try (var index = SmallIndex.of(recaps)) {
            assertThat(index.search().suggest("mobi", 8))
                    .extracting(Suggestion::kind)
                    .containsExactly(
                            SuggestionKind.RECAP,
                            SuggestionKind.RECAP,
                            SuggestionKind.RECAP,
                            SuggestionKind.PERSON,
                            SuggestionKind.PERSON,
                            SuggestionKind.ORGANISATION,
                            SuggestionKind.ORGANISATION,
                            SuggestionKind.THEME);
            assertThat(index.search().suggest("mobilité", 1))
                    .extracting(Suggestion::kind)
                    .containsExactly(SuggestionKind.THEME);
        }
    }

    @Test
    void tellsTheOtherNameThatFits() {
        assertThat(suggestion("reseau des coll", "org:rtes").alias()).isEqualTo("Réseau des collectivités");
        assertThat(suggestion("rtes", "org:rtes").alias()).isNull();
    }

    @Test
    void offersTheLatestRecapFirst() {
        assertThat(ids("a"))
                .filteredOn(id -> id.equals("forum") || id.equals("journee"))
                .containsExactly("journee", "forum");
    }

    @Test
    void showsWhereTheLabelFits() {
        assertThat(fitting("pat andri", "person:patricia-andriot")).containsExactly("Pat", "Andri");
        assertThat(fitting("coeur", "org:coeur-de-ville")).containsExactly("Cœur");
        assertThat(fitting("ile de", "commune:93039")).containsExactly("Île", "De");
        assertThat(fitting("st den", "commune:93039")).containsExactly("Saint", "Den");
        assertThat(fitting("lile", "commune:93039")).containsExactly("L'Île-Saint-Denis");
        assertThat(fitting("jean", "person:jean-marc-andrieu")).containsExactly("Jean");
        assertThat(fitting("reseau des", "org:rtes")).isEmpty();
    }

    private static List<String> fitting(String typed, String id) {
        var suggestion = suggestion(typed, id);
        return suggestion.matches().stream()
                .map(span -> suggestion.label().substring(span.start(), span.end()))
                .toList();
    }

    private static Suggestion suggestion(String typed, String id) {
        return INDEX.search().suggest(typed, 20).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(String typed) {
        return INDEX.search().suggest(typed, 20).stream().map(Suggestion::id).toList();
    }
}
