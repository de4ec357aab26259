package fr.retours.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The samples and, where they are, the real recaps, served as users serve them, and a browser to look at them. */
final class Site implements AutoCloseable {
    /** Where Debian keeps the browser; elsewhere the environment's {@code CHROMIUM} tells. */
    static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private static final Path SAMPLES = Path.of(System.getProperty("retours.root"), "samples");
    /** A recap full of markup that must stay text. */
    private static final Path HOSTILE = Path.of("src", "test", "resources", "hostile");

    private static final Path RECAPS = Path.of(System.getProperty("retours.shared", "../../shared"), "corpus");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Serving serving;
    private final Playwright playwright;
    private final Browser browser;

    private Site(Serving serving, Playwright playwright, Browser browser) {
        this.serving = serving;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Indexes the samples, a hostile recap and, where they are, the real recaps, serves them, and starts the browser. */
    static Site start() {
        return of(Files.isDirectory(RECAPS) ? List.of(SAMPLES, HOSTILE, RECAPS) : List.of(SAMPLES, HOSTILE));
    }

    /** Does the same with nothing but the samples. */
    static Site ofSamples() {
        return of(List.of(SAMPLES));
    }

    private static Site of(List<Path> recaps) {
        Path data = temporaryFolder();
        index(data, recaps);
        var options = new StoreOptions();
        options.data = data;
        var serving = Serving.startPatiently(
                options, new Environment(Map.of()), new DataFolder(data), console(new StringWriter()));
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE);
        var launch = new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET);
        return new Site(serving, playwright, playwright.chromium().launch(launch));
    }

    /** Returns where the site is, with a slash at its end. */
    String address() {
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
        return new Visit(opened(options), List.of(address()));
    }

    /** Playwright writes its options in small letters of the default locale, which tests make Turkish: « actıve ». */
    private BrowserContext opened(Browser.NewContextOptions options) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return browser.newContext(options);
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Opens a browser window on another site, which may have this one in its pages. */
    Visit visitElsewhere(String address) {
        return new Visit(browser.newContext(window().setBaseURL(address)), List.of(address, address()));
    }

    /** Returns what windows are like unless told otherwise: a screen of usual size, and nothing that moves. */
    Browser.NewContextOptions window() {
        return new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale("fr-FR")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        serving.close();
    }

    private static void index(Path data, List<Path> recaps) {
        var said = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("index", "--data", data.toString()));
        recaps.forEach(path -> arguments.add(path.toString()));
        if (Main.run(Map.of(), console(said), arguments.toArray(String[]::new)) != ExitCode.DONE) {
            throw new IllegalStateException("the samples must be indexed: " + said);
        }
    }

    private static Console console(StringWriter said) {
        var writer = new PrintWriter(said, true);
        return new Console(writer, writer, false);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "site");
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary folder must be there", e);
        }
    }
}
