package fr.retours.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.bench.site.FolderUse;
import fr.retours.bench.site.PrintedAddress;
import fr.retours.model.file.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Another search engine in a process of its own, which {@code benchmarks/peers/run} has fetched. It has French out of its box, the
 * fields of {@link PeerDocument}, as much heap as our own server, and answers ten hits with facets and highlights. Safe for
 * concurrent use.
 */
public abstract class PeerEngine implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final int HITS = 10;
    static final int VALUES = 10;

    private final Process process;
    private final URI address;
    private final Path data;

    PeerEngine(Process process, URI address, Path data) {
        this.process = process;
        this.address = address;
        this.data = data;
    }

    /** What starts an engine, and where it then is. */
    interface Opening<T extends PeerEngine> {
        T of(Process process, URI address, Path data) throws IOException;
    }

    /**
     * Starts a node, whose libraries {@code benchmarks/peers/run} has fetched, and waits for its address.
     *
     * @param name of the folder with its libraries, below that of the peers
     * @param program the source of the program that runs the node
     */
    static <T extends PeerEngine> T start(Path peers, String name, String program, Opening<T> opening)
            throws IOException {
        Path data = Files.createTempDirectory("retours-peer-" + name + "-");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-Dsolr.solr.home=" + data,
                        "-cp",
                        peers.resolve(name).resolve("target/lib") + "/*",
                        peers.resolve(program).toString(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return opening.of(process, PrintedAddress.of(process), data);
    }

    /** Returns the name and the version. */
    public abstract String name();

    /** Adds documents, which are not there yet. */
    public abstract void add(Collection<Map<String, Object>> documents) throws IOException;

    /** Makes all that was added safe and visible. */
    public abstract void commit() throws IOException;

    /** Searches, and returns the answer with facets and highlights. */
    public abstract byte[] search(PeerQuery query) throws IOException;

    /** Returns the ids of the first hits, best first. */
    public abstract List<String> ids(PeerQuery query) throws IOException;

    /** Asks as browsers do, and reads the whole answer, as it is: compressed. */
    byte[] ask(String method, String path, String type, byte[] body) throws IOException {
        var connection = (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        if (body.length > 0) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", type);
            connection.setFixedLengthStreamingMode(body.length);
            try (var out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        if (connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST) {
            throw new IOException(name() + " must answer " + path + ", got " + connection.getResponseCode() + " "
                    + new String(unpacked(connection.getErrorStream().readAllBytes()), StandardCharsets.UTF_8));
        }
        try (InputStream in = connection.getInputStream()) {
            return in.readAllBytes();
        }
    }

    JsonNode json(byte[] answer) throws IOException {
        return JSON.readTree(unpacked(answer));
    }

    private static byte[] unpacked(byte[] answer) throws IOException {
        boolean packed =
                answer.length > 1 && (answer[0] | (answer[1] & 0xFF) << Byte.SIZE) == GZIPInputStream.GZIP_MAGIC;
        return packed ? new GZIPInputStream(new ByteArrayInputStream(answer)).readAllBytes() : answer;
    }

    /** Returns the bytes on disk. */
    public long bytes() throws IOException {
        return FolderUse.bytes(data);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends the node and removes its data. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        FileTree.delete(data);
    }
}
