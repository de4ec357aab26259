package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ties bodies to the event by brackets: « l'ADEME (Jean Petit) et la Ville de Tulle (Lise Roux) ont présenté… », « des
 * bailleurs (Noalis, Odhac 87) étaient présents ». Immutable.
 */
final class BracketLinks {
    private static final double WITH_PERSON = 0.75;
    private static final double IN_BRACKETS = 0.7;
    private static final int FARTHEST_GROUP = 4;
    private static final int LONGEST = 60;

    private final Set<String> groups;
    private final Set<String> presence;

    BracketLinks(KnowledgeBase knowledge) {
        groups = knowledge.table("groupes", 1).foldedSet();
        presence = knowledge.table("presences", 1).foldedSet();
    }

    Stream<LinkSpan> find(Words words, int sentence, BodySpans bodies, BitSet people) {
        return IntStream.range(words.first(sentence) + 1, words.end(sentence) - 1)
                .boxed()
                .flatMap(open -> at(words, open, sentence, bodies, people));
    }

    private Stream<LinkSpan> at(Words words, int open, int sentence, BodySpans bodies, BitSet people) {
        int limit = words.end(sentence);
        if (isOfPerson(words, open, people)) {
            int behind = Math.min(close(words, open, limit) + 1, limit);
            FactReason reason = BuiltInRule.BRACKETS.reason(words.written(open, behind));
            return bodies.around(open - 1).filter(body -> body.to() == open).stream()
                    .map(body -> new LinkSpan(body, LinkKind.REPRESENTED, WITH_PERSON, sentence, reason));
        }
        if (!isOfGroup(words, open, sentence) || !words.anyIn(words.first(sentence), limit, presence)) {
            return Stream.empty();
        }
        FactReason reason = BuiltInRule.BRACKETS.reason(words.written(open - 1, open));
        return bodies.within(open, close(words, open, limit)).stream()
                .map(body -> new LinkSpan(body, LinkKind.REPRESENTED, IN_BRACKETS, sentence, reason));
    }

    /** Finds where the row of a group's names begins: « des bailleurs (Noalis, Odhac 87) ». */
    List<BodyRow> rows(Words words, int sentence, BitSet people) {
        int limit = words.end(sentence);
        return IntStream.range(words.first(sentence) + 1, limit - 1)
                .filter(open -> isOfGroup(words, open, sentence) && !isOfPerson(words, open, people))
                .mapToObj(open -> new BodyRow(open + 1, close(words, open, limit)))
                .filter(row -> isRow(words, row.from(), row.limit()))
                .toList();
    }

    private static boolean isOfPerson(Words words, int open, BitSet people) {
        return words.is(open, "(") && people.get(open + 1);
    }

    private boolean isOfGroup(Words words, int open, int sentence) {
        return "(–—".contains(words.token(open).text())
                && close(words, open, words.end(sentence)) < words.end(sentence)
                && isGroup(words, open, words.first(sentence));
    }

    /** « des bailleurs sociaux ( », « plusieurs associations locales ( ». */
    private boolean isGroup(Words words, int open, int first) {
        for (int i = open - 1; i >= Math.max(first, open - FARTHEST_GROUP); i--) {
            if (groups.contains(words.folded(i))) {
                return true;
            }
            if (!words.isWord(i)) {
                return false;
            }
        }
        return false;
    }

    /** A single name in brackets may be the acronym of what is before: « des collectivités (AICT) ». */
    private static boolean isRow(Words words, int from, int close) {
        return IntStream.range(from, close).anyMatch(i -> words.is(i, ","))
                || words.anyIn(from, close, words.grammar().and());
    }

    /** Returns where the bracket or dash ends; the limit when it does not. */
    private static int close(Words words, int open, int limit) {
        String mark = words.is(open, "(") ? ")" : words.token(open).text();
        for (int i = open + 1; i < Math.min(limit, open + LONGEST); i++) {
            if (words.is(i, mark)) {
                return i;
            }
        }
        return limit;
    }
}
