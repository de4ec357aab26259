package fr.retours.graph;

import fr.retours.model.port.GraphDamagedException;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.neo4j.driver.exceptions.AuthorizationExpiredException;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.exceptions.UntrustedServerException;

/** Says the driver's failures in the words of the ports. */
final class DriverErrors {
    /** What Neo4j may put before its words, and no reader needs: the class of what failed within it. */
    private static final Pattern FAILURE_CLASS = Pattern.compile("(?:[a-z][\\w]*\\.)+[A-Z]\\w*(?:Exception|Error): ");

    private DriverErrors() {}

    /**
     * Translates one failure.
     *
     * @param action what was being done, with the id, as in {@code read event event:x}
     */
    static RuntimeException translated(Neo4jException error, String action, GraphConfig config) {
        String failed = "Neo4j at " + config.uri() + " could not " + action + ": "
                + FAILURE_CLASS.matcher(String.valueOf(error.getMessage())).replaceAll("");
        return switch (error) {
            case AuthorizationExpiredException e -> new GraphUnavailableException(failed, e);
            case SecurityException e ->
                new GraphRefusedException(
                        "Neo4j at " + config.uri() + " refused user '" + config.user() + "' who was to " + action, e);
            case ServiceUnavailableException e -> new GraphUnavailableException(failed, e);
            case SessionExpiredException e -> new GraphUnavailableException(failed, e);
            case DiscoveryException e -> new GraphUnavailableException(failed, e);
            case TransientException e -> new GraphUnavailableException(failed, e);
            default ->
                isOutage(error) || cameTooLate(error)
                        ? new GraphUnavailableException(failed, error)
                        : failed(error, failed);
        };
    }

    /** Neo4j tells by the code whether the fault is in its own files or in what was asked. */
    private static GraphFailedException failed(Neo4jException error, String message) {
        return String.valueOf(error.code()).startsWith("Neo.DatabaseError.")
                ? new GraphDamagedException(message, error)
                : new GraphFailedException(message, error);
    }

    /** Translates the one failure that the driver does not count among its own: a certificate we do not trust. */
    static GraphRefusedException translated(UntrustedServerException error, String action, GraphConfig config) {
        return new GraphRefusedException("certificate of " + config.uri() + " is not trusted, so no " + action, error);
    }

    /**
     * A server that did not answer within our patience. The driver counts that among the caller's mistakes, under no
     * code, as if the pool were too small; only the cause tells.
     */
    private static boolean cameTooLate(Neo4jException error) {
        return error.getCause() instanceof TimeoutException;
    }

    /** A server that is going down or coming up answers some calls with these. */
    private static boolean isOutage(Neo4jException error) {
        String code = String.valueOf(error.code());
        return code.startsWith("Neo.TransientError.")
                || code.equals("Neo.DatabaseError.General.UnknownError")
                || code.contains("DatabaseUnavailable")
                || code.contains("DatabaseNotFound");
    }
}
