package fr.retours.extraction.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.extraction.lexicon.KnowledgeFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
    private static final String RULE = """
            # Un essai.
            == Les ouvertures
            règle    ouvert-par
            où       avant
            motif    ouvert* par
            motif    inauguré* par
            conclut  part opening
            oui      Ouvert par Anne Morel.
            non      Ouvert par erreur.
            """;

    private static List<Rule> read(String text) {
        return RuleReader.read(List.of(new KnowledgeFile("rules/essai.regles", text, false)));
    }

    @Test
    void aRuleIsReadLineByLine() {
        assertThat(read(RULE)).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("ouvert-par");
            assertThat(rule.section()).isEqualTo("Les ouvertures");
            assertThat(rule.place()).isEqualTo("avant");
            assertThat(rule.patterns()).containsExactly("ouvert* par", "inauguré* par");
            assertThat(rule.subject()).isEqualTo("part");
            assertThat(rule.conclusion()).isEqualTo("opening");
            assertThat(rule.examples()).containsExactly("Ouvert par Anne Morel.");
            assertThat(rule.counterexamples()).containsExactly("Ouvert par erreur.");
            assertThat(rule.origin().line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "motif    ouvert* par; modif    ouvert* par; ligne 5 : « modif »",
                "motif    ouvert* par; motif; ligne 5 : il manque quelque chose derrière « motif »",
                "oui      Ouvert par Anne Morel.; # rien; ligne 3 : il manque à la règle « ouvert-par » une ligne « oui »",
                "part opening; part; doit conclure quelque chose",
                "où       avant; conclut  part closing; ligne 7 : une règle n’a qu’une ligne « conclut »",
                "règle    ouvert-par; # rien; ligne 4 : « où » doit suivre une ligne « règle »"
            })
    void aWrongLineIsNamed(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(RULE.replace(right, wrong)))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith("rules/essai.regles, ")
                .hasMessageContaining(said);
    }

    @Test
    void twoRulesHaveTwoNames() {
        assertThatThrownBy(() -> read(RULE + RULE)).hasMessageContaining("existe déjà");
    }
}
