package fr.retours.api.answer;

import java.util.Optional;

/** A version of the data is asked for that is no longer served, or not yet. */
public final class GoneException extends RuntimeException {
    private final String asked;
    private final transient Optional<String> served;

    /**
     * Names both versions.
     *
     * @param served empty while the two stores hold different ones
     */
    public GoneException(String asked, Optional<String> served) {
        super("version must be " + served + ", got '" + asked + "'");
        this.asked = asked;
        this.served = served;
    }

    /** Returns the version asked for. */
    public String asked() {
        return asked;
    }

    /** Returns the version that is served; empty while the two stores hold different ones. */
    public Optional<String> served() {
        return served;
    }
}
