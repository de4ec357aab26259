package fr.retours.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.retours.model.term.Slugged;

/** What the audit log notes. */
public enum AuditAction implements Slugged {
    /** An account was made. */
    KEY_ADD("key.add"),
    /** An account was given another role. */
    KEY_CHANGE("key.change"),
    /** An account was taken away. */
    KEY_REMOVE("key.remove"),
    /** Decisions by hand were read. */
    CURATION_READ("curation.read"),
    /** Decisions by hand were written. */
    CURATION_WRITE("curation.write"),
    /** A decision that hides somebody was added. */
    HIDE("hide"),
    /** A run that writes the stores. */
    INDEX("index"),
    /** A backup was sent. */
    BACKUP("backup"),
    /** A data folder was made from a backup. */
    RESTORE("restore"),
    /** Somebody was forgotten, or was asked to be. */
    FORGET("forget"),
    /** A key that is not the right one was sent under the id of one that exists. */
    WRONG_KEY("key.wrong");

    private final String slug;

    AuditAction(String slug) {
        this.slug = slug;
    }

    @Override
    @JsonValue
    public String slug() {
        return slug;
    }
}
