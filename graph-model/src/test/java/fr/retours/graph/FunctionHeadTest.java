package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionHeadTest {
    @ParameterizedTest(name = "{0} heads {1}")
    @CsvSource(delimiter = '|', textBlock = """
            maire | Maire
            maire | maire de Trifouillis
            maire | première maire de la commune nouvelle
            maire | députée-maire
            maire | vice-présidente de la métropole et maire de Trifouillis
            maire | conseillère régionale, maire
            maire | Madame la maire
            maire de Trifouillis | maire de Trifouillis-les-Oies
            président | présidente
            présidente | co-présidente du réseau
            president | Président·e du conseil
            vice-président | 1re vice-présidente chargée de l’eau
            vice président | vice-président
            adjointe au maire | adjointe au maire en charge des écoles
            adjoint au maire | première adjointe à la maire
            adjointe | maire-adjointe
            maire adjointe | maire adjointe à la culture
            directeur général adjoint | directeur général adjoint
            directeur | directeur de cabinet du maire
            directeur cabinet | directeur de cabinet du maire
            porte-parole | porte-parole
            charge | en charge des écoles
            """)
    void findsTheHead(String asked, String function) {
        assertThat(FunctionHead.of(asked).heads(function)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not head {1}")
    @CsvSource(delimiter = '|', textBlock = """
            maire | adjointe à la maire
            maire | première adjointe au maire
            maire | maire adjointe
            maire | maire-adjoint
            maire | adjoint-maire
            maire | vice-maire
            maire | conseiller du maire
            maire | directeur de cabinet du maire et du président
            maire | maire honoraire
            maire | secrétaire de mairie
            président | vice-présidente
            président | 1er vice-président
            préfet | sous-préfète
            directeur | directeur général adjoint
            directeur | directeur-adjoint
            cabinet | directeur de cabinet
            adjointe maire | maire adjointe
            maire adjointe | maire
            de la | maire de la ville
            """)
    void passesOverWhatIsOnlyNamedInAFunction(String asked, String function) {
        assertThat(FunctionHead.of(asked).heads(function)).isFalse();
    }

    @Test
    void findsNothingByNothing() {
        assertThat(FunctionHead.of(" – ").words()).isEmpty();
        assertThat(FunctionHead.of(" – ").heads("maire")).isFalse();
        assertThat(FunctionHead.of("maire").heads("")).isFalse();
    }
}
