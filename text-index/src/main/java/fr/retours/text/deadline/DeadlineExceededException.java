package fr.retours.text.deadline;

/** The work on a request has been given up: its time is over, or whoever asked no longer waits. A retry may work. */
public final class DeadlineExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was wanted and what came instead. */
    public DeadlineExceededException(String message) {
        super(message);
    }
}
