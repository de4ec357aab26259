package fr.retours.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StemExceptionsTest {
    private static List<String> read(String text, StemExceptions stems) {
        return new StemAnalysis(stems)
                .of(text).stream().map(AnalyzedTerms.Term::text).toList();
    }

    @Test
    void wordsOfTheirsShareAStemWithAndWithoutAccents() {
        var stems = StemExceptions.SHIPPED.with(Map.of("œuf", "œuf", "coquille", "œuf", "pâtis", "prés"));

        assertThat(read("œuf Coquille OEUF", stems)).containsOnly("oeuf");
        assertThat(read("pâtis patis", stems)).containsOnly("pres");
        assertThat(read("œuf coquille", StemExceptions.SHIPPED)).doesNotHaveDuplicates();
    }

    @Test
    void aLineOfTheirsGoesBeforeOurs() {
        var stems = StemExceptions.SHIPPED.with(Map.of("communes", "villages", "villages", "villages"));

        assertThat(read("communes villages", stems)).containsOnly("villages");
        assertThat(read("commune", stems)).isEqualTo(read("commune", StemExceptions.SHIPPED));
    }

    @Test
    void aWordListedWithoutAccentsIsNotTheOneWithThem() {
        var stems = StemExceptions.SHIPPED.with(Map.of("marché", "marchand", "marche", "marcheur"));

        assertThat(read("marché marche", stems)).containsExactly("marchand", "marcheur");
    }

    @Test
    void twoListsLiveSideBySide() {
        var theirs = StemExceptions.SHIPPED.with(Map.of("gabares", "bateau"));

        assertThat(read("gabares", theirs)).containsExactly("bateau");
        assertThat(read("gabares", StemExceptions.SHIPPED)).containsExactly("gabar");
    }

    @Test
    void whatIsWrittenIsReadAgainAndTellsOtherStems() {
        var stems = StemExceptions.SHIPPED.with(Map.of("œuf", "œuf", "coquille", "œuf"));

        assertThat(StemExceptions.read(stems.written())).isEqualTo(stems).hasSameHashCodeAs(stems);
        assertThat(StemExceptions.read(stems.written()).fingerprint()).isEqualTo(stems.fingerprint());
        assertThat(stems.fingerprint()).isNotEqualTo(StemExceptions.SHIPPED.fingerprint());
        assertThat(stems).isNotEqualTo(StemExceptions.SHIPPED);
        assertThat(StemExceptions.read("")).isEqualTo(StemExceptions.SHIPPED);
        assertThat(StemExceptions.SHIPPED.with(Map.of("commune", "commune"))).isEqualTo(StemExceptions.SHIPPED);
    }
}
