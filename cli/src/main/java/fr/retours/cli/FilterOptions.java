package fr.retours.cli;

import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the graph a command works on: the filters of the HTTP API, under the same names, a hyphen for each underscore. */
final class FilterOptions {
    @Option(names = "--theme", paramLabel = "THÈME", descriptionKey = "option.theme")
    List<String> theme = List.of();

    @Option(names = "--kind", paramLabel = "TYPE", descriptionKey = "option.kind")
    List<String> kind = List.of();

    @Option(names = "--person", paramLabel = "ID", descriptionKey = "option.person")
    List<String> person = List.of();

    @Option(names = "--organisation", paramLabel = "ID", descriptionKey = "option.organisation")
    List<String> organisation = List.of();

    @Option(names = "--collectivite", paramLabel = "ID", descriptionKey = "option.collectivite")
    List<String> collectivite = List.of();

    @Option(names = "--part", paramLabel = "RÔLE", descriptionKey = "option.part")
    List<String> part = List.of();

    @Option(names = "--from", paramLabel = "JOUR", descriptionKey = "option.from")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "JOUR", descriptionKey = "option.to")
    @Nullable
    String to;

    @Option(names = "--undated", paramLabel = "include|exclude", descriptionKey = "option.undated")
    @Nullable
    String undated;

    @Option(names = "--took-part", paramLabel = "true|any", descriptionKey = "option.took-part")
    @Nullable
    String tookPart;

    @Option(names = "--min-confidence", paramLabel = "N", descriptionKey = "option.min-confidence")
    @Nullable
    String minConfidence;

    /**
     * Reads the filters, and what else the command takes.
     *
     * @param others more parameters, null where they are not given
     * @throws CommandFailure if a value cannot be; it names all of them
     */
    <T> T read(Map<String, @Nullable String> others, Function<Parameters, T> reader) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put("theme", theme);
        given.put("kind", kind);
        given.put("person", person);
        given.put("organisation", organisation);
        given.put("collectivite", collectivite);
        given.put("part", part);
        put(given, "from", from);
        put(given, "to", to);
        put(given, "undated", undated);
        put(given, "took_part", tookPart);
        put(given, "min_confidence", minConfidence);
        others.forEach((name, value) -> put(given, name, value));
        try {
            return Parameters.read(given, reader);
        } catch (BadParametersException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.bad-options", told(e.errors()));
        }
    }

    private static void put(Map<String, List<String>> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, List.of(value));
        }
    }

    private static String told(Map<String, List<String>> errors) {
        return errors.entrySet().stream()
                .map(one -> "--" + one.getKey().toLowerCase(Locale.ROOT).replace('_', '-') + ' '
                        + String.join(", ", one.getValue()))
                .collect(Collectors.joining(" ; "));
    }
}
