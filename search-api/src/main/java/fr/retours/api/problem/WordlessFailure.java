package fr.retours.api.problem;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * A failure as the log may tell it: what it is and where it came from, with all its causes, but none of the messages, since they
 * may repeat what a visitor typed.
 */
public final class WordlessFailure extends Exception {
    /** Copies types and places of a failure. */
    public WordlessFailure(Throwable failure) {
        super(failure.getClass().getName(), cause(failure));
        setStackTrace(failure.getStackTrace());
    }

    /**
     * Logs a fault of the server: its route, never the address, and the number that the client got. That a client has left is none, and
     * there is nobody who got a number.
     */
    public static void log(Logger log, Context ctx, Problem problem, Exception failure) {
        if (Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(EofException.class::isInstance)) {
            return;
        }
        log.error(
                "{} {} failed, {}",
                ctx.method(),
                ctx.endpoint().path,
                problem.instance(),
                new WordlessFailure(failure));
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return failure.getCause() == null ? null : new WordlessFailure(failure.getCause());
    }
}
