package fr.retours.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions and bodies in the forms of lists, brackets, units and plain clauses. */
class RoleFormsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Anne Delmas, du service économie de la Ville de Lille, a témoigné.                 | – @ Lille
            Anne Delmas (service économie, Département de l'Isère) a témoigné.                 | – @ Isère
            Anne Delmas, de la direction régionale de l'ADEME, a témoigné.                     | – @ ADEME
            Anne Delmas, qui pilote la mission ESS de la Ville de Lille, a témoigné.           | – @ Lille
            Anne Delmas préside la CRESS Bretagne depuis 2015.                                 | – @ CRESS Bretagne
            Anne Delmas, cheffe de produit Mes-Aides.fr à l'ADEME, a témoigné.                 | cheffe de produit Mes-Aides.fr @ ADEME
            Anne Delmas, l'une des fondatrices de la SCIC Bois Vivant, a témoigné.             | fondatrices @ SCIC Bois Vivant
            Anne Delmas, maire de Lorient, aujourd'hui directrice de l'ADEME, a témoigné.      | maire @ Lorient; directrice @ ADEME
            Le maire de Lorient, par ailleurs président de l'AMF, Paul Delmas, a témoigné.     | maire @ Lorient; président @ AMF
            Le président du Sénat de l'époque, Paul Delmas, avait répondu.                     | président @ Sénat
            Pour l'ADEME, Paul Delmas, directeur régional, a témoigné.                         | directeur régional @ ADEME
            Le projet de la commune de Vif a été présenté par Paul Petit, et celui de la Ville de Lorient par Paul Delmas (secrétaire général). | secrétaire général @ Lorient
            Paul Delmas, conseiller technique au cabinet d'Anne Petit, a témoigné.             | conseiller technique au cabinet
            Anne Delmas, cheffe de projet open data à Nantes Métropole, a témoigné.            | cheffe de projet open data @ Nantes Métropole
            Élue présidente en 2020, Anne Delmas a témoigné.                                   | présidente
            Paul Delmas, ministre, représentant le chef de l'État, a témoigné.                 | ministre
            Anne Delmas a conclu au nom de l'ADEME.                                            | – @ ADEME
            Après un mot d'accueil du maire, Paul Delmas, président de l'AMF, a témoigné.      | président @ AMF
            Anne Delmas, directrice, Zorblix                                                   | directrice @ Zorblix
            Paul Petit, président de l'AMF, et Anne Delmas, son homologue du RTES, ont signé.  | homologue @ RTES
            À Lorient, le maire Paul Delmas a témoigné.                                        | maire @ Lorient
            Paul Delmas, sculpteur sur bois à Plouziec, a témoigné.                            | sculpteur sur bois à Plouziec
            """)
    void readsThem(String text, String roles) {
        var read = ReadRecap.of(text);

        assertThat(read.rolesOf(text.contains("Anne Delmas") ? "Anne Delmas" : "Paul Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            chargée de mission, Ville de Rennes et Rennes Métropole | chargée de mission @ Rennes; chargée de mission @ Rennes Métropole
            """)
    void bracketsHoldAFunctionAndItsBodies(String bracket, String roles) {
        var read = ReadRecap.of("Participants :\n\n- Anne Delmas (" + bracket + ")\n- Paul Petit (ADEME)");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo(roles);
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("– @ ADEME");
    }

    @Test
    void aBodyThatLeadsAListIsThatOfItsPeople() {
        var read =
                ReadRecap.of("Ville de Nantes :\n\n- Anne Delmas, adjointe au maire\n- Paul Petit (ADEME)\n- Zoé Roux");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("adjointe au maire @ Nantes");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("– @ ADEME");
        assertThat(read.rolesOf("Zoé Roux")).isEqualTo("– @ Nantes");
    }

    @Test
    void aBodyInBracketsBehindAPairIsThatOfBoth() {
        var read = ReadRecap.of("Zoé Roux, Anne Delmas et Paul Petit (Région Bretagne) ont témoigné.");

        assertThat(read.rolesOf("Paul Petit")).isEqualTo("– @ Bretagne");
        assertThat(ReadRecap.of("Anne Delmas & Paul Petit (ADEME) ont témoigné.")
                        .rolesOf("Anne Delmas"))
                .isEqualTo("– @ ADEME");
    }

    @Test
    void whatHeadsPeopleByTheirPartIsNoBody() {
        var read = ReadRecap.of("Plénière : Paul Petit, économiste ; Animation : Anne Delmas, journaliste");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("journaliste");
        assertThat(read.organisations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Anne Delmas intervient. Directrice de l'ADEME, elle rappelle les bases.   | Directrice @ ADEME
            Anne Delmas intervient. Ancienne éducatrice, son récit a marqué la salle. | Ancienne éducatrice (ancien)
            Anne Delmas intervient. Directrice de l'ADEME, Zoé Roux lui répond.       | ''
            """)
    void aFunctionMayStandAtTheHeadOfTheNextSentence(String text, String roles) {
        assertThat(ReadRecap.of(text).rolesOf("Anne Delmas")).isEqualTo(roles);
    }

    @Test
    void aFieldInBracketsBehindAMandateIsItsPortfolio() {
        var read = ReadRecap.of(
                "Anne Delmas, élue de Lorient (déléguée à la culture et à l'Internet citoyen), a témoigné.");

        assertThat(read.rolesOf("Anne Delmas"))
                .isEqualTo("élue @ Lorient | déléguée à la culture et à l'Internet citoyen");
        assertThat(read.organisations()).isEmpty();
    }

    @Test
    void functionsBeforeNamesWithCivilitiesAreThoseOfTheNamesBehindThem() {
        var read = ReadRecap.of(
                "Le maire de Brest, M. Paul Delmas, la présidente de l'AMF, Mme Anne Petit, et l'ambassadeur, Jean Roux, ont témoigné.");

        assertThat(read.rolesOf("Paul Delmas")).isEqualTo("maire @ Brest");
        assertThat(read.rolesOf("Anne Petit")).isEqualTo("présidente @ AMF");
    }
}
