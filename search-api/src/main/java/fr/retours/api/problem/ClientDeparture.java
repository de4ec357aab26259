package fr.retours.api.problem;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.io.QuietException;

/** Tells failures that are the client's doing, who left or fell silent in the middle, from those of the server. */
public final class ClientDeparture {
    private ClientDeparture() {}

    /** Returns whether something failed because the connection to the client did. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                .anyMatch(one -> one instanceof QuietException
                        || (one instanceof IOException && one.getCause() instanceof TimeoutException));
    }
}
