package fr.retours.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.retours.model.term.Slugged;

/** What an account may do; each role may all that those before it may. */
public enum AccessRole implements Slugged {
    /** Sees the state of a site. */
    READER("reader"),
    /** Reads and writes decisions by hand, and has them take effect. */
    EDITOR("editor"),
    /** Reads recaps in, takes backups and removes. */
    OPERATOR("operator");

    private final String slug;

    AccessRole(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }

    /** Returns whether this role may all that another may. */
    public boolean includes(AccessRole other) {
        return compareTo(other) >= 0;
    }
}
