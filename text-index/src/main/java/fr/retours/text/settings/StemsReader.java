package fr.retours.text.settings;

import fr.retours.text.analysis.AnalyzedTerms;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads lines of words, an arrow and the stem that they share, as the shipped list has them. Pure functions. */
final class StemsReader {
    private static final Pattern ARROW = Pattern.compile("\\s*=>\\s*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private StemsReader() {}

    /**
     * Reads the stem of each word.
     *
     * @throws SettingsException if a line is not as it should be
     */
    static Map<String, String> stems(SettingsFile file) {
        Map<String, String> stems = new LinkedHashMap<>();
        for (SettingsFile.Line line : file.lines()) {
            String[] sides = ARROW.split(line.text(), -1);
            if (sides.length != 2 || sides[0].isEmpty() || sides[1].isEmpty()) {
                throw line.problem("stem.line", line.text());
            }
            String stem = word(line, sides[1]);
            for (String written : sides[0].split("\\s+", -1)) {
                String word = word(line, written);
                if (stems.put(word, stem) != null) {
                    throw line.problem("stem.twice", written);
                }
            }
        }
        return stems;
    }

    /** Returns one word, in small letters: what the analysis parts is never met as a whole. */
    private static String word(SettingsFile.Line line, String written) {
        if (!WORD.matcher(written).matches() || AnalyzedTerms.exact(written).size() != 1) {
            throw line.problem("stem.word", written);
        }
        return written.toLowerCase(Locale.ROOT);
    }
}
