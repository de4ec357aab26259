package fr.retours.cli.option;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Gives every option a default from the environment: {@code --data} is also {@code RETOURS_DATA}. The command line
 * wins.
 */
public final class EnvironmentDefaults implements IDefaultValueProvider {
    /** What all our variables start with. */
    static final String PREFIX = "RETOURS_";
    /** Has no option, since a command line can be read by other users of the machine. */
    public static final String PASSWORD = PREFIX + "NEO4J_PASSWORD";
    /** The same of the cluster that has the full-text index. */
    public static final String INDEX_PASSWORD = PREFIX + "INDEX_PASSWORD";
    /** Signs what webhooks send; has no option for the same reason. */
    public static final String WEBHOOK_SECRET = PREFIX + "WEBHOOK_SECRET";
    /** What a server of language models wants; has no option for the same reason. */
    public static final String READER_KEY = PREFIX + "READER_KEY";
    /** One without variables. */
    static final EnvironmentDefaults EMPTY = new EnvironmentDefaults(Map.of());
    /** Another name of {@code RETOURS_NEO4J}, which is what container files usually call it. */
    static final String NEO4J_URI = PREFIX + "NEO4J_URI";

    private static final String NEO4J = PREFIX + "NEO4J";

    private final Map<String, String> variables;

    /** Takes the variables of a process. */
    public EnvironmentDefaults(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Returns the value of a variable; empty when it is unset or blank. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    @Override
    public @Nullable String defaultValue(ArgSpec arg) {
        return arg instanceof OptionSpec option
                ? variableSetFor(option).flatMap(this::get).orElse(null)
                : null;
    }

    /** Returns the name of the variable that gives an option its default; empty when none is set. */
    public Optional<String> variableSetFor(OptionSpec option) {
        String name = variableOf(option);
        return Stream.of(name, name.equals(NEO4J) ? NEO4J_URI : name)
                .filter(one -> get(one).isPresent())
                .findFirst();
    }

    /** Returns our variables that no option of any command knows, in order. */
    public Set<String> unknown(CommandLine commands) {
        Set<String> known = Stream.concat(
                        Stream.of(PASSWORD, INDEX_PASSWORD, WEBHOOK_SECRET, READER_KEY, NEO4J_URI), options(commands))
                .collect(Collectors.toSet());
        return variables.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> options(CommandLine commands) {
        return Stream.concat(
                commands.getCommandSpec().options().stream().map(EnvironmentDefaults::variableOf),
                commands.getSubcommands().values().stream().flatMap(EnvironmentDefaults::options));
    }

    /** Returns the name of the variable that may give an option its default. */
    public static String variableOf(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
