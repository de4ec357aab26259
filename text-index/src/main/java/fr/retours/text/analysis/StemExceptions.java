package fr.retours.text.analysis;

import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;

/**
 * The words whose stem is not left to the stemmer. An entry holds with and without its accents. An index keeps those that it was
 * written with, since what is written and what is read must be analysed alike. Immutable.
 */
public final class StemExceptions {
    private static final String STANDS_FOR = " => ";

    /** Those of {@code stems.txt}. */
    public static final StemExceptions SHIPPED = new StemExceptions(shipped());

    private final Map<String, String> listed;
    private final StemmerOverrideMap map;
    private final String written;
    private final String fingerprint;

    private StemExceptions(Map<String, String> listed) {
        this.listed = Map.copyOf(listed);
        this.map = map(this.listed);
        this.written = written(this.listed);
        this.fingerprint =
                UUID.nameUUIDFromBytes(written.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Reads lines of words, {@code =>}, their stem. */
    private static Map<String, String> shipped() {
        Map<String, String> listed = new LinkedHashMap<>();
        for (String entry : WordFile.entries("stems.txt")) {
            String[] sides = entry.split("\\s*=>\\s*", 2);
            for (String word : sides[0].split("\\s+", -1)) {
                listed.putIfAbsent(word, sides[1]);
                listed.putIfAbsent(LatinFolding.fold(word), sides[1]);
            }
        }
        return listed;
    }

    private static StemmerOverrideMap map(Map<String, String> listed) {
        var map = new StemmerOverrideFilter.Builder();
        listed.forEach(map::add);
        try {
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException("building the list of stems in memory", e);
        }
    }

    /**
     * Returns these with others, which go before them.
     *
     * @param others the stem of each word. A word without its accents has the same stem, unless it is listed itself
     */
    public StemExceptions with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>();
        others.forEach((word, stem) -> all.put(word.toLowerCase(Locale.ROOT), LatinFolding.fold(stem)));
        new TreeMap<>(others)
                .forEach((word, stem) -> all.putIfAbsent(LatinFolding.fold(word), LatinFolding.fold(stem)));
        listed.forEach(all::putIfAbsent);
        return new StemExceptions(all);
    }

    /** Reads what {@link #written} wrote; nothing stands for the shipped ones. */
    public static StemExceptions read(String written) {
        if (written.isEmpty() || written.equals(SHIPPED.written)) {
            return SHIPPED;
        }
        return new StemExceptions(written.lines()
                .map(line -> line.split(STANDS_FOR, 2))
                .collect(Collectors.toMap(sides -> sides[0], sides -> sides[1])));
    }

    /** Returns all of it as text, one word a line, in order. */
    public String written() {
        return written;
    }

    private static String written(Map<String, String> listed) {
        return new TreeMap<>(listed)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + STANDS_FOR + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    /** Returns what is equal for equal stems, and differs for others. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns whether they are the shipped ones. */
    public boolean areShipped() {
        return fingerprint.equals(SHIPPED.fingerprint);
    }

    /** Returns whether a word, folded, is listed: then it is a word of its own, and no mistake for one like it. */
    public boolean isListed(String folded) {
        return listed.containsKey(folded);
    }

    /** Returns these as the analyzer takes them. */
    StemmerOverrideMap map() {
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StemExceptions stems && listed.equals(stems.listed);
    }

    @Override
    public int hashCode() {
        return listed.hashCode();
    }
}
