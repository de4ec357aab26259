package fr.retours.api.page;

import fr.retours.api.wording.Wording;
import java.util.List;

/** How often facts were read rightly where an editor looked. */
@FunctionalInterface
public interface ReviewedFacts {
    /** Returns a row for each kind of fact that somebody looked at, as the last run left them. */
    List<Row> rows();

    /** Returns those of data at which nobody looked. */
    static ReviewedFacts none() {
        return List::of;
    }

    /**
     * What was looked at of one kind.
     *
     * @param slug the kind, as in {@code review.} of {@code wording.properties}
     * @param right how many were read rightly
     * @param looked how many there were
     */
    record Row(String slug, int right, int looked) {
        /** Returns what the kind is called. */
        public String label() {
            return Wording.text("review." + slug);
        }
    }
}
