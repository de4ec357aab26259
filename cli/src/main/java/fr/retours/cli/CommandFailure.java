package fr.retours.cli;

/** A command cannot go on; the message tells the user what, where and what to do. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** Fails with {@link ExitCode#FAILED} and a message of {@link Messages}. */
    CommandFailure(String key, Object... values) {
        this(ExitCode.FAILED, key, values);
    }

    CommandFailure(int exitCode, String key, Object... values) {
        super(Messages.of(key, values));
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
