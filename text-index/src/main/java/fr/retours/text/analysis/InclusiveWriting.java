package fr.retours.text.analysis;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;

/**
 * Takes the feminine ending out of a word that has both: « élu·e·s », « élu.es », « étudiant-e-s », « acteurs/trices »,
 * « citoyen(ne)s ». What is left, « élus », is what people type; the stem finds the feminine, too.
 */
final class InclusiveWriting {
    private static final String FEMININE = "(?:e|ne|le|te|se|ve|fe|che|ère|ière|ere|iere|rice|trice|euse|esse)";
    /** The first condition says nothing that the others do not, but sooner: hardly a letter is looked at twice. */
    private static final Pattern ENDING = Pattern.compile("(?=[·.(/-])(?<=\\p{L}\\p{L})(?:"
            + "[·.]" + FEMININE + "[·.]?(s)?(?!\\p{L})"
            + "|-(?:e|ne|trice|euse)(?:-(s))?(?![\\p{L}-])"
            + "|\\(" + FEMININE + "\\)(s)?(?!\\p{L})"
            + "|/" + FEMININE + "/?s?(?!\\p{L}))");

    private InclusiveWriting() {}

    /** Returns the text with one form of each word; offsets go on counting in {@code text}. */
    static Reader undone(Reader text) {
        return new PatternReplaceCharFilter(ENDING, "$1$2$3", text);
    }
}
