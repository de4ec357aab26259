package fr.retours.extraction.role;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouncilRolesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Présents : Paul Petit et Anne Delmas, conseillers municipaux.   | conseillers municipaux @ Lorient
            Anne Delmas, conseillère municipale déléguée à l'eau, a parlé.  | conseillère municipale déléguée à l'eau @ Lorient
            Anne Delmas, conseillère d'opposition, a parlé.                 | conseillère d'opposition @ Lorient
            Anne Delmas, élue de la minorité, a parlé.                      | élue de la minorité @ Lorient
            Anne Delmas, responsable du service finances, a parlé.          | responsable du service finances @ Lorient
            Anne Delmas, directrice adjointe du pôle technique, a parlé.    | directrice adjointe du pôle technique @ Lorient
            Anne Delmas, responsable du magasin, a parlé.                   | responsable du magasin
            """)
    void whoSitsInTheCouncilOfATownOrWorksForItDoesSoThere(String text, String roles) {
        assertThat(ReadRecap.of("Conseil municipal de Lorient. La Région Bretagne aide. " + text)
                        .rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            La présidente, Anne Delmas, a ouvert la séance.                  | présidente @ Saint-Flour Communauté
            Anne Delmas, vice-présidente chargée de l'eau, a parlé.          | vice-présidente chargée de l'eau @ Saint-Flour Communauté
            Anne Delmas, conseillère communautaire, a parlé.                 | conseillère communautaire @ Saint-Flour Communauté
            Paul Petit et Anne Delmas, membres suppléants, ont parlé.        | membres suppléants @ Saint-Flour Communauté
            Anne Delmas, directrice générale des services, a parlé.          | directrice générale des services @ Saint-Flour Communauté
            Anne Delmas, présidente de Vélo Nord, a parlé.                   | présidente @ Vélo Nord
            Anne Delmas, présidente du comité des fêtes, a parlé.            | présidente @ comité des fêtes
            """)
    void officesAreHeldAtTheGroupOfCommunesWhoseCouncilMeets(String text, String roles) {
        assertThat(ReadRecap.titled(
                                "Conseil communautaire du 4 mai 2021",
                                "Le conseil communautaire de Saint-Flour Communauté s'est réuni. " + text)
                        .rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Le conseil communautaire s'est réuni. Saint-Flour Communauté vote. Brest Métropole aide. Saint-Flour Communauté paie. | présidente @ Saint-Flour Communauté
            Le conseil communautaire s'est réuni. Saint-Flour Communauté vote. Brest Métropole aide.                              | présidente
            La salle de Saint-Flour Communauté était comble.                                                                      | présidente
            """)
    void theGroupNamedMostIsMeantWhereItsCouncilMeets(String text, String roles) {
        assertThat(ReadRecap.of(text
                                + " Il a plu. On a dansé. On a ri. On a bu. Ensuite Anne Delmas, présidente, a parlé.")
                        .rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Les Lorientais fêtent leur pont | Lorient et Brest ont prêté des costumes.                        | maire @ Lorient
            Un pont en fête                 | Lorient et Brest étaient là. Les Brestois ont chanté. Les Brestoises ont dansé. | maire @ Brest
            Un pont en fête                 | Lorient et Brest étaient là. Un Brestois a chanté.              | maire
            Un pont en fête                 | Lorient et Brest étaient là. Les Lorientais et les Brestois ont chanté. Les Lorientais et les Brestois ont dansé. | maire
            """)
    void theMayorIsThatOfTheTownWhosePeopleAreNamed(String title, String body, String roles) {
        assertThat(ReadRecap.titled(
                                title, body + " Il a plu. On a dansé. On a ri. Ensuite Anne Delmas, maire, a parlé.")
                        .rolesOf("Anne Delmas"))
                .isEqualTo(roles);
    }
}
