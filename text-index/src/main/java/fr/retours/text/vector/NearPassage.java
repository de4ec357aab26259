package fr.retours.text.vector;

import fr.retours.model.id.RecapId;
import fr.retours.text.Span;
import fr.retours.text.field.StoredHit;

/**
 * The passage of a recap that is nearest to a question.
 *
 * @param span where it stood in the recap's text when it was encoded
 * @param fingerprint of what was encoded
 * @param similarity the cosine of the angle between the vectors, but for what quantising loses
 */
public record NearPassage(RecapId recap, Span span, long fingerprint, float similarity) {
    /** Returns whether the recap still says there what was encoded. */
    public boolean isIn(StoredHit hit) {
        return MeaningPassage.at(span, hit)
                .filter(passage -> passage.fingerprint() == fingerprint)
                .isPresent();
    }
}
