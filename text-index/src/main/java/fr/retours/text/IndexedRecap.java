package fr.retours.text;

import fr.retours.model.Event;
import fr.retours.model.Mention;
import fr.retours.model.Recap;
import java.util.List;

/**
 * A recap as the index keeps it.
 *
 * @param mentions where its text names entities, in text order, not overlapping
 * @param entities every entity mentioned, once
 */
public record IndexedRecap(Recap recap, Event event, List<Mention> mentions, List<NamedEntity> entities) {
    /** Copies the lists. */
    public IndexedRecap {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
    }
}
