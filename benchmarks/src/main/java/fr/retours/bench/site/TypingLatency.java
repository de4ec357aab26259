package fr.retours.bench.site;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How soon suggestions stand on the screen in a real browser, on made-up recaps: from the end of the pause after the last
 * key, when they are asked for, to the frame that shows them.
 */
public final class TypingLatency {
    /** How long the page waits after the last key. */
    private static final int PAUSE = 150;

    private static final int KEY = 60;
    private static final int ROUNDS = 20;
    private static final List<String> TYPED =
            List.of("monnaies loc", "économie soc", "coopér", "benoît", "ville de", "associat", "t");

    private static final String WATCH = """
            () => {
              const field = document.querySelector("main [role=combobox]");
              const status = document.querySelector("form.search [role=status]");
              let last = 0;
              window.shown = [];
              field.addEventListener("input", () => (last = performance.now()));
              new MutationObserver(() => {
                if (status.textContent !== "") {
                  requestAnimationFrame(() => setTimeout(() => window.shown.push(performance.now() - last)));
                }
              }).observe(status, {childList: true});
            }""";

    private static final String WAIT = """
            () => new Promise((done) => {
              const look = () => (window.shown.length > 0 ? done(window.shown.at(-1)) : setTimeout(look, 10));
              look();
            })""";

    private TypingLatency() {}

    /** Measures as {@link LatencySetup#of} reads the arguments; the number of calls does not matter here. */
    public static void main(String[] arguments) throws IOException {
        var setup = LatencySetup.of(arguments);
        List<String> texts = new CorpusReader()
                .readAll(setup.texts()).recaps().stream().map(Recap::body).toList();
        System.out.println("TypingLatency " + String.join(" ", arguments));
        for (int recaps : setup.sizes()) {
            Path index = setup.indexes().resolve(recaps + "-" + setup.seed());
            GeneratedIndex.make(index, new RecapGenerator(texts, recaps, setup.seed()), recaps);
            System.out.printf(
                    Locale.ROOT, "%n%,d recaps%n%-20s %8s %8s %8s%n", recaps, "typed", "first ms", "p50 ms", "max ms");
            measure(index);
        }
    }

    private static void measure(Path index) throws IOException {
        String chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        var quiet = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var launch = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(chromium))
                .setArgs(List.of("--no-sandbox", "--disable-gpu"));
        try (var server = Site.ofIndex(index);
                var playwright = Playwright.create(quiet);
                var browser = playwright.chromium().launch(launch);
                var page = browser.newPage()) {
            page.navigate(server.address().toString());
            page.evaluate(WATCH);
            TYPED.forEach(typed -> report(page, typed));
        }
    }

    private static void report(Page page, String typed) {
        double[] waits = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            waits[round] = wait(page, typed) - PAUSE;
        }
        double first = waits[0];
        Arrays.sort(waits);
        System.out.printf(Locale.ROOT, "%-20s %8.0f %8.0f %8.0f%n", typed, first, waits[ROUNDS / 2], waits[ROUNDS - 1]);
    }

    private static double wait(Page page, String typed) {
        var field = page.locator("main [role=combobox]");
        field.fill("");
        page.evaluate("window.shown = []");
        field.focus();
        page.keyboard().type(typed, new Keyboard.TypeOptions().setDelay(KEY));
        return ((Number) page.evaluate(WAIT)).doubleValue();
    }
}
