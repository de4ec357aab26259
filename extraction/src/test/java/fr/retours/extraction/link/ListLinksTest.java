package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListLinksTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            La journée était co-organisée par                     | co_organizer
            Nous remercions chaleureusement ceux qui l'ont aidée : | supporter
            La journée a eu lieu en partenariat avec :            | partner
            Voici des adresses utiles :                           | mentioned
            """)
    void aLeadThatEndsInACueIsSaidOfEachLine(String lead, String links) {
        var read = ReadRecap.of(lead + "\n\n- Le CNFPT (500 €)\n- Toits Communs (200 €)\n- L'ADEME");

        assertThat(read.linksOf("CNFPT")).isEqualTo(links);
        assertThat(read.linksOf("ADEME")).isEqualTo(links);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            La journée était co-organisée par | co_organizer
            """)
    void theLineGivesAwayAnUnknownName(String lead, String links) {
        var read = ReadRecap.of(lead + "\n\n- Le CNFPT\n- Toits Communs (200 €)");

        assertThat(read.linksOf("Toits Communs")).isEqualTo(links);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            Nos partenaires; \\nBoralex | Toits Communs | ADEME; partner
            Nos sponsors; \\n\\nBoralex, Toits Communs et l'ADEME; supporter
            Nos voisins; \\nBoralex | Toits Communs | ADEME; mentioned
            """)
    void aHeadingIsSaidOfTheRowBelowIt(String heading, String row, String links) {
        var read = ReadRecap.of(heading + row.replace("\\n", "\n"));

        assertThat(read.linksOf("ADEME")).isEqualTo(links);
    }

    @Test
    void aLineThatIsACueEndsTheListBefore() {
        var read = ReadRecap.of("Organisé par\nLe CNFPT\nAvec le soutien de\nL'ADEME");

        assertThat(read.linksOf("CNFPT")).isEqualTo("co_organizer");
        assertThat(read.linksOf("ADEME")).isEqualTo("supporter");
    }
}
