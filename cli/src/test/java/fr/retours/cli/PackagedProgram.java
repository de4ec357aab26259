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
        var java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + System.getProperty("retours.archives") + ".jsa",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.configurationFile=logback.xml",
                "-Dretours.home=" + System.getProperty("retours.root"),
                "-Dretours.archives=" + System.getProperty("retours.archives"),
                "-D" + GraphServerConfig.LIB_PROPERTY + "=" + System.getProperty(GraphServerConfig.LIB_PROPERTY),
                "-cp",
                CLASS_PATH,
                Main.class.getName());
        return Stream.concat(java, Stream.of(arguments)).toList();
    }
}
