package fr.retours.server;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the graph server does not start. The message is French and for the user: what failed, where, and what to
 * do; it fits one line, followed by the end of the server's log where only that can tell more.
 */
public final class GraphServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a server does not start: the callers' choices depend on it, never on the wording. */
    public enum Reason {
        /** The server's jars are not where they were said to be, or no one said where. */
        LIBRARY_MISSING("library-missing"),
        /** The Java program that was to run the server cannot be run. */
        JAVA_MISSING("java-missing"),
        /** The data folder is no folder, cannot be made or cannot be written to. */
        FOLDER_UNWRITABLE("folder-unwritable"),
        /** The file system of the data folder has too little room. */
        DISK_FULL("disk-full"),
        /** A server of a program that is alive, or another Neo4j, has this data folder open. */
        FOLDER_IN_USE("folder-in-use"),
        /** A program fills the graph for the first time, and opens it when that is done. */
        BEING_FILLED("being-filled"),
        /** The Bolt port asked for belongs to another program. */
        PORT_IN_USE("port-in-use"),
        /** The server's process did nothing any more without having answered; it was stopped. */
        TIMEOUT("timeout"),
        /** Neo4j does not open its own files; {@link GraphServer#discardStore} has it make them anew. */
        STORE_DAMAGED("store-damaged"),
        /** The server ended instead of starting. */
        FAILED("failed");

        private final String slug;

        Reason(String slug) {
            this.slug = slug;
        }

        /** Returns the reason's name in messages.properties and in logs. */
        public String slug() {
            return slug;
        }
    }

    private final Reason reason;

    GraphServerException(Reason reason, String message, @Nullable Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.reason = reason;
    }

    /** Builds the French message of {@code reason} from its arguments, in the order that messages.properties says. */
    static GraphServerException of(Reason reason, @Nullable Throwable cause, Object... arguments) {
        return new GraphServerException(reason, ServerMessages.of(reason.slug(), arguments), cause);
    }

    /** Returns why the server did not start. */
    public Reason reason() {
        return reason;
    }
}
