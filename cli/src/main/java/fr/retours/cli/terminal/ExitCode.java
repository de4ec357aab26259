package fr.retours.cli.terminal;

/** How the command ends, see the table in {@code README.md}. */
public final class ExitCode {
    /** All done. */
    public static final int DONE = 0;
    /** Nothing done, or not all. */
    public static final int FAILED = 1;
    /** Done, with some input skipped. */
    public static final int SKIPPED_INPUT = 2;
    /** The command line is wrong (EX_USAGE of BSD's sysexits). */
    public static final int USAGE = 64;

    private ExitCode() {}
}
