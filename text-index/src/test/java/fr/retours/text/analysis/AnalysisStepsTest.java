package fr.retours.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnalysisStepsTest {
    @Test
    void showsEachStepThatChangesSomething() {
        var steps = AnalysisSteps.of(AnalysisKind.STEM, "l’Économie des élu·es", StemExceptions.SHIPPED);

        assertThat(steps)
                .extracting(AnalysisSteps.Step::name)
                .startsWith("words", "elision", "lower case", "plurals")
                .endsWith("folding");
        assertThat(steps.getFirst().terms())
                .extracting(AnalyzedTerms.Term::text)
                .containsExactly("l'Économie", "des", "élus");
        assertThat(steps.getLast().terms()).hasSize(3).endsWith(new AnalyzedTerms.Term("elu", 15, 21));
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheTermsThatAreIndexed(AnalysisKind way) {
        String text = "La S.C.I.C. « Enercoop », co-construite à L’Île-d’Yeu en 2017-2018 par l’œuvre d’élu·e·s";

        assertThat(AnalysisSteps.of(way, text, StemExceptions.SHIPPED).getLast().terms())
                .extracting(AnalyzedTerms.Term::text)
                .isEqualTo(AnalyzedTerms.of(RecapAnalyzer.forWriting(way, StemExceptions.SHIPPED), text).stream()
                        .map(AnalyzedTerms.Term::text)
                        .toList());
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThatThrownBy(() -> AnalysisSteps.of(AnalysisKind.EXACT, "a".repeat(10_001), StemExceptions.SHIPPED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text must have at most 10000 characters, got 10001");
    }
}
