package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Étaient également présents le CNFPT, l'ADEME et la Ville de Brest.              | Brest            | represented
            La Ville de Brest, l'ADEME et le CNFPT étaient représentés.                     | Brest            | represented
            Plusieurs élus de Brest et de Lorient étaient présents.                         | Lorient          | represented
            L'ADEME, le CNFPT et la Région Bretagne ont pris part aux échanges.             | ADEME            | represented
            L'ADEME était partenaire de l'événement.                                        | ADEME            | partner
            Aucun agent de l'ADEME n'était présent.                                         | ADEME            | mentioned
            L'ADEME était partenaire d'un chantier.                                         | ADEME            | mentioned
            L'ADEME, partenaire de la rencontre, tenait un stand.                           | ADEME            | partner represented
            Le CNFPT s'était associé à cette journée.                                       | CNFPT            | partner
            Le projet de la Ville de Brest a été présenté.                                  | Brest            | presented
            La coopération entre la Région Bretagne et la Ville de Lorient a été présentée. | Lorient          | presented
            Étaient aussi de la partie : le CNFPT, l'ADEME et Valoris. | Valoris | represented
            Sont intervenus l'ADEME, le CNFPT et la Ville de Brest. | Brest | represented
            Étaient invités à témoigner la Ville de Brest et le CNFPT. | CNFPT | represented
            La SCIC Bois Vivant a été récompensée.                                          | SCIC Bois Vivant | presented
            La SCIC Bois Vivant a reçu le prix de l'innovation.                             | SCIC Bois Vivant | presented
            La SCIC Bois Vivant a reçu une subvention.                                      | SCIC Bois Vivant | mentioned
            """)
    void whatABodyIsOrHasDoneTiesIt(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
