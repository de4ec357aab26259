package fr.retours.indexer.extract.event;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import java.util.List;

/** A list of phrases, looked for as whole words in folded text. */
final class PhraseCues {
    private final List<String> phrases;

    PhraseCues(String file) {
        phrases = WordTable.read(file, 1)
                .first()
                .map(phrase -> " " + Folding.fold(phrase) + " ")
                .toList();
    }

    /** Returns whether one of the phrases stands in a text. */
    boolean standIn(String text) {
        String folded = " " + Folding.fold(text) + " ";
        return phrases.stream().anyMatch(folded::contains);
    }
}
