package fr.retours.extraction.link;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Reads who hosts through a person: « accueillis par Anne Morel, directrice de la Ruche ».
 *
 * @param functions words for functions, folded
 */
record PersonalHosts(Set<String> functions) {
    private static final int FARTHEST_PERSON = 3;
    private static final int FARTHEST_BODY = 12;

    /** Returns the body whose function the person right behind a cue holds; empty when there is none. */
    List<BodySpan> behind(Words words, int from, int limit, BodySpans bodies, BitSet people) {
        int person = people.nextSetBit(from);
        if (person < 0 || person > from + FARTHEST_PERSON) {
            return List.of();
        }
        boolean held = false;
        for (int i = people.nextClearBit(person); i < Math.min(limit, person + FARTHEST_BODY); i++) {
            held |= functions.contains(words.folded(i));
            if (people.get(i) || words.is(i, ";") || words.is(i, ".")) {
                return List.of();
            }
            var body = bodies.startingAt(i);
            if (body.isPresent()) {
                return held ? List.of(body.get()) : List.of();
            }
        }
        return List.of();
    }
}
