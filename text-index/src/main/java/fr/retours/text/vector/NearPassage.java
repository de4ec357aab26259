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
 * @param lead how much nearer it is than the last one looked at, in standard deviations of all passages from the question; 0 at least
 * @param isAbout whether it is near enough to be about what is asked
 */
public record NearPassage(RecapId recap, Span span, long fingerprint, float similarity, float lead, boolean isAbout) {
    /** Returns whether the recap still says there what was encoded. */
    public boolean isIn(StoredHit hit) {
        return MeaningPassage.at(span, hit)
                .filter(passage -> passage.fingerprint() == fingerprint)
                .isPresent();
    }
}
