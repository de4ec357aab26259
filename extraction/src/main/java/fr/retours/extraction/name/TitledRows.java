package fr.retours.extraction.name;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People named behind a civility by the family name first, as minutes do: « M. Delmas Anne, Mme Petit Zoé ». That more are
 * named so than the other way shows how to read those whose two names are given names: « M. Robert Paul ».
 */
final class TitledRows {
    private static final int FEWEST = 2;
    private static final int LONGEST = 5;
    private static final double CONFIDENCE = 0.85;

    private final Words words;
    private final NameParts parts;
    private final BitSet bodies;
    private final Map<Integer, PersonMention> turned = new HashMap<>();

    TitledRows(Words words, GivenNames given, NameParts parts, Set<String> titles, BitSet bodies) {
        this.words = words;
        this.parts = parts;
        this.bodies = bodies;
        int straight = 0;
        int familyFirst = 0;
        for (int title = 0; title + 2 < words.size(); title++) {
            int i = words.is(title + 1, ".") ? title + 2 : title + 1;
            int end = titles.contains(words.folded(title)) && words.isCapital(title) ? end(i) : i;
            if (end - i < 2) {
                continue;
            }
            boolean last = given.contains(words.written(end - 1));
            boolean first = given.contains(words.written(i));
            familyFirst += last && !first ? 1 : 0;
            straight += first && !last ? 1 : 0;
            if (last) {
                turned.put(i, mention(i, end));
            }
        }
        if (familyFirst < FEWEST || familyFirst <= straight) {
            turned.clear();
        }
    }

    /** Finds whoever is named family name first at a word behind a civility. */
    Optional<PersonMention> at(int i) {
        return Optional.ofNullable(turned.get(i));
    }

    /** Returns just past the words with capitals that may be a whole name; the first word itself when none is. */
    private int end(int from) {
        int limit = words.end(words.sentenceOf(from));
        int end = from;
        while (end < limit
                && end - from < LONGEST
                && words.isCapital(end)
                && !bodies.get(end)
                && (parts.canBeFamily(words, end) || parts.isParticle(words, end) || end == from)) {
            end++;
        }
        return end < limit && words.isCapital(end) ? from : end;
    }

    private PersonMention mention(int from, int end) {
        String first = words.written(end - 1);
        String family = words.written(from, end - 1);
        return new PersonMention(
                from, end, first + " " + family, family, CONFIDENCE, BuiltInRule.GIVEN_NAME.reason(first));
    }
}
