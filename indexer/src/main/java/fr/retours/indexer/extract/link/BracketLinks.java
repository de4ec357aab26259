package fr.retours.indexer.extract.link;

import fr.retours.indexer.extract.body.BodyChain;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.model.term.LinkKind;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Ties bodies to the event by brackets: « l'ADEME (Jean Petit) et la Ville de Tulle (Lise Roux) ont présenté… », « des
 * bailleurs (Noalis, Odhac 87) étaient présents ». Immutable.
 */
final class BracketLinks {
    private static final double WITH_PERSON = 0.75;
    private static final double IN_BRACKETS = 0.7;
    private static final int FARTHEST_GROUP = 4;
    private static final int LONGEST = 60;

    private final BodyChain chains;

    private final Set<String> groups;
    private final Set<String> presence;

    BracketLinks(BodyChain chains, KnowledgeBase knowledge) {
        groups = knowledge.table("groupes", 1).foldedSet();
        presence = knowledge.table("presences", 1).foldedSet();
        this.chains = chains;
    }

    void find(Words words, int sentence, BodySpans bodies, BitSet people, List<LinkSpan> links) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        for (int open = first + 1; open + 1 < limit; open++) {
            boolean dash = "–—".contains(words.token(open).text());
            if (!words.is(open, "(") && !dash) {
                continue;
            }
            int sign = open;
            int close = close(words, open, limit);
            if (!dash && people.get(open + 1)) {
                bodies.around(open - 1)
                        .filter(body -> body.to() == sign)
                        .ifPresent(body -> links.add(new LinkSpan(
                                body,
                                LinkKind.REPRESENTED,
                                WITH_PERSON,
                                sentence,
                                BuiltInRule.BRACKETS.reason(words.written(sign, Math.min(close + 1, limit))))));
            } else if (close < limit && isGroup(words, open, first)) {
                if (isRow(words, open, close)) {
                    chains.read(words, open + 1, close, bodies, people);
                }
                if (tellsPresence(words, sentence)) {
                    bodies.within(open, close)
                            .forEach(body -> links.add(new LinkSpan(
                                    body,
                                    LinkKind.REPRESENTED,
                                    IN_BRACKETS,
                                    sentence,
                                    BuiltInRule.BRACKETS.reason(words.written(sign - 1, sign)))));
                }
            }
        }
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

    private boolean tellsPresence(Words words, int sentence) {
        for (int i = words.first(sentence); i < words.end(sentence); i++) {
            if (presence.contains(words.folded(i))) {
                return true;
            }
        }
        return false;
    }

    /** A single name in brackets may be the acronym of what is before: « des collectivités (AICT) ». */
    private static boolean isRow(Words words, int open, int close) {
        for (int i = open + 1; i < close; i++) {
            if (words.is(i, ",") || words.grammar().and().contains(words.folded(i))) {
                return true;
            }
        }
        return false;
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
