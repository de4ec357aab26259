package fr.retours.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchTokenizerTest {
    private static final FrenchTokenizer TOKENIZER = new FrenchTokenizer(KnowledgeBase.shipped());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            l'élue de L’Île-Saint-Denis             | l' élue de L’ Île-Saint-Denis
            jusqu'à ce qu’elle s'engage             | jusqu' à ce qu’ elle s' engage
            aujourd'hui, Compost'Ond et Citoy'enR   | aujourd'hui , Compost'Ond et Citoy'enR
            l'U.F.I.S.C et la S.C.I.C.              | l' U.F.I.S.C et la S.C.I.C.
            M. Petit, Mme. Blanc et J. Noir         | M. Petit , Mme. Blanc et J. Noir
            de Liens,ont réuni 4 000 élus           | de Liens , ont réuni 4 000 élus
            le 1er à 10h30, soit 2,5 %              | le 1er à 10h30 , soit 2,5 %
            RTES/Terre de Liens (CLERSE-CNRS)       | RTES / Terre de Liens ( CLERSE-CNRS )
            sur www.exemple.org/prix. Puis          | sur www.exemple.org/prix . Puis
            « cœur » : œuvre…                       | « cœur » : œuvre …
            """)
    void cutsAsTheTreebanksDo(String text, String tokens) {
        var cut = TOKENIZER.tokenize(text, 0, text.length());

        assertThat(String.join(" ", cut.stream().map(Token::text).toList())).isEqualTo(tokens);
    }

    @Test
    void aNoBreakSpaceIsNoToken() {
        String text = "Élus\u00A0: M.\u202FPetit";

        assertThat(TOKENIZER.tokenize(text, 0, text.length()).stream().map(Token::text))
                .containsExactly("Élus", ":", "M.", "Petit");
    }

    @Test
    void offsetsPointIntoTheText() {
        String text = "avant. L’élu d’Ô";

        assertThat(TOKENIZER.tokenize(text, 7, text.length()))
                .allSatisfy(token ->
                        assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text()));
    }
}
