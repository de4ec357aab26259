package fr.retours.api.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nothing has the id asked for. */
public final class UnknownIdException extends RuntimeException {
    private final String id;
    private final @Nullable String meant;

    /** Names the id as asked for. */
    public UnknownIdException(String id) {
        this(id, Optional.empty());
    }

    /** Names the id as asked for, and the one that was meant. */
    public UnknownIdException(String id, Optional<String> meant) {
        super("nothing has the id '" + id + "'");
        this.id = id;
        this.meant = meant.orElse(null);
    }

    /** Returns the id that was meant, when the one asked for is another way to write it. */
    public Optional<String> meant() {
        return Optional.ofNullable(meant);
    }

    /** Returns the id as asked for. */
    public String id() {
        return id;
    }
}
