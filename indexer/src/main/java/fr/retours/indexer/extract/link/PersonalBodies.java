package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.text.Words;
import java.util.BitSet;

/** Tells whose body a name behind a person is. */
final class PersonalBodies {
    private static final int MOST_BETWEEN = 3;

    private PersonalBodies() {}

    /** « Anne Morel (ADEME) », « Anne Morel, de l'ADEME »: returns whether only a sign and small words stand between. */
    static boolean isBehindOne(Words words, BodySpan body, BitSet people) {
        int first = words.first(words.sentenceOf(body.from()));
        boolean of = false;
        boolean sign = false;
        for (int i = body.from() - 1; i >= Math.max(first, body.from() - MOST_BETWEEN - 1); i--) {
            if (people.get(i)) {
                return of || sign;
            }
            of |= words.grammar().of().contains(words.folded(i));
            sign |= words.is(i, "(");
            if (words.isWord(i) && !of && !words.grammar().articles().contains(words.folded(i))) {
                return false;
            }
        }
        return false;
    }
}
