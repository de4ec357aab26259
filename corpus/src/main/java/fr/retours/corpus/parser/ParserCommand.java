package fr.retours.corpus.parser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of the parser's process: the same Java and the same libraries, with little memory and without what only a
 * program that serves somebody needs. Where there is a shell, it takes from the process, before Java starts, the right to
 * write into files, makes it deaf to Ctrl-C (its parent decides) and the first that the system ends when memory is short.
 */
final class ParserCommand {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String LIMITS =
            "trap '' INT HUP; { echo 1000 > /proc/self/oom_score_adj; } 2>/dev/null; ulimit -c 0; ulimit -f 0; exec \"$@\"";

    private ParserCommand() {}

    /**
     * Returns the words of the command.
     *
     * @param main the class to start
     * @param arguments for it
     */
    static List<String> of(Class<?> main, int megabytes, String... arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(SHELL.toString(), "-c", LIMITS, "retours-parser"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory(megabytes));
        command.add(
                "-XX:TieredStopAtLevel=1"); // the second compiler takes more than it gives in the first thousands of
        // files
        command.addAll(silence());
        command.addAll(nobodyElse());
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    private static List<String> memory(int megabytes) {
        return List.of(
                "-Xmx" + megabytes + "m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /** Standard output is for answers, and no file is written, not even on a crash. */
    private static List<String> silence() {
        return List.of(
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+ErrorFileToStderr",
                "-XX:-UsePerfData",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
    }

    /** No screen, no names of other machines, no connection by a plain socket. */
    private static List<String> nobodyElse() {
        return List.of(
                "-Djava.awt.headless=true",
                "-Djdk.net.hosts.file=" + File.separator + "dev" + File.separator + "null",
                "-DsocksProxyHost=127.0.0.1",
                "-DsocksProxyPort=9", // where nobody listens
                "-DsocksNonProxyHosts=");
    }

    /** The process starts elsewhere: what is relative would be lost. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
