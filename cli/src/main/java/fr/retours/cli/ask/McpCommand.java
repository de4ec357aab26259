package fr.retours.cli.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.serve.ServingNote;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.folder.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Takes the messages of an assistant, a line each, to the server that runs on the data folder or, while there is none, to one of its
 * own, and writes its answers, a line each. It ends with its input.
 */
@Command(name = "mcp")
public final class McpCommand implements Callable<Integer> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int DONE = 200;
    private static final int TAKEN = 202;
    /** What the protocol leaves to servers. */
    private static final int REFUSED = -32_000;

    private final Console console;
    private final EnvironmentDefaults environment;
    private final InputStream in;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    private @Nullable Serving own;
    private long copied;

    /** Reads messages from {@code in}. */
    public McpCommand(Console console, EnvironmentDefaults environment, InputStream in) {
        this.console = console;
        this.environment = environment;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = new DataFolder(stores.data());
        if (!folder.isIndexed()) {
            throw new CommandFailure("error.not-indexed", folder.root());
        }
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    write(line, answer(http, folder, line));
                }
            }
        } finally {
            close();
        }
        return ExitCode.DONE;
    }

    private HttpResponse<String> answer(HttpClient http, DataFolder folder, String line)
            throws IOException, InterruptedException {
        try {
            return post(http, server(folder), line);
        } catch (IOException e) {
            return post(http, server(folder), line); // that server has just ended
        }
    }

    private static HttpResponse<String> post(HttpClient http, URI server, String line)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("mcp"))
                .header("Content-Type", "application/json")
                .timeout(Serving.PATIENCE)
                .POST(BodyPublishers.ofString(line));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Returns where a server answers; one of its own is started anew after a run, since it reads a copy of the graph. */
    private URI server(DataFolder folder) throws IOException, InterruptedException {
        var others = new ServingNote(folder).server();
        if (others.isPresent()) {
            return others.get();
        }
        Path copy = folder.graphCopy();
        long last = Files.exists(copy) ? Files.getLastModifiedTime(copy).toMillis() : 0;
        if (own == null || last != copied) {
            close();
            copied = last;
            own = Serving.startPatiently(stores, environment, folder, console);
        }
        return URI.create(own.address());
    }

    private void close() {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    private void write(String line, HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() != TAKEN) {
            console.out().println(answer.statusCode() == DONE ? answer.body() : refusal(line, answer.body()));
        }
    }

    /** Says as an answer of the protocol what the server says of a message that it does not take. */
    private static String refusal(String line, String problem) throws JsonProcessingException {
        var refusal = MAPPER.createObjectNode().put("jsonrpc", "2.0");
        refusal.set("id", id(line));
        refusal.putObject("error")
                .put("code", REFUSED)
                .put("message", MAPPER.readTree(problem).path("detail").asText());
        return refusal.toString();
    }

    private static @Nullable JsonNode id(String line) {
        try {
            return MAPPER.readTree(line).get("id");
        } catch (JsonProcessingException e) {
            return null; // as the protocol has it where nobody can tell
        }
    }
}
