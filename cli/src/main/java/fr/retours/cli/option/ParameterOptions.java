package fr.retours.cli.option;

import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Parameters of the HTTP API as options of a command, under the same names, a hyphen for each underscore. */
public final class ParameterOptions {
    private ParameterOptions() {}

    /** Gives a command the options. */
    public static void add(CommandSpec spec, List<String> parameters) {
        for (String parameter : parameters) {
            spec.addOption(OptionSpec.builder(option(parameter))
                    .paramLabel("VALEUR")
                    .type(String[].class)
                    .auxiliaryTypes(String.class)
                    .arity("1")
                    .description(TerminalMessages.of("parameter." + parameter))
                    .build());
        }
    }

    /** Returns the values given to an option, which may be none. */
    public static List<String> values(CommandSpec spec, String parameter) {
        OptionSpec found = spec.findOption(option(parameter));
        return values(found == null ? null : found.getValue());
    }

    /** Returns the values of something that takes several. */
    public static List<String> values(String @Nullable [] given) {
        return given == null ? List.of() : Arrays.asList(given);
    }

    /**
     * Reads the filters, and what else the command takes.
     *
     * @param others more parameters, null where they are not given
     * @throws CommandFailure if a value cannot be; it names all of them
     */
    public static <T> T readFilters(
            CommandSpec spec, Map<String, @Nullable String> others, Function<QueryParameters, T> reader) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        RelationFilters.PARAMETERS.forEach(name -> put(given, name, values(spec, name)));
        others.forEach((name, value) -> put(given, name, value == null ? List.of() : List.of(value)));
        try {
            return QueryParameters.read(given, reader);
        } catch (BadParametersException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.bad-options", reported(e.errors()));
        }
    }

    private static void put(Map<String, List<String>> given, String name, List<String> values) {
        if (!values.isEmpty()) {
            given.put(name, values);
        }
    }

    private static String reported(Map<String, List<String>> errors) {
        return errors.entrySet().stream()
                .map(one -> option(one.getKey()) + ' ' + String.join(", ", one.getValue()))
                .collect(Collectors.joining(" ; "));
    }

    private static String option(String parameter) {
        return "--" + parameter.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
