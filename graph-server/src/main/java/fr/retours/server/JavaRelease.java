package fr.retours.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Reads which release of Java a program is. */
final class JavaRelease {
    /** What is assumed when the program does not tell: the oldest that this project runs on. */
    static final int OLDEST = 21;

    private JavaRelease() {}

    /** Returns the feature number, for instance 25, from the file {@code release} beside {@code bin/}. */
    static int of(Path java) {
        var running = Path.of(System.getProperty("java.home"), "bin", "java");
        return java.equals(running) ? Runtime.version().feature() : readFrom(java);
    }

    private static int readFrom(Path java) {
        var properties = new Properties();
        try {
            var release = java.toRealPath().resolveSibling("../release").normalize();
            try (var text = Files.newBufferedReader(release)) {
                properties.load(text);
            }
            return Runtime.Version.parse(
                            properties.getProperty("JAVA_VERSION", "").replace("\"", ""))
                    .feature();
        } catch (IOException | IllegalArgumentException e) {
            return OLDEST;
        }
    }
}
