package fr.retours.extraction.body;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapedNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Les services de cantines.data.gouv.fr plaisent.                 | cantines.data.gouv.fr
            Les agents de Beta.gouv ont répondu.                            | Beta.gouv
            Léa Martin (CRAFE Normandie) a répondu.                         | CRAFE Normandie
            Le réseau Tarn à Cheval a répondu.                              | réseau Tarn à Cheval
            La liste Nantes en Commun a répondu.                            | Nantes en Commun
            Quimper Collectif a répondu.                                    | Quimper Collectif
            Vercors Nature Environnement a répondu.                         | Vercors Nature Environnement
            Le SIVOR NG a répondu.                                          | SIVOR NG
            L'ASB Gerland a répondu.                                        | ASB Gerland
            L'IEX de Paris a répondu.                                       | IEX de Paris
            Le collectif Marcher avec les loups a répondu.                  | collectif Marcher avec les loups
            L'agence Qui sont les Voisins a été choisie.                    | agence Qui sont les Voisins
            La coopérative Fork the Village a répondu.                      | coopérative Fork the Village
            Un délégué de la fédération nationale des jardins a répondu.    | fédération nationale des jardins
            """)
    void showABodyByTheirForm(String text, String name) {
        assertThat(ReadRecap.of(text).organisations()).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le train va de Dakar à Zanzibar.
            Une équipe parcourt la France en Vélo.
            Il faut une mission nationale de coordination des actions.
            Elle anime un réseau d'Economie Sociale et Solidaire.
            Voir https://cantines.data.gouv.fr pour la suite.
            """)
    void nameNone(String text) {
        assertThat(ReadRecap.of(text).organisations()).isEmpty();
    }

    @Test
    void anAcronymBelongsToALongNameInSmallLetters() {
        var read = ReadRecap.of("Le laboratoire de psychologie et d'ergonomie (LaPE) a répondu. Le LaPE a grandi.");

        assertThat(read.organisations()).hasSize(1);
    }

    @Test
    void anAcronymWithItsPlaceIsTheLongNameWithThatPlace() {
        var read = ReadRecap.of("L'IEX de Paris a répondu. L'Institut d'études xylophages de Paris a grandi.");

        assertThat(read.organisations()).hasSize(1);
    }

    @Test
    void aBlankWithinANameMakesNoOther() {
        var read = ReadRecap.of("L'association MobilityNord a répondu. L'association Mobility Nord a grandi.");

        assertThat(read.organisations()).hasSize(1);
    }
}
