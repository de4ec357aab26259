package fr.retours.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StemsTest {
    private static List<String> read(String text, Stems stems) {
        return new StemAnalysis(stems).of(text).stream().map(Terms.Placed::term).toList();
    }

    @Test
    void wordsOfTheirsShareAStemWithAndWithoutAccents() {
        var stems = Stems.SHIPPED.with(Map.of("œuf", "œuf", "coquille", "œuf", "pâtis", "prés"));

        assertThat(read("œuf Coquille OEUF", stems)).containsOnly("oeuf");
        assertThat(read("pâtis patis", stems)).containsOnly("pres");
        assertThat(read("œuf coquille", Stems.SHIPPED)).doesNotHaveDuplicates();
    }

    @Test
    void aLineOfTheirsGoesBeforeOurs() {
        var stems = Stems.SHIPPED.with(Map.of("communes", "villages", "villages", "villages"));

        assertThat(read("communes villages", stems)).containsOnly("villages");
        assertThat(read("commune", stems)).isEqualTo(read("commune", Stems.SHIPPED));
    }

    @Test
    void aWordListedWithoutAccentsIsNotTheOneWithThem() {
        var stems = Stems.SHIPPED.with(Map.of("marché", "marchand", "marche", "marcheur"));

        assertThat(read("marché marche", stems)).containsExactly("marchand", "marcheur");
    }

    @Test
    void twoListsLiveSideBySide() {
        var theirs = Stems.SHIPPED.with(Map.of("gabares", "bateau"));

        assertThat(read("gabares", theirs)).containsExactly("bateau");
        assertThat(read("gabares", Stems.SHIPPED)).containsExactly("gabar");
    }

    @Test
    void whatIsWrittenIsReadAgainAndTellsOtherStems() {
        var stems = Stems.SHIPPED.with(Map.of("œuf", "œuf", "coquille", "œuf"));

        assertThat(Stems.read(stems.written())).isEqualTo(stems).hasSameHashCodeAs(stems);
        assertThat(Stems.read(stems.written()).fingerprint()).isEqualTo(stems.fingerprint());
        assertThat(stems.fingerprint()).isNotEqualTo(Stems.SHIPPED.fingerprint());
        assertThat(stems).isNotEqualTo(Stems.SHIPPED);
        assertThat(Stems.read("")).isEqualTo(Stems.SHIPPED);
        assertThat(Stems.SHIPPED.with(Map.of("commune", "commune"))).isEqualTo(Stems.SHIPPED);
    }
}
