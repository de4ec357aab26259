package fr.retours.extraction.name;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lists of people, one a line, with what they are behind the name: « Anne Petit - ADEME ¶ Yélisa Kouamé (Cerema) ». That
 * most given names are known shows that the others are given names as well.
 */
final class GivenFirstRows {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_WORD = 3;
    private static final double CONFIDENCE = 0.75;
    private static final String MARKS = ",;(–—-|:";

    private final Words words;
    private final GivenNames given;
    private final NameParts parts;
    private final BitSet bodies;
    /** Where the name that begins a line ends, by its sentence; -1 when the line does not begin with one, or goes on. */
    private final int[] ends;

    private final Map<Integer, PersonMention> named = new HashMap<>();

    GivenFirstRows(Words words, GivenNames given, NameParts parts, BitSet bodies) {
        this.words = words;
        this.given = given;
        this.parts = parts;
        this.bodies = bodies;
        ends = IntStream.range(0, words.sentenceCount()).map(this::end).toArray();
        int from = 0;
        for (int i = 0; i <= words.sentenceCount(); i++) {
            // a line between two others may be one that this does not read: « Petit Zoé, Cerema »
            if (!isName(i) && (i == from || !isName(i + 1))) {
                read(from, i);
                from = i + 1;
            }
        }
    }

    private boolean isName(int sentence) {
        return sentence < ends.length && ends[sentence] >= 0;
    }

    /** Finds whoever is named at a word with a given name that only the list shows to be one. */
    Optional<PersonMention> at(int i) {
        return Optional.ofNullable(named.get(i));
    }

    private void read(int from, int to) {
        int known = 0;
        int names = 0;
        for (int i = from; i < to; i++) {
            names += isName(i) ? 1 : 0;
            known += isName(i) && isGiven(words.firstWord(i)) ? 1 : 0;
        }
        if (names < SHORTEST || 2 * known <= names) {
            return;
        }
        for (int i = from; i < to; i++) {
            int start = words.firstWord(i);
            if (isName(i) && !isGiven(start) && !isGiven(start + 1)) {
                String family = words.written(start + 1, ends[i]);
                named.put(
                        start,
                        new PersonMention(
                                start,
                                ends[i],
                                words.written(start, ends[i]),
                                family,
                                CONFIDENCE,
                                BuiltInRule.BESIDE_PERSON.reason()));
            }
        }
    }

    private boolean isGiven(int i) {
        return given.contains(words.written(i));
    }

    /** Returns where the name that begins a line ends; -1 when the line does not begin with one, or goes on as a sentence. */
    private int end(int sentence) {
        int start = words.firstWord(sentence);
        int limit = words.end(sentence);
        boolean line = start + 1 < limit && words.startsLine(words.first(sentence)) && words.endsLine(limit);
        boolean first = line
                && !bodies.get(start)
                && !words.isAllCapitals(start)
                && words.written(start).length() >= SHORTEST_WORD
                && parts.canBeFamily(words, start);
        int end = first ? parts.familyEnd(words, start + 1, bodies) : start;
        boolean closed = first
                && end > start + 1
                && (end == limit || bodies.get(end) || MARKS.contains(words.written(end)) || words.isAllCapitals(end));
        return closed ? end : -1;
    }
}
