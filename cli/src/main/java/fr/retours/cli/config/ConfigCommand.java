package fr.retours.cli.config;

import fr.retours.api.answer.AnswerJson;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.cli.terminal.TextTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the configuration that a server would have, and which language model would read, and where each value comes from. Secrets are not shown. */
@Command(name = "config")
public final class ConfigCommand implements Callable<Integer>, CheckedCommand {
    private static final String SECRET = "•••";
    private static final String NONE = "–";

    private final Console console;
    private final EnvironmentDefaults environment;
    private final CheckedCommand server;
    /** All options, with their values. */
    private final CommandSpec options;

    @Option(names = "--json", descriptionKey = "option.config-json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private ConfigCommand(
            Console console, EnvironmentDefaults environment, CheckedCommand server, CommandSpec options) {
        this.console = console;
        this.environment = environment;
        this.server = server;
        this.options = options;
    }

    /** Returns the command, which takes every option of {@code server} and has them checked alike. */
    public static CommandLine commandLine(Console console, EnvironmentDefaults environment, CheckedCommand server) {
        var options = CommandSpec.forAnnotatedObject(server);
        var spec = CommandSpec.forAnnotatedObject(new ConfigCommand(console, environment, server, options));
        spec.addMixin("server", options);
        return new CommandLine(spec);
    }

    @Override
    public List<Runnable> checks() {
        return server.checks();
    }

    /** Whoever gave a value. */
    private enum Source {
        COMMAND_LINE,
        ENVIRONMENT,
        DEFAULT
    }

    /**
     * One setting.
     *
     * @param name the option, or the variable of what has none
     * @param value as it was written; null when there is none
     * @param variable the variable that gave or would give the value
     */
    private record Setting(String name, @Nullable String value, String source, String variable) {}

    private record Settings(List<Setting> settings) {}

    @Override
    public Integer call() {
        var settings = settings();
        if (json) {
            console.out().println(AnswerJson.write(new Settings(settings)));
            return ExitCode.DONE;
        }
        var table = new TextTable(List.of("config.name", "config.value", "config.source"));
        settings.forEach(one -> table.row(
                one.name(),
                one.value() == null ? NONE : one.value(),
                TerminalMessages.of("config.source." + one.source(), one.variable())));
        table.print(console.out());
        return ExitCode.DONE;
    }

    private List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        options.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> settings.add(setting(option)));
        settings.add(secret(EnvironmentDefaults.PASSWORD));
        settings.add(secret(EnvironmentDefaults.WEBHOOK_SECRET));
        settings.add(secret(EnvironmentDefaults.READER_KEY));
        return settings;
    }

    private Setting secret(String variable) {
        boolean given = environment.get(variable).isPresent();
        return new Setting(
                variable, given ? SECRET : null, slug(given ? Source.ENVIRONMENT : Source.DEFAULT), variable);
    }

    private Setting setting(OptionSpec option) {
        var variable = environment.variableSetFor(option);
        Source source = spec.commandLine().getParseResult().hasMatchedOption(option.longestName())
                ? Source.COMMAND_LINE
                : variable.isPresent() ? Source.ENVIRONMENT : Source.DEFAULT;
        return new Setting(
                option.longestName(),
                written(option.getValue()),
                slug(source),
                variable.orElseGet(() -> EnvironmentDefaults.variableOf(option)));
    }

    private static @Nullable String written(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = switch (value) {
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(","));
            case Enum<?> one -> one.name().toLowerCase(Locale.ROOT);
            default -> value.toString();
        };
        return text.isEmpty() ? null : text.replaceFirst("//[^/@]*@", "//" + SECRET + "@");
    }

    private static String slug(Source source) {
        return switch (source) {
            case COMMAND_LINE -> "command-line";
            case ENVIRONMENT -> "environment";
            case DEFAULT -> "default";
        };
    }
}
