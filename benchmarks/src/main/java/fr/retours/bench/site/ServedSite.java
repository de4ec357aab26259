package fr.retours.bench.site;

import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A server in a process of its own, and connections to it. Safe for concurrent use. */
public final class ServedSite implements AutoCloseable {
    static {
        System.setProperty("http.maxConnections", "32"); // kept open; 5 unless stated
    }

    private final Process server;
    private final URI address;

    private ServedSite(Process server, URI address) {
        this.server = server;
        this.address = address;
    }

    /** Serves an index, without a graph, with 2 GB of heap, collected as the launcher has it; waits until it listens. */
    public static ServedSite ofIndex(Path folder) throws IOException {
        return start(List.of("-Xmx2g", "-XX:+UseParallelGC"), IndexServer.class.getName(), folder.toString());
    }

    /** Serves a data folder as {@code retours serve} does, with so much heap; waits until it listens. */
    public static ServedSite ofFolder(Path folder, int heapMegabytes) throws IOException {
        return ofFolder(folder, heapMegabytes, List.of(), List.of("--port", "0"));
    }

    /**
     * Serves a data folder so; the address is the first one printed, that of the administration port where there is one.
     *
     * @param flags of the JVM, behind those that it has in any case
     * @param options of the command, a port among them
     */
    public static ServedSite ofFolder(Path folder, int heapMegabytes, List<String> flags, List<String> options)
            throws IOException {
        var jvm = Stream.concat(
                Stream.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseParallelGC",
                        ChildJvm.property("retours.home"),
                        ChildJvm.property(GraphServerConfig.LIB_PROPERTY)),
                flags.stream());
        var command =
                Stream.concat(Stream.of("fr.retours.cli.Main", "serve", "--data", folder.toString()), options.stream());
        return start(jvm.toList(), command.toArray(String[]::new));
    }

    private static ServedSite start(List<String> flags, String... program) throws IOException {
        Process server = ChildJvm.of(flags, program).start();
        return new ServedSite(server, PrintedAddress.of(server));
    }

    /** Returns where the server listens. */
    public URI address() {
        return address;
    }

    /** Asks for a path as a browser does, and reads the whole answer, which is compressed. */
    public byte[] get(String path) throws IOException {
        return get(path, "gzip");
    }

    /** Asks for a path and reads the answer as it is. */
    public String text(String path) throws IOException {
        return new String(get(path, "identity"), StandardCharsets.UTF_8);
    }

    private byte[] get(String path, String encoding) throws IOException {
        return get(address.resolve(path), encoding);
    }

    /** Asks for an address and reads the whole answer. */
    public static byte[] get(URI address, String encoding) throws IOException {
        try (var in = open(address, encoding)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(URI address, String encoding) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestProperty("Accept-Encoding", encoding);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(address + " must be answered, got " + connection.getResponseCode());
        }
        return connection.getInputStream();
    }

    /** Returns the processor time that a process took so far. */
    public static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Returns the server's process. */
    public ProcessHandle process() {
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

    /** Has the server collect its garbage, and counts what is left. */
    public long liveBytes() throws IOException, InterruptedException {
        return liveBytes(process());
    }

    /** Has a program in Java collect its garbage, and counts what is left. */
    public static long liveBytes(ProcessHandle program) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(program.pid()),
                        "GC.class_histogram")
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().replaceAll(".*\\s", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd must print a histogram, got '" + histogram + "'"));
    }
}
