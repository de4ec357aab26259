package fr.retours.cli.terminal;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains a wrong command line in one line, with the nearest right word. */
public final class UsageErrors {
    /** Letters that may differ between what was typed and what was meant. */
    private static final int FARTHEST = 3;

    private UsageErrors() {}

    /** Picocli's hook: prints the explanation, returns {@link ExitCode#USAGE}. */
    public static int explain(ParameterException error, String[] arguments) {
        error.getCommandLine().getErr().println(messageOf(error));
        return ExitCode.USAGE;
    }

    /** Returns the explanation, in French. */
    public static String messageOf(ParameterException error) {
        CommandLine command = error.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        return switch (error) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, help);
            case MissingParameterException missing ->
                TerminalMessages.of(
                        "error.missing-parameter",
                        missing.getMissing().getFirst().paramLabel(),
                        help);
            default ->
                error.getArgSpec() instanceof OptionSpec option && error.getValue() != null
                        ? TerminalMessages.of("error.bad-value", option.longestName(), error.getValue(), help)
                        : TerminalMessages.of("error.bad-parameter", String.valueOf(error.getMessage()), help);
        };
    }

    private static String unmatched(UnmatchedArgumentException error, String help) {
        String word = error.getUnmatched().getFirst();
        boolean option = word.startsWith("-");
        String key = option ? "error.unknown-option" : "error.unknown-command";
        return nearest(word, option ? options(error.getCommandLine()) : commands(error.getCommandLine()))
                .map(near -> TerminalMessages.of(key + ".near", word, near, help))
                .orElseGet(() -> TerminalMessages.of(key, word, help));
    }

    private static Stream<String> options(CommandLine command) {
        return command.getCommandSpec().optionsMap().keySet().stream().filter(name -> name.startsWith("--"));
    }

    private static Stream<String> commands(CommandLine command) {
        return command.getSubcommands().keySet().stream();
    }

    /** Finds the word that needs the fewest letters changed; empty when all are too far. */
    private static Optional<String> nearest(String typed, Stream<String> words) {
        return words.filter(word -> distance(typed, word) <= FARTHEST)
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparing(word -> word));
    }

    private static int distance(String typed, String word) {
        return LevenshteinDistance.getDefaultInstance().apply(typed, word);
    }
}
