package fr.retours.text.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.text.Facts;
import fr.retours.text.Suggestion;
import fr.retours.text.SuggestionKind;
import fr.retours.text.search.SmallIndex;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestCodeTest {
    private static final SmallIndex INDEX = SmallIndex.of(Facts.of("forum")
            .title("Le forum des 63 tiers-lieux")
            .with(Facts.authority("commune:75056", "Paris"), LinkKind.HOST)
            .with(Facts.authority("commune:63113", "Clermont-Ferrand"), LinkKind.HOST)
            .with(Facts.authority("epci:200054781", "Métropole du Grand Paris"), LinkKind.PARTNER)
            .with(Facts.authority("departement:63", "Puy-de-Dôme"), LinkKind.PARTNER)
            .with(Facts.authority("departement:75", "Paris"), LinkKind.PARTNER)
            .with(Facts.authority("region:75", "Nouvelle-Aquitaine"), LinkKind.PARTNER)
            .with(
                    Facts.organisation("Régie de l’Eau Vive", "REV")
                            .with(Map.of(
                                    NumberRegister.SIREN, "732829320",
                                    NumberRegister.RNA, "W751234567",
                                    NumberRegister.WIKIDATA, "Q3457")),
                    LinkKind.PARTNER));

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @ParameterizedTest(name = "{0} offers {1}")
    @CsvSource(textBlock = """
            75056,          commune:75056
            commune:75056,  commune:75056
            200054781,      epci:200054781
            200 054 781,    epci:200054781
            departement:63, departement:63
            732829320,      org:regie-de-l-eau-vive
            732 829 320,    org:regie-de-l-eau-vive
            W751234567,     org:regie-de-l-eau-vive
            q3457,          org:regie-de-l-eau-vive
            """)
    void offersWhatHasTheCodeBeforeAllElse(String typed, String id) {
        assertThat(INDEX.search().suggest(typed, 8))
                .filteredOn(one -> one.kind() != SuggestionKind.RECAP)
                .extracting(Suggestion::id)
                .startsWith(id);
    }

    @Test
    void aCodeOfSeveralLevelsOffersThemAllAndTextWithTheNumber() {
        assertThat(ids("75")).containsExactlyInAnyOrder("departement:75", "region:75");
        assertThat(ids("63")).containsExactlyInAnyOrder("departement:63", "forum");
    }

    /** Whoever types 2000 means a year. */
    @Test
    void theStartOfACodeOffersNothing() {
        assertThat(ids("2000")).isEmpty();
        assertThat(ids("7505")).isEmpty();
        assertThat(ids("commune")).isEmpty();
    }

    @Test
    void theCodeThatWasTypedIsTold() {
        assertThat(INDEX.search().suggest("75056", 1).getFirst().alias()).isEqualTo("75056");
        assertThat(INDEX.search().suggest("W751234567", 1).getFirst().alias()).isEqualTo("W751234567");
    }

    private static List<String> ids(String typed) {
        return INDEX.search().suggest(typed, 8).stream().map(Suggestion::id).toList();
    }
}
