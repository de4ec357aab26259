package fr.retours.extraction.theme;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import java.util.List;

/** Brings folded French words to one form for singular and plural. */
final class GrammaticalNumber {
    private static final int SHORTEST = 4;

    private final List<WordTable.Row> ends;

    GrammaticalNumber(KnowledgeBase knowledge) {
        ends = knowledge.table("pluriels", 1).rows();
    }

    /** Returns « local » for « locaux », « reseau » for « reseaux », « circuit » for « circuits ». */
    String singular(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        for (WordTable.Row end : ends) {
            if (word.endsWith(end.text(0))) {
                return word.substring(0, word.length() - end.text(0).length()) + end.text(1);
            }
        }
        return word;
    }
}
