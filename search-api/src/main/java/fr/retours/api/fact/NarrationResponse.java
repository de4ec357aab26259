package fr.retours.api.fact;

import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Narration;
import fr.retours.model.term.NarrationKind;
import java.util.List;

/** Whether a recap tells an event, on the wire: see {@link Narration}. */
public record NarrationResponse(NarrationKind kind, double confidence, List<Evidence> evidence) {
    /** Makes the answer for what a recap tells. */
    public static NarrationResponse of(Narration narration) {
        return new NarrationResponse(
                narration.kind(),
                narration.proof().confidence(),
                narration.proof().evidence());
    }
}
