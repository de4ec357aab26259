package fr.retours.indexer.extract.role;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RolesOnLinesTest {
    @Test
    void bodiesHeadTheirPeopleOneAfterTheOtherInALine() {
        var read = ReadRecap.of(
                "Structures présentes : ADEME : Anne Delmas, directrice, ville de Brest : Paul Petit, "
                        + "adjoint, & Luc Fabre, Bretagne transports : Jeanne Morel, Pixane : M. Hugo Vidal, CRESS (3 personnes).");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("directrice @ ADEME");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("adjoint @ Brest");
        assertThat(read.rolesOf("Luc Fabre")).isEqualTo("– @ Brest");
        assertThat(read.rolesOf("Jeanne Morel")).isEqualTo("– @ Bretagne transports");
        assertThat(read.rolesOf("Hugo Vidal")).isEqualTo("– @ Pixane");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Présidente : Anne Delmas – Trésorier : Paul Petit – Secrétaire : Luc Fabre",
                "Présidente : Anne Delmas, Trésorier : Paul Petit, Secrétaire : Luc Fabre"
            })
    void functionsHeadTheirPeopleOneAfterTheOtherInALine(String line) {
        var read = ReadRecap.of(line);

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("Présidente");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("Trésorier");
        assertThat(read.rolesOf("Luc Fabre")).isEqualTo("Secrétaire");
    }

    @Test
    void aWordForSeveralThatHeadsAListIsNoFunctionOfWhoHasTheirOwn() {
        assertThat(ReadRecap.of("Agents : Anne Delmas (directrice), Paul Petit").rolesOf("Anne Delmas"))
                .isEqualTo("directrice");
    }

    @Test
    void aNameAloneOnItsLineHasTheFunctionsOfTheNext() {
        var read = ReadRecap.of("Anne Delmas\nMaire de Brest\n\nLa suite.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("Maire @ Brest");
    }

    @Test
    void aNameWithAColonOnItsLineHasTheFunctionsOfTheNext() {
        assertThat(ReadRecap.of("Anne Delmas :\nDirectrice de l'ADEME, elle présente le plan.")
                        .rolesOf("Anne Delmas"))
                .isEqualTo("Directrice @ ADEME");
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

    @Test
    void theBodyMayStandOnTheLineBelowTheFunction() {
        assertThat(ReadRecap.of("Anne Delmas\nDirectrice de la culture\nVille de Vif")
                        .rolesOf("Anne Delmas"))
                .isEqualTo("Directrice de la culture @ Vif");
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

        assertThat(read.rolesOf("Paul Petit")).isEqualTo("– @ Brest");
        assertThat(read.rolesOf("Anne Delmas")).isEmpty();
    }
}
