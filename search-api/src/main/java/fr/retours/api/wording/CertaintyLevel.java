package fr.retours.api.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How sure a fact is, in words: {@code certainty.levels} of the texts tells them, each with the least confidence that it needs.
 *
 * @param least from 0 to 1
 * @param word as pages show it
 */
public record CertaintyLevel(double least, String word) {
    private static final List<CertaintyLevel> SUREST_FIRST = Pattern.compile("\\|")
            .splitAsStream(Wording.text("certainty.levels"))
            .map(one -> one.strip().split(" ", 2))
            .map(one -> new CertaintyLevel(Double.parseDouble(one[0]), one[1]))
            .sorted(Comparator.comparingDouble(CertaintyLevel::least).reversed())
            .toList();

    /** The least sure that is shown unless a reader asks for more: all but the lowest level. */
    public static final CertaintyLevel SHOWN = SUREST_FIRST.get(SUREST_FIRST.size() - 2);

    /** Returns all levels, the surest first. */
    public static List<CertaintyLevel> all() {
        return SUREST_FIRST;
    }

    /** Returns the level of a confidence from 0 to 1. */
    public static CertaintyLevel of(double confidence) {
        return SUREST_FIRST.stream()
                .filter(one -> confidence >= one.least)
                .findFirst()
                .orElseGet(SUREST_FIRST::getLast);
    }

    /** Returns what this level and those above it are called together. */
    public String orBetter() {
        return isLowest()
                ? Wording.text("certainty.all")
                : equals(SUREST_FIRST.getFirst()) ? word : Wording.text("certainty.or-better", word);
    }

    /** Returns whether somebody had better look at the sentence: nothing stands below. */
    public boolean isLowest() {
        return equals(SUREST_FIRST.getLast());
    }

    /** Returns a confidence in words and as a number, « probable (0,85) ». */
    public static String reported(double confidence) {
        return String.format(Locale.FRENCH, "%s (%.2f)", of(confidence).word, confidence);
    }
}
