package fr.retours.cli;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.query.QueryRecorder;
import fr.retours.api.transport.TransportLimits;
import fr.retours.cli.config.CheckedCommand;
import fr.retours.cli.log.LogFormat;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.cli.option.SentenceModelOption;
import fr.retours.cli.option.SiteOptions;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.serve.WebhookTargets;
import fr.retours.cli.store.GraphAccess;
import fr.retours.cli.store.OpenedSearch;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves the HTTP API and the web page until it is stopped. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer>, CheckedCommand {
    private final Console console;
    private final EnvironmentDefaults environment;

    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Mixin
    private final SentenceModelOption model = new SentenceModelOption();

    @Mixin
    private final ReaderOptions reader;

    @Option(names = "--host", paramLabel = "ADRESSE", descriptionKey = "option.host")
    String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.port")
    int port = Serving.DEFAULT_PORT;

    @Option(names = "--client-connections", paramLabel = "N", descriptionKey = "option.client-connections")
    int clientConnections = TransportLimits.DEFAULT.connectionsPerClient();

    @Option(names = "--client-rate", paramLabel = "N", descriptionKey = "option.client-rate")
    int clientRate = TransportLimits.DEFAULT.requestsPerSecond();

    @Option(names = "--proxy", paramLabel = "ADRESSE", split = ",", descriptionKey = "option.proxy")
    List<String> proxies = List.of();

    @Option(names = "--drain", paramLabel = "SECONDES", descriptionKey = "option.drain")
    int drain = (int) TransportLimits.DEFAULT.drain().toSeconds();

    @Option(names = "--admin-host", paramLabel = "ADRESSE", descriptionKey = "option.admin-host")
    String adminHost = "127.0.0.1";

    @Option(names = "--admin-port", paramLabel = "N", descriptionKey = "option.admin-port")
    @Nullable
    Integer adminPort;

    @Option(names = "--recaps", paramLabel = "DOSSIER", split = ",", descriptionKey = "option.recaps")
    List<Path> recaps = List.of();

    @Option(names = "--traces", paramLabel = "URL", descriptionKey = "option.traces")
    @Nullable
    URI traces;

    @Option(names = "--webhook", paramLabel = "URL", split = ",", descriptionKey = "option.webhook")
    List<URI> webhooks = List.of();

    @Option(names = "--log-format", paramLabel = "FORMAT", descriptionKey = "option.log-format")
    LogFormat logFormat = LogFormat.TEXT;

    @Option(names = "--query-report", paramLabel = "JOURS", descriptionKey = "option.query-report")
    int queryReport;

    @Option(names = "--noindex-people", descriptionKey = "option.noindex-people")
    boolean noindexPeople;

    ServeCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.environment = environment;
        this.reader = new ReaderOptions(environment);
    }

    @Override
    public Integer call() throws InterruptedException {
        var config = adminPort == null
                ? Serving.at(host, port, site(), limits())
                : Serving.at(host, port, site(), limits(), adminHost, adminPort);
        recaps.stream().filter(one -> !Files.isDirectory(one)).findFirst().ifPresent(one -> {
            throw new CommandFailure(ExitCode.USAGE, "error.recaps", one);
        });
        var folder = stores.folder();
        boolean elsewhere = new OpenedSearch(stores, environment, console).isFilledElsewhere();
        CommandFailure.refuseIf(
                elsewhere && (adminPort != null || stores.neo4j() == null), "error.filled-elsewhere", folder.root());
        if (elsewhere) {
            folder.create();
        } else if (!Files.isDirectory(folder.root())) {
            throw new CommandFailure("error.not-indexed", folder.root());
        }
        Console news = logFormat.begin(console);
        if (elsewhere) {
            news.err().println(TerminalMessages.of("serve.filled-elsewhere", folder.root()));
        } else if (!folder.isIndexed()) {
            news.err().println(TerminalMessages.of("serve.nothing-yet", folder.root()));
        }
        stores.useSentenceModel(model.folder());
        stores.useReader(reader);
        reader.announce(news);
        var serving =
                Serving.start(stores, environment, folder, Serving.tracing(config, traces), recaps, others(), news);
        Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "stop-serving"));
        if (!Serving.isLoopback(host) && proxies.isEmpty()) {
            news.err().println(TerminalMessages.of("serve.no-proxy", host));
        }
        if (adminPort != null && !Serving.isLoopback(adminHost)) {
            news.err().println(TerminalMessages.of("serve.open-administration", adminHost));
        }
        serving.adminPort().ifPresent(one -> console.say("serve.administration", Serving.address(adminHost, one)));
        console.say("serve.ready", serving.address());
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    @Override
    public List<Runnable> checks() {
        return Stream.concat(reader.checks().stream(), own()).toList();
    }

    private Stream<Runnable> own() {
        return Stream.of(
                () -> Serving.at(host, port, SiteConfig.NONE, TransportLimits.DEFAULT),
                () -> Serving.at(
                        adminHost, adminPort == null ? 0 : adminPort, SiteConfig.NONE, TransportLimits.DEFAULT),
                this::limits,
                this::site,
                this::others,
                this::queryDays,
                () -> Serving.tracing(Serving.at(host, 0, SiteConfig.NONE, TransportLimits.DEFAULT), traces),
                () -> GraphAccess.check(stores, environment));
    }

    private TransportLimits limits() {
        try {
            return TransportLimits.DEFAULT
                    .perClient(clientConnections, clientRate)
                    .behind(Set.copyOf(proxies))
                    .withDrain(Duration.ofSeconds(drain));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "error.limits",
                    String.valueOf(clientConnections),
                    String.valueOf(clientRate),
                    String.valueOf(drain),
                    String.join(",", proxies));
        }
    }

    private WebhookTargets others() {
        try {
            return new WebhookTargets(webhooks, environment.get(EnvironmentDefaults.WEBHOOK_SECRET), site.baseUrl());
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.webhook", webhooks);
        }
    }

    private int queryDays() {
        CommandFailure.refuseIf(
                queryReport != 0 && !QueryRecorder.canKeep(queryReport),
                "error.query-report",
                QueryRecorder.MOST_DAYS,
                String.valueOf(queryReport));
        return queryReport;
    }

    private SiteConfig site() {
        return site.site().withQueryDays(queryDays()).withPeopleUnlisted(noindexPeople);
    }
}
