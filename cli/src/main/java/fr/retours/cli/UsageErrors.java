package fr.retours.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains a wrong command line in one line, with the nearest right word. */
final class UsageErrors {
    private UsageErrors() {}

    /** Picocli's hook: prints the explanation, returns {@link ExitCode#USAGE}. */
    static int explain(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        command.getErr().println(messageOf(error, command));
        return ExitCode.USAGE;
    }

    private static String messageOf(ParameterException error, CommandLine command) {
        String help = command.getCommandSpec().qualifiedName() + " --help";
        return switch (error) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, help);
            case MissingParameterException missing ->
                Messages.of(
                        "error.missing-parameter",
                        missing.getMissing().getFirst().paramLabel(),
                        help);
            default -> Messages.of("error.bad-parameter", String.valueOf(error.getMessage()), help);
        };
    }

    private static String unmatched(UnmatchedArgumentException error, String help) {
        String word = error.getUnmatched().getFirst();
        List<String> near = error.getSuggestions();
        String key = error.isUnknownOption() ? "error.unknown-option" : "error.unknown-command";
        return near.isEmpty() ? Messages.of(key, word, help) : Messages.of(key + ".near", word, near.getFirst(), help);
    }
}
