package fr.retours.server;

import fr.retours.server.GraphServerException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A start that failed, and which store it failed on.
 *
 * @param store changes when the store is made anew or put back by hand
 */
record FailedStart(GraphServerException cause, List<Object> store) {
    /** What may be otherwise later, without the user's changing how the program was called. */
    private static final Set<Reason> PASSING =
            Set.of(Reason.STORE_DAMAGED, Reason.BEING_FILLED, Reason.FAILED, Reason.TIMEOUT);

    /** Tells whether it is worth waiting rather than to refuse. */
    boolean mayPass() {
        return PASSING.contains(cause.reason());
    }

    /** Tells whether no start can succeed on this store. */
    boolean isDamage() {
        return cause.reason() == Reason.STORE_DAMAGED;
    }

    /** Tells whether no start can succeed before there is another store. */
    boolean isOfThisStore() {
        return isDamage() || cause.reason() == Reason.BEING_FILLED;
    }

    /** Tells whether the store in a server's folder is still the one it failed on. */
    boolean isOf(Path home) {
        return store.equals(storeIn(home));
    }

    /** Returns what tells one store from the next: its folder, and when something was last made in it. */
    static List<Object> storeIn(Path home) {
        try {
            Path data = home.resolve("data");
            return List.of(data.toRealPath(), Files.getLastModifiedTime(data));
        } catch (IOException e) {
            return List.of(); // there is none
        }
    }
}
