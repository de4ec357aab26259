package fr.retours.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Our compose file, its variables replaced as Compose does: by their default, or by {@link #GIVEN}. */
record ComposeFile(Map<String, Object> root) {
    /** Stands for every variable without a default. */
    static final String GIVEN = "mot-de-passe";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-([^}]*)|:\\?[^}]*)?}");

    static ComposeFile read(Path file) throws IOException {
        var text = VARIABLE.matcher(Files.readString(file).replace("!reset ", ""))
                .replaceAll(found -> found.group(2) == null ? GIVEN : found.group(2));
        return new ComposeFile(mapping(new Load(LoadSettings.builder().build()).loadFromString(text)));
    }

    /** Returns the names of all variables that the file takes from outside. */
    static Set<String> variables(Path file) throws IOException {
        return VARIABLE.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    Set<String> services() {
        return mapping(root.get("services")).keySet();
    }

    Set<String> volumes() {
        return mapping(root.get("volumes")).keySet();
    }

    Map<String, Object> service(String name) {
        return mapping(mapping(root.get("services")).get(name));
    }

    Map<String, String> environment(String service) {
        return mapping(service(service).get("environment")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    /** Returns the words of a list such as {@code volumes}. */
    List<String> list(String service, String key) {
        return words(service(service).get(key));
    }

    List<String> healthCheck(String service) {
        return words(mapping(service(service).get("healthcheck")).get("test"));
    }

    /** Returns what a service waits for another to be; empty text when it does not wait. */
    String waitsFor(String service, String other) {
        Object dependencies = service(service).getOrDefault("depends_on", Map.of());
        return String.valueOf(
                mapping(mapping(dependencies).getOrDefault(other, Map.of())).getOrDefault("condition", ""));
    }

    /** Returns the words of a YAML list; fails the test when there is none. */
    static List<String> words(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list, "no such list"))
                .stream().map(String::valueOf).toList();
    }

    /** Returns a YAML mapping, with what {@code <<} takes over from another one; fails the test when there is none. */
    @SuppressWarnings("unchecked") // the keys of a compose file are strings
    static Map<String, Object> mapping(@Nullable Object node) {
        var own = (Map<String, Object>) Objects.requireNonNull(node, "no such mapping");
        if (!own.containsKey("<<")) {
            return own;
        }
        var whole = new LinkedHashMap<>(mapping(own.get("<<")));
        whole.putAll(own);
        whole.remove("<<");
        return whole;
    }
}
