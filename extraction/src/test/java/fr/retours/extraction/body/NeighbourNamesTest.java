package fr.retours.extraction.body;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourNamesTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            L'ADEME et Toits Communs ont répondu. | Toits Communs
            Toits Communs et l'ADEME ont répondu. | Toits Communs
            Des bailleurs (Soliha, Noalix, La Boîte à Toits) ont répondu. | La Boîte à Toits
            On y a vu le CNFPT, Noalix, Brumaire Ingénierie & Associés et l'ADEME. | Brumaire Ingénierie & Associés
            """)
    void aNameStandsInARowOfBodies(String text, String name) {
        assertThat(ReadRecap.of(text).organisations()).contains(name);
    }
}
