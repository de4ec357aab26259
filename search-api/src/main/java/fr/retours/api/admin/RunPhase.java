package fr.retours.api.admin;

import fr.retours.model.term.Slugged;

/** How far a run is. */
public enum RunPhase implements Slugged {
    /** It works. */
    RUNNING,
    /** It did all it was to do. */
    DONE,
    /** It did what it could; some input was skipped. */
    PARTIAL,
    /** It failed, or was cut short: the next one goes on with what it left. */
    FAILED;
}
