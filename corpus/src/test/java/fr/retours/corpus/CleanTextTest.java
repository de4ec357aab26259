package fr.retours.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CleanTextTest {
    private static String expected(char one) {
        if ("\r\u000B\f\u0085\u2028\u2029".indexOf(one) >= 0) {
            return "a\nb";
        }
        boolean turnsAround = one >= '\u202A' && one <= '\u202E' || one >= '\u2066' && one <= '\u2069';
        if (Character.isISOControl(one) && one != '\n' && one != '\t' || one == '\uFEFF' || turnsAround) {
            return "ab";
        }
        return Character.isSurrogate(one) ? "a\uFFFDb" : Normalizer.normalize("a" + one + "b", Normalizer.Form.NFC);
    }

    @Test
    void everyCharacterIsKeptMendedOrLeftOut() {
        for (int one = Character.MIN_VALUE; one <= Character.MAX_VALUE; one++) {
            assertThat(CleanText.of("a" + (char) one + "b")).as("U+%04X", one).isEqualTo(expected((char) one));
        }
    }

    @Test
    void pairsOfSurrogatesAndBothEndsOfALineStayOne() {
        assertThat(CleanText.of("\u00A0 un 🌱\r\ndeux \t\u202F")).isEqualTo("un 🌱\ndeux");
    }
}
