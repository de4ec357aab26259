package fr.retours.extraction.narration;

import fr.retours.extraction.lexicon.WordTable;
import java.util.Map;

/**
 * A sign of what a text tells, as {@code recits-poids.tsv} weighs it.
 *
 * @param name what it is called there
 * @param place where it counts
 * @param recounts how much it speaks for an event that took place
 * @param announces how much it speaks for one to come
 * @param most how many sentences of it count
 */
record NarrationSign(String name, Place place, double recounts, double announces, int most) {
    /** Where a sign counts. */
    enum Place {
        /** Its words in the title. */
        TITLE,
        /** Its words in any sentence but the title. */
        SENTENCE,
        /** Its words in one that says what was done. */
        PAST,
        /** Its words in one of the first. */
        OPENING,
        /** What was read off the text. */
        FACTS
    }

    private static final Map<String, Place> PLACES = Map.of(
            "titre",
            Place.TITLE,
            "phrase",
            Place.SENTENCE,
            "passé",
            Place.PAST,
            "début",
            Place.OPENING,
            "faits",
            Place.FACTS);

    static NarrationSign of(WordTable.Row row) {
        Place place = PLACES.get(row.text(1));
        if (place == null) {
            throw row.problem("column 2 must be one of " + PLACES.keySet());
        }
        return new NarrationSign(row.text(0), place, row.decimal(2), row.decimal(3), row.integer(4));
    }
}
