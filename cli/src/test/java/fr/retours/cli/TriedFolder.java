package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.serve.WebhookTargets;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import picocli.CommandLine;

/** A data folder on which commands are run and which is served, with what they said about it. */
final class TriedFolder {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final DataFolder data;
    /** Where the graph is; empty for the bundled server in the folder. */
    private final Map<String, String> variables;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    TriedFolder(Path root) {
        this(root, Map.of());
    }

    private TriedFolder(Path root, Map<String, String> variables) {
        this.data = new DataFolder(root);
        this.variables = variables;
    }

    /** Returns one whose graph is in a server that other tests use before and after, empty by now: a warm one takes a tenth of the work. */
    static TriedFolder on(GraphServer graph, Path root) {
        var user = AuthTokens.basic(graph.user(), graph.password());
        try (var driver = GraphDatabase.driver(graph.boltUri(), user)) {
            driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
        }
        return new TriedFolder(
                root,
                Map.of("RETOURS_NEO4J", graph.boltUri().toString(), EnvironmentDefaults.PASSWORD, graph.password()));
    }

    /** Returns the variables under which a process of its own finds the graph. */
    Map<String, String> variables() {
        return variables;
    }

    DataFolder data() {
        return data;
    }

    /** Returns what a command answered. */
    String out() {
        return out.toString();
    }

    /** Returns what a command said beside its answer. */
    String err() {
        return err.toString();
    }

    /** Returns both. */
    String said() {
        return out() + err();
    }

    /** Runs a command on the folder; only what it says is kept. */
    int run(String... arguments) {
        forget();
        String[] all = Stream.concat(
                        Stream.of(arguments), Stream.of("--data", data.root().toString()))
                .toArray(String[]::new);
        return Main.run(variables, console(), all);
    }

    /** Serves as {@code serve} does, at a free port. */
    Serving serve() {
        return serve(null);
    }

    /** Serves as {@code serve --sentence-model} does, at a free port; null stands for no model. */
    Serving serve(@Nullable Path sentenceModel) {
        forget();
        var config = Serving.at("127.0.0.1", 0, SiteConfig.NONE, TransportLimits.DEFAULT);
        var options = options();
        options.useSentenceModel(sentenceModel);
        return Serving.start(options, new EnvironmentDefaults(variables), data, config, console());
    }

    /** Serves as {@code serve --query-report} does, at a free port. */
    Serving serveCounting(int days) {
        forget();
        var config = Serving.at("127.0.0.1", 0, SiteConfig.NONE.withQueryDays(days), TransportLimits.DEFAULT);
        return Serving.start(options(), new EnvironmentDefaults(variables), data, config, console());
    }

    /** Serves as {@code serve --admin-port 0 --recaps} does, at free ports. */
    Serving serveAdministrated(Path recaps) {
        return serveAdministrated(recaps, ReaderOptions.none());
    }

    /** Does the same with a language model that editors may ask. */
    Serving serveAdministrated(Path recaps, ReaderOptions reader) {
        forget();
        PackagedProgram.runsBesideServers();
        var config = Serving.at("127.0.0.1", 0, SiteConfig.NONE, TransportLimits.DEFAULT, "127.0.0.1", 0);
        var options = options();
        options.useReader(reader);
        return Serving.start(
                options,
                new EnvironmentDefaults(variables),
                data,
                config,
                List.of(recaps),
                WebhookTargets.NONE,
                console());
    }

    /** Serves as {@code ask} does for itself. */
    Serving servePatiently() {
        forget();
        return Serving.startPatiently(options(), new EnvironmentDefaults(variables), data, SiteConfig.NONE, console());
    }

    private StoreOptions options() {
        var options = new StoreOptions();
        new CommandLine(options)
                .setDefaultValueProvider(new EnvironmentDefaults(variables))
                .parseArgs("--data", data.root().toString());
        return options;
    }

    /** A thread of its own reports what becomes of the graph's server. */
    void awaitSaid(String... parts) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(said()).contains(parts));
    }

    /** Looks that the stores agree and hold what an undisturbed run left. */
    void assertHolds(StoredContent content) {
        try (var forBoth = GraphServer.joinOrStart(GraphServerConfig.in(data.root()))) {
            assertThat(run("verify"))
                    .as("%s by server %d", said(), forBoth.pid())
                    .isEqualTo(ExitCode.DONE);
            assertThat(StoredContent.of(data)).isEqualTo(content);
        }
    }

    static int status(Serving serving, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(serving.address() + "api/v1/" + path));
        return CLIENT.send(request.build(), BodyHandlers.ofString()).statusCode();
    }

    static void awaitOk(Serving serving, String path) {
        await(path).atMost(PATIENCE).until(() -> status(serving, path) == 200);
    }

    private Console console() {
        return new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
    }

    private void forget() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }
}
