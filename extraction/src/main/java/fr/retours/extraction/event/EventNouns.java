package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.util.Set;
import java.util.stream.Stream;

/** Knows the words for events where they stand right before a day: « lors du séminaire du », « la journée des ». */
final class EventNouns {
    private static final int MOST_LINKS = 4;

    private static final String PART = "partie";

    private final WordTable table;
    private final Set<String> nouns;
    private final Set<String> links;

    EventNouns(KnowledgeBase knowledge) {
        table = knowledge.table("evenements", 2);
        nouns = table.foldedSet();
        links = knowledge.words("rencontre", "avant-la-date");
    }

    /** Streams the words, as listed, that are used of an event. */
    Stream<String> firm() {
        return table.rows().stream().filter(row -> !isPart(row)).map(row -> row.text(0));
    }

    /** Streams the words, as listed, that are as often used of something else. */
    Stream<String> ambiguous() {
        return table.rows().stream().filter(EventNouns::isPart).map(row -> row.text(0));
    }

    private static boolean isPart(WordTable.Row row) {
        return row.text(2).equals(PART);
    }

    /** Returns whether a text ends in a word for an event and no more than « du », « organisé le » behind it. */
    boolean endAt(String before) {
        String[] words = LatinFolding.words(before).split(" ", -1);
        int at = words.length - 1;
        int linked = 0;
        while (at >= 0 && linked < MOST_LINKS && links.contains(words[at])) {
            at--;
            linked++;
        }
        return linked > 0
                && at >= 0
                && (nouns.contains(words[at]) || (at > 0 && nouns.contains(words[at - 1] + " " + words[at])));
    }
}
