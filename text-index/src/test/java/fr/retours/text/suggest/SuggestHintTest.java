package fr.retours.text.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import fr.retours.text.Facts;
import fr.retours.text.SuggestionHint;
import fr.retours.text.search.SmallIndex;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What tells suggestions of one name apart. */
class SuggestHintTest {
    private static final SmallIndex INDEX = SmallIndex.of(
            Facts.of("old")
                    .title("Forum ancien")
                    .kind(EventKind.FORUM)
                    .on("2015-03-01")
                    .with(commune("commune:93066", "Saint-Denis", "Seine-Saint-Denis"), LinkKind.HOST)
                    .with(Facts.organisation("Ville en commun"), LinkKind.PARTNER)
                    .holder("Anne Roy", "conseillère", Facts.organisation("Ville en commun"), false)
                    .cited("Luc Roy")
                    .theme(Theme.SCIC),
            Facts.of("new")
                    .title("Forum nouveau")
                    .kind(EventKind.FORUM)
                    .on("2018-03-01", "2018-03-02")
                    .in(commune("commune:97411", "Saint-Denis", "La Réunion"))
                    .with(commune("commune:97411", "Saint-Denis", "La Réunion"), LinkKind.HOST)
                    .with(Facts.authority("epci:200054781", "Plaine Commune"), LinkKind.PARTNER)
                    .with(Facts.authority("foreign:turin", "Turin"), LinkKind.PARTNER)
                    .with(Facts.organisation("RTES", "R.T.E.S", "Réseau des territoires"), LinkKind.PARTNER)
                    .with(Facts.organisation("Mouvement associatif", "LMA"), LinkKind.PARTNER)
                    .holder("Anne Roy", "maire", commune("commune:97411", "Saint-Denis", "La Réunion"), false)
                    .cited("Luc Roy")
                    .theme(Theme.SCIC),
            Facts.of("same-day")
                    .title("Visite du même jour")
                    .kind(EventKind.VISITE)
                    .on("2018-03-01", "2018-03-02")
                    .in(commune("commune:97411", "Saint-Denis", "La Réunion"))
                    .cited("Luc Roy"),
            Facts.of("undated")
                    .title("Forum sans jour")
                    .kind(EventKind.FORUM)
                    .holder("Anne Roy", "marraine", Facts.organisation("Ville en commun"), false)
                    .with(Facts.organisation("Ville en commun"), LinkKind.PARTNER),
            Facts.of("faq")
                    .title("Questions fréquentes")
                    .telling(NarrationKind.NONE)
                    .cited("Max Dupuis"));

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static Collectivite commune(String id, String name, String departement) {
        return Facts.authority(
                id,
                name,
                Facts.authority("epci:200054781", "Plaine Commune"),
                Facts.authority("departement:93", departement, Facts.authority("region:11", "Île-de-France")));
    }

    @Test
    void tellsTheCodeOfATerritoryAndWhatItLiesIn() {
        assertThat(hint("saint-denis", "commune:93066"))
                .isEqualTo(
                        new SuggestionHint.Territory(CollectiviteKind.COMMUNE, "93066", List.of("Seine-Saint-Denis")));
        assertThat(hint("saint-denis", "commune:97411"))
                .isEqualTo(new SuggestionHint.Territory(CollectiviteKind.COMMUNE, "97411", List.of("La Réunion")));
        assertThat(hint("plaine", "epci:200054781"))
                .isEqualTo(new SuggestionHint.Territory(CollectiviteKind.EPCI, "200054781", List.of()));
        assertThat(hint("turin", "foreign:turin"))
                .isEqualTo(new SuggestionHint.Territory(CollectiviteKind.FOREIGN, null, List.of()));
    }

    @Test
    void tellsTheLastFunctionOfAPersonAndElseWhereTheyWereNamedLast() {
        assertThat(hint("anne roy", "person:anne-roy")).isEqualTo(new SuggestionHint.Office("maire", "Saint-Denis"));
        assertThat(hint("luc roy", "person:luc-roy"))
                .as("of two on one day and in one place one comes last, wherever they stand")
                .isEqualTo(new SuggestionHint.Occasion(
                        EventKind.VISITE, EventDate.parse("2018-03-01/2018-03-02"), "Saint-Denis"));
    }

    @Test
    void tellsTheLongFormOfAnOrganisationOrItsAbbreviation() {
        assertThat(hint("rtes", "org:rtes")).isEqualTo(new SuggestionHint.OtherName("Réseau des territoires"));
        assertThat(hint("mouvement", "org:mouvement-associatif")).isEqualTo(new SuggestionHint.OtherName("LMA"));
        assertThat(hint("ville", "org:ville-en-commun")).isEqualTo(new SuggestionHint.Mentions(2));
    }

    @Test
    void tellsDayAndPlaceOfARecapAndTheRecapsOfATheme() {
        assertThat(hint("forum nouveau", "new"))
                .isEqualTo(new SuggestionHint.Occasion(
                        EventKind.FORUM, EventDate.parse("2018-03-01/2018-03-02"), "Saint-Denis"));
        assertThat(hint("sans jour", "undated")).isEqualTo(new SuggestionHint.Occasion(EventKind.FORUM, null, null));
        assertThat(hint("questions", "faq")).isEqualTo(new SuggestionHint.Occasion(null, null, null));
        assertThat(hint("max dupuis", "person:max-dupuis")).isEqualTo(new SuggestionHint.Occasion(null, null, null));
        assertThat(hint("scic", "theme:scic")).isEqualTo(new SuggestionHint.Mentions(2));
    }

    private static SuggestionHint hint(String typed, String id) {
        return INDEX.search().suggest(typed, 20).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .hint();
    }
}
