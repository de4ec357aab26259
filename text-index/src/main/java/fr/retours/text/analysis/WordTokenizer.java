package fr.retours.text.analysis;

import java.io.Reader;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Finds the words of a text: letters and digits, with what may join them (« co-construction », « l'économie », « S.C.I.C. »,
 * « R&amp;D »). A word longer than 255 characters is cut.
 */
public final class WordTokenizer {
    private static final String JOINERS = "-'.&_·";
    private static final String APOSTROPHES = "\u2019\u2018\u02BC\u00B4\uFF07\u2032";
    private static final String HYPHENS = "\u2010\u2011\u2212";
    private static final String DOTS = "\u2022\u2027\u22C5";
    private static final String OTHER_JOINERS = APOSTROPHES + HYPHENS + DOTS;
    private static final String UNSEEN = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";
    private static final NormalizeCharMap SPELLINGS = spellings();

    private WordTokenizer() {}

    /** Makes a tokenizer; its offsets count in the text before {@link #respelt}. */
    static Tokenizer create() {
        return CharTokenizer.fromTokenCharPredicate(WordTokenizer::isPartOfWord);
    }

    /**
     * Writes ligatures in two letters, which stemming needs, and every apostrophe and hyphen in one way; takes out
     * what cannot be seen. A narrow no-break space is a space here, where Unicode joins the words around it.
     */
    static Reader respelt(Reader text) {
        return InclusiveWriting.undone(new MappingCharFilter(SPELLINGS, text));
    }

    private static NormalizeCharMap spellings() {
        var map = new NormalizeCharMap.Builder();
        map.add("œ", "oe");
        map.add("Œ", "OE");
        map.add("æ", "ae");
        map.add("Æ", "AE");
        APOSTROPHES.chars().forEach(one -> map.add(Character.toString(one), "'"));
        HYPHENS.chars().forEach(one -> map.add(Character.toString(one), "-"));
        DOTS.chars().forEach(one -> map.add(Character.toString(one), "·"));
        UNSEEN.chars().forEach(one -> map.add(Character.toString(one), ""));
        return map.build();
    }

    /** Returns whether words may be joined by this code point, however it is written. */
    public static boolean isAnyJoiner(int point) {
        return isJoiner(point) || OTHER_JOINERS.indexOf(point) >= 0;
    }

    /** Returns whether this code point is a hyphen, however it is written. */
    public static boolean isHyphen(int point) {
        return point == '-' || HYPHENS.indexOf(point) >= 0;
    }

    /** Returns whether this code point changes nothing of the word it stands in: an accent of its own, what cannot be seen. */
    public static boolean isUnseen(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK || UNSEEN.indexOf(point) >= 0;
    }

    private static boolean isPartOfWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || isJoiner(point);
    }

    /** Returns whether words may be joined by this. */
    static boolean isJoiner(int point) {
        return JOINERS.indexOf(point) >= 0;
    }
}
