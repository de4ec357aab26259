package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the documentation, taken anew by {@code -Dscreenshots.write=true}: of the samples alone, whatever else
 * there is.
 */
@ExtendWith(SiteExtension.class)
@EnabledIfSystemProperty(named = "screenshots.write", matches = "true")
class ScreenshotsIT {
    private static final Path FOLDER = Path.of(System.getProperty("retours.root"), "docs", "screenshots");
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    private static final int MOST_BYTES = 220 * 1024;

    private static Site site;

    @BeforeAll
    static void start(TestBrowser browser) throws IOException {
        Files.createDirectories(FOLDER);
        site = Site.ofSamples(browser);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            accueil, /
            resultats, /?q=monnaie+locale
            recap, /recaps/recap:la-peche-monnaie-locale-de-montreuil-arrive-a-paris-12-mai-2018
            personne, /personnes/person:benoit-hamon
            reseau, /reseau?id=person:benoit-hamon
            carte, /carte
            chronologie, /chronologie?by=theme
            integrer, /integrer
            """)
    void areTaken(String name, String path) throws IOException {
        Path picture = FOLDER.resolve(name + ".png");
        try (var visit = site.visit(site.window().setViewportSize(WIDTH, HEIGHT))) {
            var page = visit.open(path);
            switch (name) {
                case "accueil" -> {
                    page.locator("main [role=combobox]").pressSequentially("monnaies loc");
                    page.locator("main [role=option]").first().waitFor();
                }
                case "reseau" -> {
                    page.locator("#membre").selectOption("person:benoit-hamon");
                    page.evaluate("document.getElementById('reseau').scrollIntoView()");
                }
                case "carte" -> page.evaluate("document.getElementById('compte').scrollIntoView()");
                default -> {}
            }
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        }
        assertThat(Files.size(picture)).isLessThan(MOST_BYTES);
    }
}
