package fr.retours.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.retours.model.term.Slugged;

/** What came of what the audit log notes. */
public enum AuditOutcome implements Slugged {
    /** It is about to be done: a line that tells the end follows, unless the program ended before. */
    BEGUN,
    /** It was done. */
    DONE,
    /** It was not done: not allowed, or not as it must be. */
    REFUSED,
    /** It was begun, and not done, or not wholly. */
    FAILED;

    @Override
    @JsonValue
    public String slug() {
        return Slugged.super.slug();
    }
}
