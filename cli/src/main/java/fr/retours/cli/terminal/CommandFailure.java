package fr.retours.cli.terminal;

/** A command cannot go on; the message tells the user what, where and what to do. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** Fails with {@link ExitCode#FAILED} and a message of {@link TerminalMessages}. */
    public CommandFailure(String key, Object... values) {
        this(ExitCode.FAILED, key, values);
    }

    /** Makes one with an exit code of its own, a message by its key and the values in it. */
    public CommandFailure(int exitCode, String key, Object... values) {
        super(TerminalMessages.of(key, values));
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /**
     * Refuses a wrong usage.
     *
     * @throws CommandFailure with code {@link ExitCode#USAGE} and this message
     */
    public static void refuseIf(boolean wrong, String key, Object... values) {
        if (wrong) {
            throw new CommandFailure(ExitCode.USAGE, key, values);
        }
    }
}
