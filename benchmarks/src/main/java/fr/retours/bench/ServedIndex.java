package fr.retours.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** An {@link IndexServer} in a process of its own, and connections to it. Safe for concurrent use. */
final class ServedIndex implements AutoCloseable {
    static {
        System.setProperty("http.maxConnections", "32"); // kept open; 5 unless told
    }

    private final Process server;
    private final URI address;

    private ServedIndex(Process server, URI address) {
        this.server = server;
        this.address = address;
    }

    /** Starts a server with 2 GB of heap, collected as the launcher has it, on the index in {@code folder}, and waits until it listens. */
    @SuppressWarnings("resource") // closing the output would end the server
    static ServedIndex start(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx2g",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                IndexServer.class.getName(),
                folder.toString());
        Process server = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String address = output.readLine();
        if (address == null) {
            throw new IOException("the server must print its address, got none");
        }
        return new ServedIndex(server, URI.create(address));
    }

    /** Returns where the server is. */
    URI address() {
        return address;
    }

    /** Asks for a path as a browser does, and reads the whole answer, which is compressed. */
    byte[] get(String path) throws IOException {
        return get(path, "gzip");
    }

    /** Asks for a path and reads the answer as it is. */
    String text(String path) throws IOException {
        return new String(get(path, "identity"), StandardCharsets.UTF_8);
    }

    private byte[] get(String path, String encoding) throws IOException {
        var connection = (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", encoding);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(path + " must be answered, got " + connection.getResponseCode());
        }
        try (var in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    /** Returns the server's process. */
    ProcessHandle process() {
        return server.toHandle();
    }

    @Override
    public void close() {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
