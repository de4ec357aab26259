package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A browser window on the site, or on another site that has it in its pages. Closing it checks what must hold of every
 * visit: no request left these sites, no cookie was set, and the browser had nothing to complain of, be it a script's error or a breach of
 * the content security policy.
 */
final class Visit implements AutoCloseable {
    /** How long anything may take before it is missing, in milliseconds: long, since machines that test are busy. */
    static final int PATIENCE = 300_000;

    /** axe-core as its npm package has it; {@code cli/src/test/resources/axe-core/README.md} tells how to renew it. */
    private static final String AXE = axe();
    /** Each rule that is broken, with the elements that break it. */
    private static final String VIOLATIONS = "axe.run(document, {resultTypes: ['violations']}).then(found =>"
            + " found.violations.map(rule => `${rule.id} ${rule.impact} ${rule.nodes.map(node => node.html)}`))";

    private final BrowserContext window;
    private final Page page;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /**
     * Opens a page in a window.
     *
     * @param addresses where the sites are that may be asked
     */
    Visit(BrowserContext window, List<String> addresses) {
        this.window = window;
        window.setDefaultTimeout(PATIENCE);
        window.onRequest(request -> {
            String url = request.url();
            boolean local = url.startsWith("data:") || url.startsWith("blob:");
            if (!local && addresses.stream().noneMatch(url::startsWith)) {
                elsewhere.add(url);
            }
        });
        window.onConsoleMessage(this::hear);
        window.onWebError(error -> complaints.add(error.error()));
        this.page = window.newPage();
    }

    /** Returns the window's page. */
    Page page() {
        return page;
    }

    /** Opens a path of the site, waits until it is loaded, and fails unless it is the page that was asked for. */
    Page open(String path) {
        int status = page.navigate(path).status();
        assertThat(status)
                .as(() -> path + " says " + page.locator("main").innerText())
                .isLessThan(400);
        return page;
    }

    /** Fails if the page as it stands has anything that WCAG 2.2 AA, or good practice as axe knows it, forbids. */
    void isAccessible() {
        isAccessible(page);
    }

    /** Does the same for a page of another window. */
    static void isAccessible(Page page) {
        page.evaluate(AXE);
        assertThat((List<?>) page.evaluate(VIOLATIONS)).as(page.url()).isEmpty();
    }

    private static String axe() {
        try (var in = Objects.requireNonNull(Visit.class.getResourceAsStream("/axe-core/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the page is wider than its window. */
    void fitsItsWindow() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("too wide by, at " + page.url())
                .isEqualTo(0);
    }

    @Override
    public void close() {
        var cookies = window.cookies();
        window.close();
        assertThat(cookies).as("cookies").isEmpty();
        assertThat(elsewhere).as("requests to other places").isEmpty();
        assertThat(complaints).as("the browser's complaints").isEmpty();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }
}
