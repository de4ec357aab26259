package fr.retours.corpus.document;

import fr.retours.extraction.text.Lexicon;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins two lines of one paragraph. A hyphen at the line's end was put there by the typesetter if the dictionary has the
 * word without it (« intercommu-nalité »), and belongs to the word if the dictionary has it with the hyphen, if what
 * follows is a name (« Saint-Denis »), a figure or acronym, or if both halves are words (« est-il »). A word that the
 * dictionary knows in no form loses the hyphen.
 */
final class LineEnds {
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}'’-]*[\\p{L}\\p{M}])([-\\u2010\\u00AD])$");
    private static final Pattern FIRST_WORD = Pattern.compile("^[\\p{L}\\p{M}]++(?:-[\\p{L}\\p{M}]++)*+");
    private static final Pattern ELIDED = Pattern.compile("^.*['’]");
    /** Such as « COP21- » or « 2016- »; a dash with a blank in front is punctuation. */
    private static final Pattern HYPHENATED = Pattern.compile("\\d-$");

    private static final int LONGEST_WORD = 80;
    private static final char SOFT = '\u00AD';

    private final Lexicon lexicon;

    LineEnds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Appends a line to a text that does not end in a line end. */
    void append(StringBuilder text, String line) {
        String before = text.substring(Math.max(0, text.length() - LONGEST_WORD));
        Matcher last = LAST_WORD.matcher(before);
        if (last.find()) {
            if (last.group(2).charAt(0) == SOFT || !belongs(last.group(1), line)) {
                text.setLength(text.length() - 1);
            }
        } else if (!HYPHENATED.matcher(before).find()) {
            text.append(' ');
        }
        text.append(line);
    }

    private boolean belongs(String lastWord, String after) {
        Matcher next = FIRST_WORD.matcher(after);
        if (!next.find() || Character.isUpperCase(after.codePointAt(0))) {
            return true;
        }
        String first = ELIDED.matcher(lastWord).replaceFirst("").toLowerCase(Locale.ROOT);
        String second = next.group().toLowerCase(Locale.ROOT);
        if (known(first + "-" + second)) {
            return true;
        }
        return !known(first + second) && known(first) && known(second);
    }

    private boolean known(String word) {
        return !lexicon.forms(word).isEmpty();
    }
}
