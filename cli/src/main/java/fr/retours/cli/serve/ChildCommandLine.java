package fr.retours.cli.serve;

import fr.retours.api.admin.RunOrder;
import fr.retours.api.cypher.CypherFormat;
import fr.retours.cli.option.StoreOptions;
import fr.retours.model.process.ChildProcess;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the command lines of what works beside this process, as its user would call them, and names what it needs of our environment. */
final class ChildCommandLine {
    private static final String MAIN = "fr.retours.cli.Main";
    /** Where the launcher says that things are. */
    private static final String SETTINGS = "retours.";
    /** A run leaves the processors to whoever reads meanwhile. */
    private static final Path NICE = Path.of("/usr/bin/nice");
    /** Where the launcher keeps archives of classes, each for one command. */
    private static final String ARCHIVES = SETTINGS + "archives";
    /** What this process is watched with, and what it alone shares. */
    private static final List<String> OWN = List.of(
            "-D" + SETTINGS,
            "-agentlib",
            "-agentpath",
            "-javaagent",
            "-Xshare",
            "-XX:SharedArchiveFile",
            "-XX:+AutoCreateSharedArchive",
            "-XX:ArchiveClassesAtExit");
    /** Of what works for long. */
    private static final List<String> LONG = List.of("-XX:+UseParallelGC");
    /** Of what somebody waits for: a compiler that is ready at once. */
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Of what may be given more than fits: it ends at once. */
    private static final List<String> BOUNDED = List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");

    /** Beside how file names are written: where programs, temporary files and caches are, and which day it is. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "HOME", "TMPDIR", "TZ", "JAVA_HOME", "DJL_CACHE_DIR");

    private ChildCommandLine() {}

    /** Returns that of a run. */
    static ProcessBuilder index(StoreOptions stores, RunOrder order, List<Path> paths) {
        List<String> command = paths.isEmpty()
                ? command("index", "kept", SHORT, stores.data())
                : command("index", "index", LONG, stores.data());
        command.addAll(stores.arguments());
        if (stores.sentenceModel() != null) {
            command.addAll(List.of("--sentence-model", stores.sentenceModel().toString()));
        }
        if (order.prune()) {
            command.add("--prune");
        }
        Stream<String> what = stays(stores, paths)
                ? Stream.of("--kept", "--stay")
                : paths.isEmpty() ? Stream.of("--kept") : paths.stream().map(Path::toString);
        what.forEach(command::add);
        return process(command, stores.secrets());
    }

    /** Returns whether a run stays for the next one: where nothing else is to be done after it. */
    static boolean stays(StoreOptions stores, List<Path> paths) {
        return paths.isEmpty() && stores.sentenceModel() == null;
    }

    /** Returns that of the search for questions, as JSON. */
    static ProcessBuilder curate(StoreOptions stores, int limit) {
        List<String> command = command("curate", "curate", SHORT, stores.data());
        command.addAll(List.of("--json", "--limit", String.valueOf(limit)));
        return process(command, Set.of());
    }

    /** Returns that of a second reading of a recap, as JSON. */
    static ProcessBuilder secondReading(StoreOptions stores, String recap) {
        List<String> command = command("curate", "curate", SHORT, stores.data());
        command.addAll(List.of("--json", "--second", recap));
        command.addAll(stores.reader().arguments());
        return process(command, stores.reader().secrets());
    }

    /** Returns that of a question in Cypher, which it reads from its input. */
    static ProcessBuilder cypher(StoreOptions stores, CypherFormat format, Duration limit) {
        var machine = Stream.concat(SHORT.stream(), BOUNDED.stream()).toList();
        List<String> command = command("cypher", "cypher", machine, stores.data());
        command.addAll(List.of("-", "--as", format.slug(), "--time", String.valueOf(limit.toSeconds())));
        command.addAll(stores.arguments());
        return process(command, stores.secrets());
    }

    /** @param secrets that it uses */
    private static ProcessBuilder process(List<String> command, Set<String> secrets) {
        return ChildProcess.of(
                command,
                Stream.of(ChildProcess.LOCALE, ENVIRONMENT, secrets)
                        .flatMap(Set::stream)
                        .toList());
    }

    /** @param archive which archive of classes it takes, and leaves for the next one where there is none */
    private static List<String> command(String name, String archive, List<String> machine, Path data) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> OWN.stream().noneMatch(flag::startsWith))
                .filter(flag -> !LONG.contains(flag) && !SHORT.contains(flag))
                .forEach(command::add);
        command.addAll(machine);
        Optional.ofNullable(System.getProperty(ARCHIVES))
                .ifPresent(archives -> command.addAll(List.of(
                        "-Xshare:auto",
                        "-Xlog:cds=off", // standard output is for answers
                        "-Xlog:cds+dynamic=off",
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + archives + "-" + archive + ".jsa")));
        System.getProperties().stringPropertyNames().stream()
                .filter(one -> one.startsWith(SETTINGS))
                .map(one -> "-D" + one + '=' + System.getProperty(one))
                .forEach(command::add);
        command.add("-Dretours.terminal=false");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, name));
        command.addAll(List.of("--data", data.toAbsolutePath().toString()));
        return command;
    }
}
