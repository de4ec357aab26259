package fr.retours.extraction.role;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesOnLinesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Présidente : Anne Delmas – Trésorier : Paul Petit – Secrétaire : Luc Fabre | Présidente / Trésorier / Secrétaire
            Présidente : Anne Delmas, Trésorier : Paul Petit, Secrétaire : Luc Fabre   | Présidente / Trésorier / Secrétaire
            """)
    void functionsHeadTheirPeopleOneAfterTheOtherInALine(String line, String roles) {
        assertThat(ReadRecap.of(line).roles()).isEqualTo(roles);
    }

    @Test
    void aWordForSeveralThatHeadsAListIsNoFunctionOfWhoHasTheirOwn() {
        assertThat(ReadRecap.of("Agents : Anne Delmas (directrice), Paul Petit").rolesOf("Anne Delmas"))
                .isEqualTo("directrice");
    }

    @Test
    void bodiesHeadTheirPeopleOneAfterTheOtherInALine() {
        var read = ReadRecap.of(
                "Structures présentes : ADEME : Anne Delmas, directrice, ville de Brest : Paul Petit, "
                        + "adjoint, & Luc Fabre, Bretagne transports : Jeanne Morel, Pixane : M. Hugo Vidal, CRESS (3 personnes).");

        assertThat(read.roles())
                .isEqualTo("directrice @ ADEME / adjoint @ Brest / – @ Brest / – @ Bretagne transports / – @ Pixane");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anne Delmas¶Maire de Brest¶¶La suite.                         | Maire @ Brest
            Anne Delmas :¶Directrice de l'ADEME, elle présente le plan.   | Directrice @ ADEME
            Anne Delmas¶Directrice de la culture¶Ville de Vif             | Directrice de la culture @ Vif
            """)
    void aNameAloneOnItsLineHasTheFunctionsOfTheNext(String text, String roles) {
        assertThat(ReadRecap.ofLines(text).roles()).isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            La maire de Vif                | maire @ Vif
            La directrice de l'ADEME,      | directrice @ ADEME
            Les directrices,               | ''
            Directrice de l'ADEME          | ''
            """)
    void aFunctionMayStandOnTheLineAbove(String above, String roles) {
        assertThat(ReadRecap.of("Merci.\n\n" + above + "\nAnne Delmas").rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Par Anne Delmas - Antea Group                          | – @ Antea Group
            Anne Delmas, INRAE Bordeaux, Plateforme Eau, ingénieure | ingénieure @ INRAE Bordeaux
            Anne Delmas, CNRS, UMR 3125, ingénieure                 | ingénieure @ CNRS
            Anne Delmas, CNRS, bientôt à la retraite, ingénieure    | – @ CNRS
            Présents pour l'ADEME : Anne Delmas                     | – @ ADEME
            Sont élus membres du bureau de l'ADEME : Anne Delmas    | membres du bureau @ ADEME
            Sont élus pour trois ans : Anne Delmas                  | ''
            Présents : Anne Delmas : Paul Petit : Luc Fabre         | ''
            """)
    void aLineTellsWhoSomeoneIs(String line, String roles) {
        assertThat(ReadRecap.of("Le débat\n\n" + line + "\n\nUn beau bilan a été fait.")
                        .rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @Test
    void aTownWithoutPeopleIsNotThatOfTheLinesBelow() {
        var read = ReadRecap.of(
                "Présents :\nLorient :\nBrest : M. Paul Petit\nPouvoirs : Mme Anne Delmas à M. Paul Petit");

        assertThat(read.roles()).isEqualTo("– @ Brest / –");
    }
}
