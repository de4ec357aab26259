package fr.retours.api.recap;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.retours.api.answer.AnswerSource;
import fr.retours.api.fact.EventResponse;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.id.RecapId;
import fr.retours.text.IndexedRecap;
import fr.retours.text.NamedEntity;
import fr.retours.text.RecapSearch;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves {@code /recaps}. */
public record RecapHandler(RecapSearch search) {
    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                "/recaps/{id}",
                AnswerSource.INDEX,
                RecapResponse.class,
                given -> given.path("id", RecapId::new),
                id -> search.recap(id).map(RecapResponse::of).orElseThrow(() -> new UnknownIdException(id.value()))));
    }

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
            Narration narration,
            @Nullable EventResponse event,
            List<NamedEntity> entities,
            List<Mention> mentions) {
        static RecapResponse of(IndexedRecap found) {
            var recap = found.recap();
            return new RecapResponse(
                    recap.id(),
                    recap.title(),
                    recap.url(),
                    recap.published(),
                    recap.author(),
                    recap.text(),
                    found.narration(),
                    found.event()
                            .map(event -> EventResponse.of(event, recap.published()))
                            .orElse(null),
                    found.entities(),
                    found.mentions());
        }
    }
}
