package fr.retours.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.bench.site.PrintedAddress;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Recaps indexed and served by the command line, as a user would, in a folder that goes away with it. */
final class ServedFiles implements AutoCloseable {
    private static final int PAGE = 10;

    private final Path data;
    private final Process server;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private ServedFiles(Path data, Process server, URI address) {
        this.data = data;
        this.server = server;
        this.address = address;
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
        List<String> index = command("index", data);
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
        List<String> serve = command("serve", data);
        serve.addAll(List.of("--port", "0"));
        serve.addAll(options);
        Process server = new ProcessBuilder(serve)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new ServedFiles(data, server, PrintedAddress.of(server));
    }

    private static List<String> command(String name, Path data) {
        Path launcher = Path.of(System.getProperty("retours.home", "."), "retours");
        return new ArrayList<>(List.of(launcher.toString(), name, "--data", data.toString()));
    }

    /** Returns the ids of the first hits, best first. */
    List<String> search(String question, int most) throws IOException, InterruptedException {
        return hits(question, most).stream().map(hit -> hit.path("id").asText()).toList();
    }

    /** Returns the first days of the events of the first page of hits, best first. */
    List<String> searchDays(String question) throws IOException, InterruptedException {
        return hits(question, PAGE).stream()
                .map(hit -> hit.path("event").path("start").asText())
                .toList();
    }

    private List<JsonNode> hits(String question, int most) throws IOException, InterruptedException {
        String path = "/api/v1/search?limit=" + most + "&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        var answer = client.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " must be answered, got " + answer.statusCode() + " " + answer.body());
        }
        List<JsonNode> hits = new ArrayList<>();
        json.readTree(answer.body()).path("data").forEach(hits::add);
        return hits;
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close();
        FileTree.delete(data);
    }
}
