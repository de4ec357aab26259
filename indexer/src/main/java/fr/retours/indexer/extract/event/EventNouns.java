package fr.retours.indexer.extract.event;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import java.util.Set;

/** Knows the words for events where they stand right before a day: « lors du séminaire du », « la journée des ». */
final class EventNouns {
    private static final Set<String> LINKS =
            Set.of("du", "des", "de", "le", "les", "d", "en", "date", "organise", "organisee");
    private static final int MOST_LINKS = 4;

    private final Set<String> nouns =
            WordTable.read("extract/evenements.tsv", 2).foldedSet();

    /** Returns whether a text ends in a word for an event and no more than « du », « organisé le » behind it. */
    boolean endAt(String before) {
        String[] words = Folding.fold(before).split(" ", -1);
        int at = words.length - 1;
        int links = 0;
        while (at >= 0 && links < MOST_LINKS && LINKS.contains(words[at])) {
            at--;
            links++;
        }
        return links > 0
                && at >= 0
                && (nouns.contains(words[at]) || (at > 0 && nouns.contains(words[at - 1] + " " + words[at])));
    }
}
