package fr.retours.text;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Recap;
import java.util.List;
import java.util.Optional;

/**
 * A recap as the index keeps it.
 *
 * @param mentions where its text names entities, in text order, not overlapping
 * @param entities every entity mentioned, once
 */
public record IndexedRecap(Recap recap, Narration narration, List<Mention> mentions, List<NamedEntity> entities) {
    /** Copies the lists. */
    public IndexedRecap {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
    }

    /** Returns the event that the recap recounts; empty for one that recounts none. */
    public Optional<Event> event() {
        return Optional.ofNullable(narration.event());
    }
}
