package fr.retours.text.deadline;

/** A request is refused at once, since so many wait before it that its answer would come late. A retry may work. It has no stack trace: there may be
 * thousands a second. */
public final class OverloadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which bound was reached. */
    public OverloadException(String message) {
        super(message, null, false, false);
    }
}
