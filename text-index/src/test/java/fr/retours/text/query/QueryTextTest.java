package fr.retours.text.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    @Test
    void takesWordsPhrasesAndExclusionsApart() {
        var text = TypedText.of(
                "monnaies \"grand témoin\" -strasbourg «\u00A0Pierre Calame\u00A0» -\"zone euro\" locales");

        assertThat(text.words()).extracting(QueryWord::exact).containsExactly("monnaies", "locales");
        assertThat(text.phrases())
                .extracting(String::strip)
                .containsExactly("grand témoin", "\u00A0Pierre Calame\u00A0".strip());
        assertThat(text.excluded()).containsExactly("strasbourg", "zone euro");
    }

    @Test
    void excludesOnlyBehindABlank() {
        var text = TypedText.of("co-construction Clermont - Ferrand");

        assertThat(text.excluded()).isEmpty();
        assertThat(text.words())
                .extracting(QueryWord::exact)
                .containsExactly("co", "construction", "clermont", "ferrand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"co-construction", "co\u2010construction", "co\u2011construction"})
    void takesWordsForHyphenatedHoweverTheHyphenIsWritten(String typed) {
        assertThat(TypedText.of(typed).isHyphenated(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en jeu", "en\u00A0jeu", "en/jeu", "en - jeu"})
    void takesWordsForHyphenatedByNothingElse(String typed) {
        assertThat(TypedText.of(typed).isHyphenated(0)).isFalse();
    }

    @Test
    void readsAQuoteThatDoesNotCloseAsNothing() {
        var text = TypedText.of("\"grand témoin");

        assertThat(text.phrases()).isEmpty();
        assertThat(text.words()).extracting(QueryWord::exact).containsExactly("grand", "temoin");
    }

    @Test
    void letsFunctionWordsAndRepetitionsWeighNothing() {
        var text = TypedText.of("Comment créer une commune, des communes à Eu ?");

        assertThat(text.words())
                .filteredOn(QueryWord::weighs)
                .extracting(QueryWord::exact)
                .containsExactly("creer", "commune", "eu");
    }

    @Test
    void letsFunctionWordsWeighWhenThereIsNothingElse() {
        assertThat(TypedText.of("de la").words()).allMatch(QueryWord::weighs);
    }

    @Test
    void knowsLettersWithTheirAccentApart() {
        assertThat(TypedText.of("e\u0301conomie").words())
                .extracting(QueryWord::exact)
                .containsExactly("economie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "***", "\"\"", "« »", "-", "- -", "?!…", "\u0000\u0007", "-\"...\""})
    void isBlankWithoutALetterOrDigit(String query) {
        assertThat(TypedText.of(query).isBlank()).isTrue();
    }

    @Test
    void looksAtTheFirstWordsOfAVeryLongQuery() {
        QueryText text = TypedText.of("mot ".repeat(250));

        assertThat(text.words()).hasSize(QueryText.LONGEST);
        assertThat(text.isCut()).isTrue();
    }

    /** Function words, and words that stand there twice, do not use up what is looked at. */
    @Test
    void looksAtSoManyWordsThatWeigh() {
        String letters = "abcdefghijklmnopqrstuvwxyz";
        String question = letters.chars()
                .limit(QueryText.MOST_WORDS)
                .mapToObj(one -> "pour la maison" + (char) one + "x et la maison" + (char) one + "x ?")
                .collect(Collectors.joining(" "));

        assertThat(TypedText.of(question).words())
                .filteredOn(QueryWord::weighs)
                .hasSize(QueryText.MOST_WORDS)
                .last()
                .satisfies(word -> assertThat(word.exact()).isEqualTo("maisonxx"));
        assertThat(TypedText.of(question).isCut()).isFalse();
        assertThat(TypedText.of(question + " des vergers").isCut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"le maire peut -il voter", "où va -t-on", "et -elle"})
    void aPronounBehindAHyphenIsNotExcluded(String query) {
        assertThat(TypedText.of(query).excluded()).isEmpty();
    }

    @Test
    void greetingsWeighNothing() {
        assertThat(TypedText.of("Bonjour, quel bus pour la gare ? Merci").words())
                .filteredOn(QueryWord::weighs)
                .extracting(QueryWord::exact)
                .containsExactly("bus", "gare");
    }

    @Test
    void onlyAFewWordsMayGoOn() {
        var text = TypedText.of("fo* te* au* su* un* ti*");

        assertThat(text.words().stream().filter(QueryWord::prefix)).hasSize(QueryText.MOST_PREFIXES);
        assertThat(text.unread()).containsExactly("un*", "ti*");
    }
}
