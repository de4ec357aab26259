package fr.retours.cli;

import fr.retours.server.GraphServerConfig;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as {@code package} made it, to run in processes of its own. Java shares classes between processes only where all of the class
 * path are jars; with that each starts in a third of the processor's time.
 */
final class PackagedProgram {
    private static final String CLASS_PATH = classPath();

    private PackagedProgram() {}

    private static String classPath() {
        try (Stream<Path> jars = Files.list(Path.of("target", "lib"))) {
            return jars.map(jar -> jar.toAbsolutePath().toString())
                    .filter(jar -> jar.endsWith(".jar")) // a folder beside them would keep Java from sharing classes
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException("the program must be packaged before it is tested", e);
        }
    }

    /** Has what a server of this process runs beside itself be the packaged program, as it is where users run it. */
    static void runsBesideServers() {
        System.setProperty("java.class.path", CLASS_PATH);
    }

    /** Returns the command line that runs the program as {@code ./retours} does, without building it. */
    static List<String> command(String... arguments) {
        var shared = Stream.of(
                "-Xshare:auto",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + System.getProperty("retours.archives") + ".jsa");
        return java(shared, CLASS_PATH, Stream.concat(Stream.of(Main.class.getName()), Stream.of(arguments)));
    }

    /** Returns the command line that runs a class of the tests which stands for the program. */
    static List<String> resident(Class<?> main) {
        String tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        return java(Stream.empty(), CLASS_PATH + File.pathSeparator + tests, Stream.of(main.getName()));
    }

    private static List<String> java(Stream<String> flags, String classPath, Stream<String> program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var own = Stream.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback.xml",
                "-Dretours.home=" + System.getProperty("retours.root"),
                "-Dretours.archives=" + System.getProperty("retours.archives"),
                "-D" + GraphServerConfig.LIB_PROPERTY + "=" + System.getProperty(GraphServerConfig.LIB_PROPERTY),
                "-cp",
                classPath);
        return Stream.of(Stream.of(java), flags, own, program)
                .flatMap(one -> one)
                .toList();
    }
}
