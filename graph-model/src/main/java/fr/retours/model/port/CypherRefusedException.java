package fr.retours.model.port;

import fr.retours.model.term.Slugged;

/** A question in Cypher that gets no answer as it is. */
public final class CypherRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String subject;

    /** Why. */
    public enum Reason implements Slugged {
        /** It writes, or administrates. */
        WRITES,
        /** It reads files or addresses. */
        FILES,
        /** It calls a procedure, function or command that is not offered. */
        CALLS,
        /** Neo4j cannot make sense of it. */
        MISTAKE,
        /** It took longer than it may. */
        TIME,
        /** It needed more memory than it may. */
        MEMORY
    }

    /** @param subject what is called, Neo4j's words on the mistake, or the seconds that a question may take; empty for nothing */
    public CypherRefusedException(Reason reason, String subject) {
        super("question in Cypher must be answerable, got " + reason + " " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Returns what it is about. */
    public String subject() {
        return subject;
    }
}
