package fr.retours.api.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** How {@code questions.txt} is read. */
class QuestionRulesTest {
    private static final String FILE = """
            # note
            mot a = à | au | dans l'
            role opening = a ouvert | ont ouvert
            pluriel aux = al
            /personnes?part={role}&collectivite={lieu} ; Qui {role} à {lieu}
            - qui {role} (les|) @a {lieu}
            """;

    @Test
    void aQuestionIsReadInAllItsTurnsWhateverItsAccents() {
        var rules = QuestionRules.read(FILE);
        var question = rules.questions().getFirst();

        var read = question.read(QuestionPattern.folded("QUI a ouvert, dans l’Île-Saint-Denis ?"))
                .orElseThrow();

        assertThat(read.group("role")).isEqualTo("a-ouvert-");
        assertThat(read.group("lieu")).isEqualTo("ile-saint-denis-");
        assertThat(question.read(QuestionPattern.folded("qui a conclu à Foix"))).isEmpty();
        assertThat(question.read(QuestionPattern.folded("mais qui a ouvert à Foix")))
                .isEmpty();
        assertThat(rules.roles()).containsEntry("ont-ouvert-", "opening");
        assertThat(rules.plurals()).containsEntry("aux", "al");
    }

    @Test
    void aTurnThatNobodyWroteDownIsNamed() {
        assertThatThrownBy(() -> QuestionRules.read("/carte ; Carte\n- qui @nulle part\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@nulle");
    }

    @Test
    void theRulesThatComeWithTheProgramAreReadWhole() {
        var rules = QuestionRules.read();

        assertThat(rules.questions()).hasSizeGreaterThan(50);
        assertThat(rules.articles()).contains("la-", "de-la-", "l-");
    }
}
