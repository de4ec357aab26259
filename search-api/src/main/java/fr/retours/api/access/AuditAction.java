package fr.retours.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.retours.model.term.Slugged;

/** What the audit log notes. */
public enum AuditAction implements Slugged {
    /** An account was made. */
    KEY_ADD,
    /** An account was given another role. */
    KEY_CHANGE,
    /** An account was taken away. */
    KEY_REMOVE,
    /** Decisions by hand were read. */
    CURATION_READ,
    /** Decisions by hand were written. */
    CURATION_WRITE,
    /** A decision that hides somebody was added. */
    HIDE,
    /** A run that writes the stores. */
    INDEX,
    /** A backup was sent. */
    BACKUP,
    /** A data folder was made from a backup. */
    RESTORE,
    /** What a visitor reported was settled. */
    REPORT_SETTLE,
    /** Somebody was forgotten, or was asked to be. */
    FORGET,
    /** A key that is not the right one was sent under the id of one that exists. */
    KEY_WRONG;

    @Override
    @JsonValue
    public String slug() {
        return Slugged.super.slug().replace('_', '.');
    }
}
