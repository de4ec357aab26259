package fr.retours.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.bench.site.ServedSite;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recaps indexed and served by the command line, as a user would, in a folder that goes away with it. */
final class ServedFiles implements AutoCloseable {
    private static final int PAGE = 10;
    private static final int HEAP_MEGABYTES = 1024;

    private final Path data;
    private final ServedSite site;
    private final ObjectMapper json = new ObjectMapper();

    private ServedFiles(Path data, ServedSite site) {
        this.data = data;
        this.site = site;
    }

    /** Indexes {@code files} and serves them on a free port. */
    static ServedFiles start(Path... files) throws IOException, InterruptedException {
        return start(List.of(), files);
    }

    /**
     * Does the same with options of both commands.
     *
     * @param options as on the command line
     */
    static ServedFiles start(List<String> options, Path... files) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("retours-bench-");
        Path launcher = Path.of(System.getProperty("retours.home", "."), "retours");
        List<String> index = new ArrayList<>(List.of(launcher.toString(), "index", "--data", data.toString()));
        index.addAll(options);
        Arrays.stream(files).map(Path::toString).forEach(index::add);
        int code = new ProcessBuilder(index)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", index) + " must succeed, got exit code " + code);
        }
        List<String> serve = new ArrayList<>(List.of("--port", "0"));
        serve.addAll(options);
        return new ServedFiles(data, ServedSite.ofFolder(data, HEAP_MEGABYTES, List.of(), serve));
    }

    /** Returns the ids of the first hits, best first. */
    List<String> search(String question, int most) throws IOException {
        return hits(question, most).stream().map(hit -> hit.path("id").asText()).toList();
    }

    /** Returns the first days of the events of the first page of hits, best first. */
    List<String> searchDays(String question) throws IOException {
        return hits(question, PAGE).stream()
                .map(hit -> hit.path("event").path("start").asText())
                .toList();
    }

    private List<JsonNode> hits(String question, int most) throws IOException {
        String path = "/api/v1/search?limit=" + most + "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        List<JsonNode> hits = new ArrayList<>();
        json.readTree(site.text(path)).path("data").forEach(hits::add);
        return hits;
    }

    @Override
    public void close() throws IOException {
        site.close();
        FileTree.delete(data);
    }
}
