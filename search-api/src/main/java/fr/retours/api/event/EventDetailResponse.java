package fr.retours.api.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.retours.api.fact.EventSummaryResponse;
import fr.retours.api.fact.ProofResponse;
import fr.retours.api.fact.Quotes;
import fr.retours.api.fact.ThemeResponse;
import fr.retours.model.term.EventProperty;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.RecapRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event with all but its people, on the wire: see {@link EventDetail}. */
record EventDetailResponse(
        @JsonUnwrapped EventSummaryResponse event,
        Proofs proofs,
        List<RecapRef> recaps,
        List<LinkedBodyResponse> bodies,
        List<ThemeResponse> themes) {
    static EventDetailResponse of(EventDetail detail, Quotes quotes) {
        return new EventDetailResponse(
                EventSummaryResponse.of(detail.event()),
                Proofs.of(detail, quotes),
                detail.recaps(),
                detail.bodies().stream()
                        .map(body -> LinkedBodyResponse.of(body, quotes))
                        .toList(),
                detail.themes().stream()
                        .map(theme -> ThemeResponse.of(theme, quotes))
                        .toList());
    }

    /** What backs each property; null for one that no recap tells. */
    record Proofs(
            @Nullable ProofResponse date,
            @Nullable ProofResponse place,
            @Nullable ProofResponse kind,
            @Nullable ProofResponse attendance) {
        static Proofs of(EventDetail detail, Quotes quotes) {
            return new Proofs(
                    proof(detail, EventProperty.DATE, quotes),
                    proof(detail, EventProperty.PLACE, quotes),
                    proof(detail, EventProperty.KIND, quotes),
                    proof(detail, EventProperty.ATTENDANCE, quotes));
        }

        private static @Nullable ProofResponse proof(EventDetail detail, EventProperty property, Quotes quotes) {
            var grounds = detail.proofs().get(property);
            return grounds == null ? null : ProofResponse.of(grounds, quotes);
        }
    }
}
