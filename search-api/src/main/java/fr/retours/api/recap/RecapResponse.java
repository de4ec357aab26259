package fr.retours.api.recap;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.fact.EventResponse;
import fr.retours.api.fact.NarrationResponse;
import fr.retours.model.fact.Mention;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import fr.retours.text.IndexedRecap;
import fr.retours.text.NamedEntity;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recap on the wire.
 *
 * @param author who signs it; left out when nobody does
 * @param text the one string that all offsets count in
 * @param mentions where the text names entities, in text order, not overlapping
 */
record RecapResponse(
        RecapId id,
        String title,
        @Nullable URI url,
        @Nullable LocalDate published,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String author,
        String text,
        NarrationResponse narration,
        @Nullable EventResponse event,
        List<NamedEntity> entities,
        List<Span> mentions) {
    static RecapResponse of(IndexedRecap found) {
        var recap = found.recap();
        return new RecapResponse(
                recap.id(),
                recap.title(),
                recap.url(),
                recap.published(),
                recap.author(),
                recap.text(),
                NarrationResponse.of(found.narration()),
                found.event()
                        .map(event -> EventResponse.of(event, recap.published()))
                        .orElse(null),
                found.entities(),
                found.mentions().stream().map(Span::of).toList());
    }

    /** Where an entity is named; half-open, in UTF-16 code units. */
    record Span(int start, int end, EntityId id) {
        static Span of(Mention mention) {
            return new Span(mention.start(), mention.end(), mention.entity());
        }
    }
}
