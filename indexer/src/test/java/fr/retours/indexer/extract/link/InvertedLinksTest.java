package fr.retours.indexer.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvertedLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Comme l'a rappelé la FNCCR, la règle a changé.                                     | FNCCR    | represented
            Ainsi que l'a dit la Ville de Lorient, le temps presse.                        | Lorient  | represented
            Les taxes baissent, ce qu'a regretté la CAPEB.                                     | CAPEB    | represented
            Une table ronde à laquelle participaient l'ADEME et la MSA a suivi.                | MSA      | represented
            Au cours de la matinée sont intervenus le CNFPT, Valoris et la Région Bretagne.    | Valoris  | represented
            Ont ensuite témoigné la Ville de Rodez, le CLER et le Parc naturel du Haut-Braye.  | Rodez    | represented
            La journée, qu'organisait pour la première fois la Ville de Nevers, a fait le plein. | Nevers | organizer
            C'est un réseau auquel participe la Ville de Rodez.                                | Rodez    | mentioned
            Le fonds que gère la Banque des Territoires est épuisé.                            | Banque des Territoires | mentioned
            Ils sont intervenus à Rodez.                                                       | Rodez    | mentioned
            """)
    void whoStandsBehindTheVerbIsItsSubject(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
