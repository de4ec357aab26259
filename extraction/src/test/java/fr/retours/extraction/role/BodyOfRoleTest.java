package fr.retours.extraction.role;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyOfRoleTest {
    @Test
    void aMayorInATextAboutPlacesAbroadIsThatOfATownAbroad() {
        var read =
                ReadRecap.of("Les villes de Dakar et de Bamako coopèrent. Ngoné Sagna, maire de Tivalou, a témoigné.");

        assertThat(read.rolesOf("Ngoné Sagna")).isEqualTo("maire @ Tivalou");
        assertThat(read.facts().bodies().stream().map(one -> one.body().id().value()))
                .contains("foreign:tivalou");
    }

    @Test
    void aSeatIsHeldAtTheAuthorityOfItsLevelNamedLast() {
        var read =
                ReadRecap.of("L'exemple de la ville de Lille a été présenté par Anne Delmas, conseillère municipale.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("conseillère municipale @ Lille");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            La rencontre, organisée par l'ADEME (Paul Petit et Anne Delmas), a réuni les élus.       | – @ ADEME
            Ont témoigné l'AMF (Paul Petit) et la CRESS Bretagne (Anne Delmas, directrice).          | directrice @ CRESS Bretagne
            La journée était organisée par ARDEVA (Anne Delmas).                                     | – @ ARDEVA
            Le Département du Gers a témoigné, puis la Région Bretagne. Le Conseil régional (Anne Delmas, élue) a conclu. | élue @ Bretagne
            La visite a eu lieu à Brest (Anne Delmas, guide).                                        | guide
            - Ville de Brest : Anne Delmas, adjointe à la culture                                    | adjointe à la culture @ Brest
            CRESS Bretagne – Anne Delmas, présidente                                                 | présidente @ CRESS Bretagne
            L'ADEME, par la voix de Anne Delmas, a salué le projet.                                  | – @ ADEME
            Juratri, représentée par Anne Delmas, a salué le projet.                                 | – @ Juratri
            Juratri, représentée par sa directrice Anne Delmas, a salué le projet.                   | directrice @ Juratri
            - Juratri : Anne Delmas                                                                  | – @ Juratri
            - Pour Juratri : Anne Delmas                                                             | – @ Juratri
            Grand Témoin : Anne Delmas                                                               | ''
            Pour Juratri, Anne Delmas a salué le projet.                                             | – @ Juratri
            Depuis Juratri, Anne Delmas a salué le projet.                                           | ''
            """)
    void aBodyNamedBeforeSomeoneIsTheirs(String text, String roles) {
        assertThat(ReadRecap.of(text).rolesOf("Anne Delmas")).isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Le Département du Gers recevait. Anne Delmas, présidente du Conseil départemental, a ouvert la journée. | présidente @ Gers
            Anne Delmas, vice-présidente de la communauté de communes, a témoigné. Roux. Il fait beau. Il a plu. Il pleuvra. Merci à la Communauté de communes du Clunisois. | vice-présidente @ Communauté de communes du Clunisois
            La Région Bretagne recevait. Anne Delmas, préfète de la région, a témoigné.              | préfète de la région
            La FNCCR recevait. Anne Delmas, présidente de la fédération, a témoigné.                 | présidente @ FNCCR
            La Région Bretagne recevait. Anne Delmas, vice-présidente de la Région déléguée à l'eau, a témoigné. | "vice-présidente @ Bretagne \\| déléguée à l'eau"
            L'ADEME recevait. Anne Delmas, présidente de la fédération, a témoigné.                  | présidente de la fédération
            """)
    void aBodyToldByItsKindIsTheOneNamedElsewhere(String text, String roles) {
        assertThat(ReadRecap.of(text).rolesOf("Anne Delmas")).isEqualTo(roles.replace("\\|", "|"));
    }

    @Test
    void aCountryInBracketsIsNoBody() {
        assertThat(ReadRecap.of("Anne Delmas (Ghana) a témoigné.").rolesOf("Anne Delmas"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Lorient avance. Anne Delmas, directrice des services de la ville, a témoigné.           | directrice des services @ Lorient
            La fédération Bois Vivant avance. La présidente de la fédération, Anne Delmas, témoigne. | présidente @ fédération Bois Vivant
            L'AMF avance, et sa présidente, Anne Delmas, a témoigné.                                 | présidente @ AMF
            L'AMF avance. Anne Delmas, présidente de la fédération, a témoigné.                      | présidente de la fédération
            """)
    void aFunctionMayPointBackToItsBody(String text, String roles) {
        assertThat(ReadRecap.of(text).rolesOf("Anne Delmas")).isEqualTo(roles);
    }

    @Test
    void aNameNoListKnowsIsNoBodyOfTheOneBefore() {
        var read = ReadRecap.of("De gauche à droite : Anne Delmas, Zorblie Kerlaz et Paul Petit");

        assertThat(read.rolesOf("Anne Delmas")).isEmpty();
        assertThat(read.organisations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Région Bretagne¶¶Anne Delmas, administratrice¶Paul Petit, élu   | administratrice @ Bretagne / élu @ Bretagne
            Bretagne à vélo¶¶Anne Delmas, administratrice¶Paul Petit, élu   | administratrice / élu
            """)
    void theHeadingOverNamesGivesTheBody(String lines, String roles) {
        assertThat(ReadRecap.ofLines("La salle était pleine hier soir.¶¶" + lines)
                        .roles())
                .isEqualTo(roles);
    }
}
