package fr.retours.indexer.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Le maire de Brest a ouvert les travaux.                                          | Brest            | represented
            La présidente de la Région Bretagne a inauguré le salon.                         | Bretagne         | represented
            Le discours d'accueil a été prononcé par le maire de Brest.                      | Brest            | represented
            La matinée a débuté par un mot d'accueil du maire de Brest.                      | Brest            | represented
            La directrice de l'ADEME est intervenue en clôture.                              | ADEME            | represented
            Les débats ont été animés par le directeur du CNFPT.                             | CNFPT            | represented
            Des agents de la Ville de Rennes ont témoigné.                                   | Rennes           | represented
            Les élus de Brest, de Lorient et de Quimper ont témoigné.                        | Quimper          | represented
            Les élèves du lycée Jean-Moulin ont lu des lettres.                              | lycée Jean-Moulin | represented
            Nicolas, de la MSA, nous a raconté ses débuts.                                   | MSA              | represented
            « C'est une chance », témoigne Léa, animatrice à la MSA.                         | MSA              | represented
            « C'est une chance », a lancé la porte-parole de la MSA.                         | MSA              | represented
            Ont témoigné Enzo, couvreur à la MSA, et Marine (CNFPT).                         | CNFPT            | represented
            Les élèves du lycée Jean-Moulin ont grandi.                                      | lycée Jean-Moulin | mentioned
            Le président de la Région Bretagne souhaite développer le train.                 | Bretagne         | mentioned
            La présidente de l'ADEME ouvrira le prochain colloque.                           | ADEME            | mentioned
            La lettre a été envoyée au maire de Brest qui a accueilli la nouvelle avec joie. | Brest            | mentioned
            """)
    void whoHoldsAnOfficeActsForTheBody(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
