package fr.retours.extraction.place;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.FactReason;

/**
 * A place in a recap's text that names a local authority.
 *
 * @param start offset of the first character; in « la Ville et l'Eurométropole de Strasbourg » the commune's mention is
 *     the word « Ville » alone
 * @param end offset just past the last character
 * @param written the name as the recap writes it, with the level words that belong to it
 * @param body which authority it is; its id is open, and has candidates, when the text does not decide
 * @param confidence from 0 to 1
 * @param reason how it was stated which authority that is
 */
public record CollectiviteMention(
        int start, int end, String written, Collectivite body, double confidence, FactReason reason) {
    /** Returns whether the mention shares a character with a stretch of the text. */
    boolean touches(int from, int to) {
        return start < to && from < end;
    }
}
