package fr.retours.api.admin;

import fr.retours.model.term.Slugged;

/** How far a run is. */
public enum RunPhase implements Slugged {
    /** It works. */
    RUNNING("running"),
    /** It did all it was to do. */
    DONE("done"),
    /** It did what it could; some input was skipped. */
    PARTIAL("partial"),
    /** It failed, or was cut short: the next one goes on with what it left. */
    FAILED("failed");

    private final String slug;

    RunPhase(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
