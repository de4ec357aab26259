package fr.retours.indexer.extract.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketLinksTest {
    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            L'ADEME (Jean Petit) et le CNFPT (Lise Roux) ont chacun donné leur avis. | CNFPT | represented
            Des bailleurs sociaux (Soliha, Noalix) avaient fait le déplacement. | Soliha | represented
            Le public comptait des associations (ATD Quart Monde, Secours Catholique). | ATD Quart Monde | represented
            Les syndicats d'énergie – SEHV, SDEC et Solis – ont pris part aux débats. | SDEC | represented
            Plusieurs associations (Toits Communs, Le Foyer Vert) financent ces travaux. | Toits Communs | mentioned
            Deux agences (ADEME, ANCT) financent ces postes. | ADEME | mentioned
            """)
    void bracketsTellWhoWasThere(String text, String name, String links) {
        assertThat(ReadRecap.of(text).linksOf(name)).isEqualTo(links);
    }
}
