package fr.retours.api.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class TextFragmentTest {
    private static final URI PAGE = URI.create("https://exemple.fr/a");

    @Test
    void aShortPassageIsGivenWhole() {
        assertThat(TextFragment.of(PAGE, "Vice-présidente, & co."))
                .isEqualTo("https://exemple.fr/a#:~:text=Vice%2Dpr%C3%A9sidente%2C%20%26%20co.");
    }

    @Test
    void aLongPassageIsGivenByItsEnds() {
        assertThat(TextFragment.of(PAGE, "a b c d e f g h i j k l m"))
                .isEqualTo("https://exemple.fr/a#:~:text=a%20b%20c%20d%20e,i%20j%20k%20l%20m");
    }

    @Test
    void aPlaceThatThePageAlreadyNamesIsKept() {
        assertThat(TextFragment.of(URI.create("https://exemple.fr/a#b"), "mots"))
                .isEqualTo("https://exemple.fr/a#b:~:text=mots");
    }
}
