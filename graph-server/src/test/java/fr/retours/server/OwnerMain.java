package fr.retours.server;

import fr.retours.server.testing.SteppedClock;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** A program that starts a server, says which, and then does nothing: it is there to be killed. */
final class OwnerMain {
    private OwnerMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        var server = GraphServer.start(GraphServerConfig.in(Path.of(arguments[0])));
        System.out.println(server.pid());
        Thread.currentThread().join();
    }

    /** Starts the program in a process of its own, on a data folder. */
    static Process launch(Path data) throws IOException, URISyntaxException {
        return launch(command(data));
    }

    /** Starts it under a clock of its own. */
    static Process launch(Path data, SteppedClock clock) throws IOException, URISyntaxException {
        return launch(clock.command(command(data)));
    }

    private static Process launch(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> command(Path data) throws URISyntaxException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var lib = "-D" + GraphServerConfig.LIB_PROPERTY + "=" + System.getProperty(GraphServerConfig.LIB_PROPERTY);
        var classPath = placeOf(GraphServer.class) + System.getProperty("path.separator") + placeOf(OwnerMain.class);
        return List.of(java, lib, "-cp", classPath, OwnerMain.class.getName(), data.toString());
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
