package fr.retours.text.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

/** The words of {@code stems.txt}, whose stem is not left to the stemmer. An entry holds with and without its accents. */
public final class Stems {
    private static final Map<String, String> LISTED = listed();

    /** For the analyzer. */
    static final StemmerOverrideMap MAP = map();

    private Stems() {}

    /** Returns whether a word, folded, is listed: then it is a word of its own, and no mistake for one like it. */
    public static boolean isListed(String folded) {
        return LISTED.containsKey(folded);
    }

    /** Reads lines of words, {@code =>}, their stem. */
    private static Map<String, String> listed() {
        Map<String, String> listed = new LinkedHashMap<>();
        for (String entry : WordFile.entries("stems.txt")) {
            String[] sides = entry.split("\\s*=>\\s*", 2);
            for (String word : sides[0].split("\\s+", -1)) {
                listed.putIfAbsent(word, sides[1]);
                listed.putIfAbsent(Folding.fold(word), sides[1]);
            }
        }
        return listed;
    }

    private static StemmerOverrideMap map() {
        var map = new StemmerOverrideFilter.Builder();
        LISTED.forEach(map::add);
        try {
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException("building the list of stems in memory", e);
        }
    }
}
