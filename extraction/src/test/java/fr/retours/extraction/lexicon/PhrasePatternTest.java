package fr.retours.extraction.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasePatternTest {
    @Test
    void anApostropheFitsBothItsForms() {
        String pattern = PhrasePattern.anyOf(List.of("plus d'"));

        assertThat("plus d'").matches(pattern);
        assertThat("plus d’").matches(pattern);
    }

    @Test
    void anAsteriskStandsForTheRestOfAWord() {
        String pattern = PhrasePattern.anyOf(List.of("héberg*"));

        assertThat("hébergées").matches(pattern);
        assertThat("hébergées par").doesNotMatch(pattern);
    }

    @Test
    void theLongerPhraseIsTriedFirst() {
        String pattern = PhrasePattern.anyOf(List.of("de", "de la"));

        assertThat("de la Ville".replaceFirst(pattern, "")).isEqualTo(" Ville");
    }

    @Test
    void whatLeadsHasABlankBehindItUnlessItIsElided() {
        String pattern = PhrasePattern.leading(List.of("la", "l'"));

        assertThat("la ").matches(pattern);
        assertThat("l’").matches(pattern);
        assertThat("la").doesNotMatch(pattern);
    }

    @Test
    void aPhraseMayStartWithACapital() {
        String pattern = PhrasePattern.atAnyStart(List.of("état"));

        assertThat("État").matches(pattern);
        assertThat("état").matches(pattern);
        assertThat("ÉTAT").doesNotMatch(pattern);
    }

    @Test
    void aMarkInAPhraseIsNoMarkOfThePattern() {
        String pattern = PhrasePattern.anyOf(List.of("janv."));

        assertThat("janv.").matches(pattern);
        assertThat("janvi").doesNotMatch(pattern);
    }
}
