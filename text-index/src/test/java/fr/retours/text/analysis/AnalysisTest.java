package fr.retours.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalysisTest {
    @Test
    void showsEachStepThatChangesSomething() {
        var steps = Analysis.of(Way.STEM, "l’Économie des élu·es", Stems.SHIPPED);

        assertThat(steps)
                .extracting(Analysis.Step::name)
                .startsWith("words", "elision", "lower case", "plurals")
                .endsWith("folding");
        assertThat(steps.getFirst().terms())
                .extracting(Analysis.Term::text)
                .containsExactly("l'Économie", "des", "élus");
        assertThat(steps.getLast().terms()).hasSize(3).endsWith(new Analysis.Term("elu", 15, 21));
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheTermsThatAreIndexed(Way way) {
        String text = "La S.C.I.C. « Enercoop », co-construite à L’Île-d’Yeu en 2017-2018 par l’œuvre d’élu·e·s";

        assertThat(Analysis.of(way, text, Stems.SHIPPED).getLast().terms())
                .extracting(Analysis.Term::text)
                .isEqualTo(Terms.of(RecapAnalyzer.forWriting(way, Stems.SHIPPED), text).stream()
                        .map(Terms.Placed::term)
                        .toList());
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThatThrownBy(() -> Analysis.of(Way.EXACT, "a".repeat(10_001), Stems.SHIPPED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text must have at most 10000 characters, got 10001");
    }
}
