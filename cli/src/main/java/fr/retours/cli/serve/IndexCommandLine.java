package fr.retours.cli.serve;

import fr.retours.api.admin.RunOrder;
import fr.retours.cli.option.StoreOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the command line of a run of {@code retours index} that works beside this process, as its user would call it. */
final class IndexCommandLine {
    private static final String MAIN = "fr.retours.cli.Main";
    /** Where the launcher says that things are. */
    private static final String SETTINGS = "retours.";
    /** A run leaves the processors to whoever reads meanwhile. */
    private static final Path NICE = Path.of("/usr/bin/nice");
    /** What this process is watched with, and what it alone shares. */
    private static final List<String> OWN = List.of(
            "-D" + SETTINGS,
            "-agentlib",
            "-agentpath",
            "-javaagent",
            "-Xshare",
            "-XX:SharedArchiveFile",
            "-XX:ArchiveClassesAtExit");

    private IndexCommandLine() {}

    static List<String> of(StoreOptions stores, RunOrder order, List<Path> paths) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> OWN.stream().noneMatch(flag::startsWith))
                .forEach(command::add);
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(SETTINGS))
                .map(name -> "-D" + name + '=' + System.getProperty(name))
                .forEach(command::add);
        command.add("-Dretours.terminal=false");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "index"));
        command.addAll(List.of("--data", stores.data().toAbsolutePath().toString()));
        if (stores.neo4j() != null) {
            command.addAll(List.of("--neo4j", stores.neo4j().toString(), "--neo4j-user", stores.user()));
        }
        if (stores.sentenceModel() != null) {
            command.addAll(List.of("--sentence-model", stores.sentenceModel().toString()));
        }
        if (order.prune()) {
            command.add("--prune");
        }
        Stream<String> what =
                paths.isEmpty() ? Stream.of("--kept") : paths.stream().map(Path::toString);
        what.forEach(command::add);
        return command;
    }
}
