package fr.retours.cli;

import com.microsoft.playwright.Browser;
import fr.retours.cli.serve.Serving;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The samples and, where they are, the real recaps, served as users serve them, and a browser to look at them. */
final class Site implements AutoCloseable {

    /** A recap full of markup that must stay text. */
    private static final Path HOSTILE = Path.of("src", "test", "resources", "hostile");

    /** Runs all the while, and serving joins it. */
    private final GraphServer graph;

    private final Serving serving;
    private final TestBrowser browser;

    private Site(GraphServer graph, Serving serving, TestBrowser browser) {
        this.graph = graph;
        this.serving = serving;
        this.browser = browser;
    }

    /** Indexes the samples, a hostile recap and, where they are, the real recaps, and serves them. */
    static Site start(TestBrowser browser) {
        return Files.isDirectory(IndexedRecaps.REAL)
                ? of(browser, IndexedRecaps.SAMPLES, HOSTILE, IndexedRecaps.REAL)
                : of(browser, IndexedRecaps.SAMPLES, HOSTILE);
    }

    /** Does the same with nothing but the samples. */
    static Site ofSamples(TestBrowser browser) {
        return of(browser, IndexedRecaps.SAMPLES);
    }

    private static Site of(TestBrowser browser, Path... recaps) {
        var folder = PreparedFolders.copyOf(temporaryFolder().resolve("data"), recaps);
        var graph = GraphServer.start(GraphServerConfig.in(folder.data().root()));
        var serving = folder.servePatiently();
        return new Site(graph, serving, browser);
    }

    /** Returns where the site is, with a slash at its end. */
    public String address() {
        return serving.address();
    }

    /** Opens a browser window of its own: nothing stays of what others visited. */
    Visit visit() {
        return visit(window());
    }

    /** Opens a browser window that runs no script. */
    Visit visitWithoutScripts() {
        return visit(window().setJavaScriptEnabled(false));
    }

    /** Opens a browser window of a given kind. */
    Visit visit(Browser.NewContextOptions options) {
        return new Visit(browser.open(options), List.of(address()));
    }

    /** Opens a browser window on another site, which may have this one in its pages. */
    Visit visitElsewhere(String address) {
        return new Visit(browser.open(window().setBaseURL(address)), List.of(address, address()));
    }

    /** Does the same in a window that runs no script. */
    Visit visitElsewhereWithoutScripts(String address) {
        var options = window().setBaseURL(address).setJavaScriptEnabled(false);
        return new Visit(browser.open(options), List.of(address));
    }

    /** Returns what windows are like unless stated otherwise: a screen of usual size, and nothing that moves. */
    Browser.NewContextOptions window() {
        return TestBrowser.window(address());
    }

    @Override
    public void close() {
        serving.close();
        graph.close();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "site");
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary folder must be there", e);
        }
    }
}
