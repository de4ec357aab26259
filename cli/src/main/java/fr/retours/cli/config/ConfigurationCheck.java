package fr.retours.cli.config;

import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.cli.terminal.UsageErrors;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command only if all that it was given can be, and else tells all that cannot, not the first alone. */
public final class ConfigurationCheck implements IExecutionStrategy {
    private final EnvironmentDefaults environment;

    private ConfigurationCheck(EnvironmentDefaults environment) {
        this.environment = environment;
    }

    /** Has a command and those below it checked. */
    public static void on(CommandLine commands, EnvironmentDefaults environment) {
        collect(commands);
        commands.setExecutionStrategy(new ConfigurationCheck(environment));
    }

    private static void collect(CommandLine commands) {
        commands.getCommandSpec().parser().collectErrors(true);
        commands.getSubcommands().values().forEach(ConfigurationCheck::collect);
    }

    @Override
    public int execute(ParseResult parsed) {
        CommandLine commands = parsed.commandSpec().commandLine();
        Set<String> faults = new LinkedHashSet<>();
        Set<String> unknown = environment.unknown(commands);
        if (!unknown.isEmpty()) {
            faults.add(TerminalMessages.of("error.unknown-variable", String.join(", ", unknown)));
        }
        boolean isHelp =
                levels(parsed).anyMatch(level -> level.isUsageHelpRequested() || level.isVersionHelpRequested());
        if (!isHelp) {
            levels(withoutUnreadableVariables(parsed, faults)).forEach(level -> check(level, faults));
        }
        if (faults.isEmpty()) {
            return new RunLast().execute(parsed);
        }
        faults.forEach(commands.getErr()::println);
        return ExitCode.USAGE;
    }

    private static Stream<ParseResult> levels(ParseResult parsed) {
        return Stream.iterate(parsed, Objects::nonNull, ParseResult::subcommand);
    }

    private static void check(ParseResult parsed, Set<String> faults) {
        parsed.errors().stream()
                .map(error -> UsageErrors.messageOf((ParameterException) error))
                .forEach(faults::add);
        if (parsed.commandSpec().userObject() instanceof CheckedCommand command) {
            command.checks().forEach(check -> run(check, faults));
        }
    }

    private static void run(Runnable check, Set<String> faults) {
        try {
            check.run();
        } catch (CommandFailure failure) {
            faults.add(failure.getMessage());
        }
    }

    /** Picocli reads defaults up to the first that cannot be: each is tried by itself, and what is left once more with the others. */
    private ParseResult withoutUnreadableVariables(ParseResult parsed, Set<String> faults) {
        if (levels(parsed).allMatch(level -> level.errors().isEmpty())) {
            return parsed;
        }
        Set<ArgSpec> unreadable = new HashSet<>();
        for (ParseResult level : levels(parsed).toList()) {
            CommandLine command = level.commandSpec().commandLine();
            command.setDefaultValueProvider(null);
            for (OptionSpec option : level.commandSpec().options()) {
                String value = environment.defaultValue(option);
                if (value != null && !level.hasMatchedOption(option)) {
                    command.parseArgs(option.longestName(), value).errors().stream()
                            .map(ParameterException.class::cast)
                            .filter(error -> option.equals(error.getArgSpec()))
                            .forEach(error -> {
                                faults.add(UsageErrors.messageOf(error));
                                unreadable.add(option);
                            });
                }
            }
        }
        CommandLine commands = parsed.commandSpec().commandLine();
        commands.setDefaultValueProvider(arg -> unreadable.contains(arg) ? null : environment.defaultValue(arg));
        return commands.parseArgs(parsed.originalArgs().toArray(String[]::new));
    }
}
