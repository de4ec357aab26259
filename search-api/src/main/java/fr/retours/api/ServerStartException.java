package fr.retours.api;

/** The server cannot listen at its address. The message is French and says what to do. */
public final class ServerStartException extends RuntimeException {
    /** Says where the server cannot listen, why, and what to do. */
    public ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
