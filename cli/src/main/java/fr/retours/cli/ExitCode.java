package fr.retours.cli;

/** How the command ends, see the table in {@code README.md}. */
final class ExitCode {
    /** All done. */
    static final int DONE = 0;
    /** Nothing done, or not all. */
    static final int FAILED = 1;
    /** Done, with some input skipped. */
    static final int SKIPPED_INPUT = 2;
    /** The command line is wrong (EX_USAGE of BSD's sysexits). */
    static final int USAGE = 64;

    private ExitCode() {}
}
