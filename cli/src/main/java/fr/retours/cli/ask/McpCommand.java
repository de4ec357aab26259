package fr.retours.cli.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.ApiClient;
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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--base-url", paramLabel = "URL", descriptionKey = "option.base-url")
    private @Nullable URI baseUrl;

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
        var folder = stores.indexed();
        SiteConfig site = site();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    write(line, ApiClient.post(server(folder, site), "mcp", line, Serving.PATIENCE));
                }
            }
        } finally {
            close();
        }
        return ExitCode.DONE;
    }

    private SiteConfig site() {
        try {
            return new SiteConfig(baseUrl, null);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.site", String.valueOf(baseUrl), "–");
        }
    }

    /** Returns where a server answers; one of its own is started anew after a run, since it reads a copy of the graph. */
    private URI server(DataFolder folder, SiteConfig site) throws InterruptedException {
        var others = new ServingNote(folder).server();
        if (others.isPresent()) {
            return others.get();
        }
        long last = folder.graphCopy().toFile().lastModified();
        if (own == null || last != copied) {
            close();
            copied = last;
            own = Serving.startPatiently(stores, environment, folder, site, console);
        }
        return URI.create(own.address());
    }

    private void close() {
        if (own != null) {
            own.close();
            own = null;
        }
    }

    /** Writes an answer, if there is one, or as an answer of the protocol what the server says of a message that it does not take. */
    private void write(String line, HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() == DONE) {
            console.out().println(answer.body());
        } else if (answer.statusCode() != TAKEN) {
            var refusal = MAPPER.createObjectNode().put("jsonrpc", "2.0");
            refusal.set("id", id(line));
            JsonNode said = MAPPER.readTree(answer.body()).path("detail");
            refusal.putObject("error").put("code", REFUSED).set("message", said);
            console.out().println(refusal);
        }
    }

    private static @Nullable JsonNode id(String line) {
        try {
            return MAPPER.readTree(line).get("id");
        } catch (JsonProcessingException e) {
            return null; // as the protocol has it where nobody can tell
        }
    }
}
