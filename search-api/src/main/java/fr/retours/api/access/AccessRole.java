package fr.retours.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.retours.model.term.Slugged;

/** What an account may do; each role may all that those before it may. */
public enum AccessRole implements Slugged {
    /** Sees the state of a site. */
    READER,
    /** Reads and writes decisions by hand, and has them take effect. */
    EDITOR,
    /** Reads recaps in, takes backups and removes. */
    OPERATOR;

    @Override
    @JsonValue
    public String slug() {
        return Slugged.super.slug();
    }

    /** Returns whether this role may all that another may. */
    public boolean includes(AccessRole other) {
        return compareTo(other) >= 0;
    }
}
