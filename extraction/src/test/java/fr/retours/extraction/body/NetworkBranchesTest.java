package fr.retours.extraction.body;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkBranchesTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            L'ADEME Bretagne a répondu. | ADEME Bretagne
            Le Crédit Agricole du Languedoc a répondu. | Crédit Agricole du Languedoc
            La CGT de la Vienne a répondu. | CGT de la Vienne
            L'ADMR 41 a répondu. | ADMR 41
            France Active PACA a répondu. | France Active PACA
            L'ADEME en Bretagne a répondu. | ADEME
            L'ADEME de Quimper a répondu. | ADEME
            """)
    void anAreaBehindANetworkNamesItsBranch(String text, String name) {
        assertThat(ReadRecap.of(text).organisations()).contains(name);
    }
}
