package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Le forum s'est tenu à l'Hôtel de Ville de Brest les 12 et 13 février 2020. | Brest            | host
            Les élus se sont réunis à la mairie de Lorient.                            | Lorient          | host
            Les élus se sont donné rendez-vous à la SCIC Bois Vivant.                  | SCIC Bois Vivant | host
            La soirée, organisée par l'ADEME à la SCIC Bois Vivant, a fait salle comble. | SCIC Bois Vivant | host
            La rencontre a eu lieu chez Enercoop, à Lorient.                           | Enercoop         | host
            Le forum s'est tenu le 3 mai 2021 sur le site d'Enercoop.                  | Enercoop         | host
            Le forum s'est tenu le 3 mai 2021 à la SCIC Bois Vivant.                   | SCIC Bois Vivant | host
            Les élus se sont réunis à Lorient.                                         | Lorient          | mentioned
            Le dossier est à retirer à la mairie de Lorient.                           | Lorient          | mentioned
            """)
    void inWhoseHousePeopleMetIsTheHost(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }

    @Test
    void whoIsVisitedShowsWhatItDoes() {
        assertThat(ReadRecap.titled(
                                "Visite de la recyclerie", "Les élèves ont été accueillis par l’ADEME le 3 mai 2022.")
                        .linksOf("ADEME"))
                .isEqualTo("host presented");
    }
}
