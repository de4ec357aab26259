package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.LinkKind;
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

    private final Set<String> groups = WordTable.read("extract/groupes.tsv", 1).foldedSet();
    private final Set<String> presence =
            WordTable.read("extract/presences.tsv", 1).foldedSet();

    void find(Words words, int sentence, BodySpans bodies, BitSet people, List<LinkSpan> links) {
        int first = words.first(sentence);
        int limit = words.end(sentence);
        for (int open = first + 1; open + 1 < limit; open++) {
            if (!words.is(open, "(")) {
                continue;
            }
            int sign = open;
            if (people.get(open + 1)) {
                bodies.around(open - 1)
                        .filter(body -> body.to() == sign)
                        .ifPresent(body -> links.add(new LinkSpan(body, LinkKind.REPRESENTED, WITH_PERSON, sentence)));
            } else if (isGroup(words, open, first) && tellsPresence(words, sentence)) {
                bodies.within(open, close(words, open, limit))
                        .forEach(body -> links.add(new LinkSpan(body, LinkKind.REPRESENTED, IN_BRACKETS, sentence)));
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

    private static int close(Words words, int open, int limit) {
        int close = open + 1;
        while (close < Math.min(limit, open + LONGEST) && !words.is(close, ")")) {
            close++;
        }
        return close;
    }
}
