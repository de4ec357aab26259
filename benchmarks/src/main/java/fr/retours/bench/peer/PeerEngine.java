package fr.retours.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.bench.site.ChildProgram;
import fr.retours.bench.site.HttpAnswer;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * Another search engine in a process of its own, which {@code benchmarks/peers/run} has fetched. It has French out of its box, the
 * fields of {@link PeerDocument}, as much heap as our own server, and answers ten hits with facets and highlights. Safe for
 * concurrent use.
 */
public abstract class PeerEngine implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String TYPE = "application/json";
    static final int HITS = 10;
    static final int VALUES = 10;

    private final Path data;
    private final ChildProgram program;
    private final URI address;

    /**
     * Starts a node, whose libraries {@code benchmarks/peers/run} has fetched, and waits for its address.
     *
     * @param name of the folder with its libraries, below that of the peers
     * @param node the source of the program that runs the node
     */
    PeerEngine(Path peers, String name, String node) throws IOException {
        data = Files.createTempDirectory("retours-peer-" + name + "-");
        program = ChildProgram.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-Dsolr.solr.home=" + data,
                        "-cp",
                        peers.resolve(name).resolve("target/lib") + "/*",
                        peers.resolve(node).toString(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD));
        address = program.address();
    }

    /** Returns the name and the version. */
    public abstract String name() throws IOException;

    /** Adds documents, which are not there yet. */
    public abstract void add(Collection<Map<String, Object>> documents) throws IOException;

    /** Makes all that was added safe and visible. */
    public abstract void commit() throws IOException;

    /** Searches, and returns the answer with facets and highlights. */
    public abstract HttpAnswer search(PeerQuery query) throws IOException;

    /** Returns the ids of the first hits, best first. */
    public abstract List<String> ids(PeerQuery query) throws IOException;

    final HttpAnswer get(String path) throws IOException {
        return HttpAnswer.get(address.resolve(path)).requireSuccess();
    }

    final HttpAnswer send(String method, String path, String type, byte[] body) throws IOException {
        return HttpAnswer.send(method, address.resolve(path), type, body).requireSuccess();
    }

    static List<String> ids(JsonNode hits, String id) {
        return hits.valueStream().map(hit -> hit.at(id).asText()).toList();
    }

    /** Returns the bytes on disk. */
    public long bytes() {
        return FileUtils.sizeOfDirectory(data.toFile());
    }

    /** Returns the process of the node. */
    public ChildProgram program() {
        return program;
    }

    /** Ends the node and removes its data. */
    @Override
    public void close() throws IOException {
        program.handle().destroyForcibly();
        program.close();
        FileTree.delete(data);
    }
}
