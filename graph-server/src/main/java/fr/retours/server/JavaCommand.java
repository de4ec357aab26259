package fr.retours.server;

import fr.retours.server.child.ServerOptions;
import java.util.ArrayList;
import java.util.List;

/** Writes the command line of the server's process. */
final class JavaCommand {
    /** From this release on, Java warns of what Neo4j does with memory unless that is allowed. */
    private static final int FIRST_TO_WARN_OF_UNSAFE = 23;

    /** What is run ten times as often as usual gets the optimizing compiler: most starts are over before that pays. */
    private static final List<String> OPTIMIZED_LATE = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private JavaCommand() {}

    static List<String> of(GraphServerConfig config, ServerOptions options) {
        var command = new ArrayList<String>();
        command.add(config.java().toString());
        command.addAll(flags(config));
        command.add("-XX:ErrorFile=" + options.home().resolve("hs_err_pid%p.log")); // not where the user happens to be
        command.addAll(List.of("-jar", config.serverJar().toString()));
        command.addAll(options.arguments());
        return List.copyOf(command);
    }

    private static List<String> flags(GraphServerConfig config) {
        int release = JavaRelease.of(config.java());
        var flags = new ArrayList<String>();
        flags.add("-Xmx" + config.memory().heapMegabytes() + "m");
        flags.add("-XX:+UseSerialGC");
        if (config.memory().isSmall()) {
            flags.add("-XX:TieredStopAtLevel=1"); // halves the processor time of a start and of the first thousand
            // queries
        } else {
            flags.addAll(OPTIMIZED_LATE);
        }
        flags.add("-Duser.language=en"); // Neo4j's own texts, and lower case without a Turkish i
        flags.add("-Duser.country=US");
        if (release >= FIRST_TO_WARN_OF_UNSAFE) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        flags.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr")); // standard output is for reports
        flags.addAll(ClassArchive.flags(config.serverJar(), release));
        return flags;
    }
}
