package fr.retours.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Chromium without a screen. */
final class TestBrowser implements AutoCloseable {
    /** Where Debian keeps the browser; elsewhere the environment's {@code CHROMIUM} tells. */
    static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    /** Starts it. */
    TestBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    /** Returns what windows are like unless stated otherwise: a screen of usual size, and nothing that moves. */
    static Browser.NewContextOptions window(String address) {
        return new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("fr-FR")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900);
    }

    /** Playwright writes its options in small letters of the default locale, which tests make Turkish: « actıve ». */
    BrowserContext open(Browser.NewContextOptions options) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return browser.newContext(options);
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Makes a journey on a desk, in a window of its own at its entrance, where the key is typed already. */
    void onDesk(ServedDesk desk, Consumer<Page> journey) {
        try (var window = open(window(desk.address("").resolve("/").toString()))) {
            window.setDefaultTimeout(Visit.PATIENCE);
            Page page = window.newPage();
            page.navigate("/atelier");
            page.fill("#cle", desk.key());
            journey.accept(page);
        }
    }

    /** Keeps a picture of a page of the desk where somebody wants to look. */
    static void picture(Page page, String name) {
        String wanted = System.getenv("DESK_PICTURES");
        if (wanted != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(wanted, name + ".png"))
                    .setFullPage(true));
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
