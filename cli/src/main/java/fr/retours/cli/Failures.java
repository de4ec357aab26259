package fr.retours.cli;

/** What the user reads when a command fails, and the exit code. */
final class Failures {
    private Failures() {}

    static String messageOf(Exception failure) {
        return switch (failure) {
            case CommandFailure told -> String.valueOf(told.getMessage());
            default -> Messages.of("error.unexpected", failure);
        };
    }

    static int exitCodeOf(Exception failure) {
        return failure instanceof CommandFailure told ? told.exitCode() : ExitCode.FAILED;
    }
}
