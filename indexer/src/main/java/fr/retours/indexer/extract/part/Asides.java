package fr.retours.indexer.extract.part;

import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordTable;
import java.util.Set;

/** The list of what people open, lead or conclude that is no moment of the event: « la notion », « un café ». Immutable. */
final class Asides {
    private static final int REACH = 4;

    private final Set<String> nouns =
            WordTable.read("lists/pas-un-moment.tsv", 1).foldedSet();

    /** Returns whether the first noun behind a verb, which ends at a word, is one of them. */
    boolean isNoMoment(Words words, int verb, int limit) {
        for (int i = verb + 1; i < Math.min(limit, verb + 1 + REACH) && words.isWord(i); i++) {
            if (nouns.contains(words.folded(i))) {
                return true;
            }
            if (words.token(i).tag().equals("NOUN") || words.token(i).tag().equals("PROPN")) {
                return false;
            }
        }
        return false;
    }
}
