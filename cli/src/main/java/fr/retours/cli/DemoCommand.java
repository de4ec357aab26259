package fr.retours.cli;

import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.transport.TransportLimits;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.RunReports;
import fr.retours.indexer.load.IndexProgress;
import fr.retours.model.file.FileTree;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Indexes the samples into a temporary folder and serves them: the first thing a newcomer runs. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";
    /** Where the launcher says the project is. */
    private static final String HOME = "retours.home";

    private final Console console;
    private final EnvironmentDefaults environment;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "option.demo-port")
    int port = Serving.DEFAULT_PORT;

    DemoCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path samples = Path.of(System.getProperty(HOME, "."), "samples");
        if (!Files.isDirectory(samples)) {
            throw new CommandFailure("error.no-samples", samples);
        }
        var stores = new StoreOptions();
        stores.useData(Files.createTempDirectory("retours-demo-"));
        var folder = stores.folder();
        console.tell("demo.indexing", samples);
        CompletableFuture<GraphServer> neo4j = // once: both steps join it
                CompletableFuture.supplyAsync(() -> GraphServer.start(GraphServerConfig.in(folder.root())));
        RunReports.print(
                new WritableStores(stores, environment, console)
                        .joining(neo4j)
                        .with(
                                "demo",
                                (open, both) -> WritableStores.run(
                                                new IndexerWiring(open), open, both, IndexProgress.silent())
                                        .run(List.of(samples), false)),
                console);
        var serving = Serving.start(
                stores,
                environment,
                folder,
                Serving.at(HOST, isFree(port) ? port : 0, SiteConfig.NONE, TransportLimits.DEFAULT),
                console);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(serving, neo4j.join(), folder.root()), "end-demo"));
        console.say("demo.ready", serving.address(), folder.root());
        console.out().flush();
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void end(Serving serving, GraphServer neo4j, Path folder) {
        serving.close();
        neo4j.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
