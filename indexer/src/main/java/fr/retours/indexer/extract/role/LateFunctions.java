package fr.retours.indexer.extract.role;

import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.function.Functions;
import fr.retours.indexer.extract.function.RoleParser;
import fr.retours.indexer.extract.function.RoleSpan;
import fr.retours.indexer.extract.role.Chain.Bearer;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import java.util.ArrayList;
import java.util.List;

/** « A prend la parole. Directrice de B, elle rappelle… »: functions stated of whoever the sentence before names last. */
record LateFunctions(Functions functions, RoleParser parser) {
    private static final WordClass HERSELF = new WordClass("mots-des-fonctions", "elle-meme");

    /** Adds such functions to those of the last person of each sentence. */
    List<Bearer> complete(Words words, List<Bearer> bearers, BodySpans bodies) {
        var result = new ArrayList<Bearer>();
        for (int i = 0; i < bearers.size(); i++) {
            Bearer one = bearers.get(i);
            int next = words.sentenceOf(one.mention().from()) + 1;
            boolean last = i + 1 == bearers.size()
                    || words.sentenceOf(bearers.get(i + 1).mention().from()) >= next;
            List<RoleSpan> late = last && next < words.sentenceCount() ? late(words, next, bodies) : List.of();
            result.add(one.withAlso(late));
        }
        return result;
    }

    private List<RoleSpan> late(Words words, int sentence, BodySpans bodies) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        if (first == limit
                || !words.isCapital(first)
                || functions.at(words, first).isEmpty()) {
            return List.of();
        }
        List<RoleSpan> roles = parser.sequence(words, first, limit, bodies);
        int end = roles.isEmpty() ? limit : roles.getLast().end();
        boolean hers = end + 1 < limit && words.is(end, ",") && words.in(end + 1, HERSELF);
        return hers ? roles : List.of();
    }
}
