package fr.retours.extraction.name;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lists of people by the family name, one a line: « Delmas Anne ¶ Petit Pierre ¶ Roux Zoé ». That most lines can be
 * read in this order only shows how to read the others.
 */
final class FamilyFirstRows {
    private static final int SHORTEST = 3;
    private static final double CONFIDENCE = 0.8;

    private final Words words;
    private final GivenNames given;
    private final Map<Integer, PersonMention> turned = new HashMap<>();

    FamilyFirstRows(Words words, GivenNames given) {
        this.words = words;
        this.given = given;
        int from = 0;
        for (int i = 0; i <= words.sentenceCount(); i++) {
            if (i == words.sentenceCount() || !isPair(i)) {
                read(from, i);
                from = i + 1;
            }
        }
    }

    /** Finds whoever is named family name first at a word. */
    Optional<PersonMention> at(int i) {
        return Optional.ofNullable(turned.get(i));
    }

    private void read(int from, int to) {
        int familyFirst = 0;
        int givenFirst = 0;
        for (int i = from; i < to; i++) {
            boolean first = isGiven(words.firstWord(i));
            boolean second = isGiven(words.firstWord(i) + 1);
            familyFirst += second && !first ? 1 : 0;
            givenFirst += first && !second ? 1 : 0;
        }
        if (to - from < SHORTEST || familyFirst < 2 || familyFirst <= 2 * givenFirst) {
            return;
        }
        for (int i = from; i < to; i++) {
            int start = words.firstWord(i);
            if (isGiven(start + 1)) {
                String family = words.written(start, start + 1);
                String first = words.written(start + 1, start + 2);
                turned.put(
                        start,
                        new PersonMention(
                                start,
                                start + 2,
                                first + " " + family,
                                family,
                                CONFIDENCE,
                                BuiltInRule.GIVEN_NAME.reason(first)));
            }
        }
    }

    private boolean isGiven(int i) {
        String word = words.written(i);
        return given.contains(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    /** A line of two words, a bullet and an end mark aside. */
    private boolean isPair(int sentence) {
        int start = words.firstWord(sentence);
        int end = words.end(sentence);
        boolean two = start + 1 < end && words.isWord(start) && words.isWord(start + 1);
        return two
                && !words.isNumber(start)
                && !words.isNumber(start + 1)
                && (start + 2 == end || (start + 3 == end && !words.isWord(start + 2)));
    }
}
