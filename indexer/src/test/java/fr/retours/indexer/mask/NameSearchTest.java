package fr.retours.indexer.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each text is searched for one name, known in full and by its fingerprints: both find the same. */
class NameSearchTest {
    private static final NameForms ODILE =
            NameForms.of(List.of("Odile Le Quéré-Morvan"), word -> word.equals("morvan"));

    private static final NameFingerprints PRINTS = NameFingerprints.random();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Mme Odile Le Quéré-Morvan a parlé | Odile Le Quéré-Morvan",
                "ODILE LE QUERE MORVAN | ODILE LE QUERE MORVAN",
                "LE QUÉRÉ-MORVAN Odile | LE QUÉRÉ-MORVAN Odile",
                "écrire à odile.le-quere.morvan@site.fr | odile.le-quere.morvan",
                "/gens/odilelequeremorvan.html | odilelequeremorvan",
                "l’exposé d’Odile Le Quéré-Morvan : | Odile Le Quéré-Morvan",
                "la loi Morvan | Morvan",
                "les Morvandiaux | -",
                "Odile, Le Quéré, Morvan | Morvan",
                "Odile Le Goff | -",
            })
    void findsWhatCanOnlyBeTheName(String text, String found) {
        for (NameSearch search : searches()) {
            assertThat(search.in(text).stream()
                            .filter(NameSearch.Found::certain)
                            .map(one -> text.substring(one.start(), one.end())))
                    .isEqualTo(found == null ? List.of() : List.of(found));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "O. Le Quéré a dit | O. Le Quéré",
                "Mme Quéré a dit | Quéré",
                "une quéré | -",
                "O. Le Quéré-Morvan | O. Le Quéré-Morvan",
            })
    void findsWhatIsTheNameBesideIt(String text, String found) {
        for (NameSearch search : searches()) {
            assertThat(search.in(text).stream().map(one -> text.substring(one.start(), one.end())))
                    .isEqualTo(found == null ? List.of() : List.of(found));
        }
    }

    private static List<NameSearch> searches() {
        return List.of(NameSearch.of(ODILE), NameSearch.of(List.of(ODILE.map(PRINTS::of)), PRINTS));
    }

    @Test
    void fingerprintsTellNothingWithoutTheirSalt() {
        Set<String> printed = ODILE.map(PRINTS::of).anywhere();

        assertThat(printed).hasSameSizeAs(ODILE.anywhere()).allMatch(one -> one.matches("[0-9a-f]{32}"));
        assertThat(printed)
                .doesNotContainAnyElementsOf(
                        ODILE.map(NameFingerprints.random()::of).anywhere());
    }

    @Test
    void aShortNameIsOnlyOneBesideTheWholeName() {
        var forms = NameForms.of(List.of("J. Petit", "Petit"), word -> false);

        assertThat(forms.anywhere()).isEmpty();
        assertThat(forms.beside()).contains("j petit", "petit");
    }
}
