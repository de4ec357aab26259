package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network, the map and the timeline, walked through with the pointer, with keys and without scripts. */
@ExtendWith(SiteExtension.class)
class ViewsIT {
    private static final String NETWORK = "/reseau?id=person:benoit-hamon&min_confidence=0";
    private static final String MAP = "/carte?roll_up=true&from=2020-01-01&min_confidence=0";
    private static final Pattern EVENT = Pattern.compile(".*/evenements/.*");

    @Test
    void aClickInTheNetworkLeadsToTheSentence(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open(NETWORK);
            page.locator(".canvas canvas").first().waitFor();

            clickMember(page, "person:benoit-hamon");
            Locator panel = page.locator("#choisi");
            assertThat(panel.locator("h2")).hasText("Benoît Hamon");
            panel.locator("li button").first().click();

            assertThat(panel.locator("blockquote").first()).isVisible();
            visit.isAccessible();
            panel.getByText("← Légende").click();
            assertThat(panel.locator(".legend").first()).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reseau, /reseau?id=person:benoit-hamon&from=2016-01-01&min_confidence=0, Benoît Hamon",
        "carte, /carte?roll_up=true&from=2020-01-01&min_confidence=0, Carte des coopérations",
        "chronologie, /chronologie?by=theme&from=2020-01-01&min_confidence=0, Chronologie",
        "croisements, /questions/croisements?between=organisations&min_confidence=0, Qui se retrouve avec qui",
        "chemin, /questions/chemin?a=person:pierre-hurmic&b=person:jacques-landriot&min_confidence=0, De Pierre Hurmic"
    })
    void aDrawingIsTakenAsAPictureThatSaysWhatItIs(String name, String path, String title, Site site) throws Exception {
        try (var visit = site.visit()) {
            Page page = visit.open(path);

            var drawing = page.waitForDownload(
                    () -> page.locator("a[download]:text-is('SVG')").click());
            var pixels = page.waitForDownload(
                    () -> page.locator("[data-picture]").first().click());

            assertThat(drawing.suggestedFilename()).isEqualTo("retours-" + name + ".svg");
            assertThat(pixels.suggestedFilename()).isEqualTo("retours-" + name + ".png");
            String words = Jsoup.parse(Files.readString(drawing.path()), Parser.xmlParser())
                    .select("text")
                    .eachText()
                    .toString();
            assertThat(words)
                    .contains(title, "Source", "Retours", path.substring(0, path.indexOf('?')))
                    .containsPattern("Données du \\d+(er)? \\p{L}+ \\d{4}, version \\p{Alnum}{8}")
                    .containsPattern("Depuis le|Toutes les années, de \\d{4} à \\d{4}");
            var image = ImageIO.read(pixels.path().toFile());
            assertThat(image.getWidth()).isGreaterThan(1200);
            assertThat(image.getHeight()).isGreaterThan(500);
            assertThat(colours(image)).isGreaterThan(20);
        }
    }

    /** Returns how many colours an image has: one when nothing was drawn. */
    private static long colours(BufferedImage image) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return IntStream.of(all).distinct().count();
    }

    @Test
    void withoutScriptsADrawingIsTakenAsSvgAlone(Site site) {
        try (var visit = site.visitWithoutScripts()) {
            Page page = visit.open(NETWORK);

            assertThat(page.locator("a[href^='/reseau.svg']")).isVisible();
            assertThat(page.locator("[data-picture]")).isHidden();
        }
    }

    @Test
    void theMapLeadsToAPairAndToItsEvents(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open(MAP);

            page.locator(".flows a").first().focus();
            page.keyboard().press("Enter");
            Locator panel = page.locator("#choisi");
            assertThat(panel.locator("blockquote").first()).isVisible();
            visit.isAccessible();
            panel.locator(".fact h2 a").first().click();

            assertThat(page).hasURL(EVENT);
        }
    }

    @Test
    void theMapMovesThroughTheYears(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/carte?roll_up=true&min_confidence=0");

            Locator slider = page.getByLabel("Première année");
            slider.focus();
            page.keyboard().press("End");

            page.waitForURL(Pattern.compile(".*from=[0-9]{4}-01-01.*").asPredicate());
            assertThat(page.locator("#vue .france")).isVisible();
            visit.fitsItsWindow();
        }
    }

    @Test
    void theYearsArePlayedOneAfterTheOtherUntilStopped(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/carte?roll_up=true&min_confidence=0");
            Locator play = page.locator(".slider button");
            Locator year = page.locator(".slider output");

            play.click();
            assertThat(play).containsText("Arrêter");
            page.waitForURL(Pattern.compile(".*from=[0-9]{4}-01-01.*").asPredicate());
            String first = year.textContent();
            assertThat(year).not().hasText(first);
            play.click();

            assertThat(play).containsText("Jouer");
            assertThat(page.locator("#vue .france")).isVisible();
        }
    }

    @Test
    void comparedPeriodsAreToldApartInWords(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/carte?roll_up=true&min_confidence=0");

            page.locator("button:text-is('Comparer')").click();

            assertThat(page.locator("td.change").first()).hasText(Pattern.compile("gagnée|gardée|perdue"));
            visit.isAccessible();
        }
    }

    @Test
    void drawingThePointerOverYearsChoosesAPeriod(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/chronologie?min_confidence=0");

            BoundingBox first = page.locator("[data-year='2022'] svg").boundingBox();
            BoundingBox last = page.locator("[data-year='2025'] svg").boundingBox();
            page.mouse().move(first.x + first.width / 2, first.y + first.height / 2);
            page.mouse().down();
            page.mouse().move(last.x + last.width / 2, last.y + last.height / 2);
            page.mouse().up();

            page.waitForURL(url -> url.contains("from=2022-01-01") && url.contains("to=2025-12-31"));
            assertThat(page.locator("#annees .picked")).hasCount(4);
            assertThat(page.locator("#liste .fact").first()).isVisible();
            page.goBack();
            assertThat(page.locator("#annees .picked")).hasCount(0);
        }
    }

    @Test
    void allThreeWorkWithoutScripts(Site site) {
        try (var visit = site.visitWithoutScripts()) {
            Page page = visit.open(NETWORK);
            assertThat(page.locator(".stage svg .member").first()).isVisible();
            page.locator("a.proofs").first().click();
            assertThat(page.locator("blockquote").first()).isVisible();

            visit.open(MAP).locator("a.proofs").first().click();
            assertThat(page.locator("blockquote").first()).isVisible();

            visit.open("/chronologie");
            page.getByLabel("De", new Page.GetByLabelOptions().setExact(true)).selectOption("2025-01-01");
            page.locator("button:text-is('Afficher')").click();
            assertThat(page.locator("#annees .picked").first()).isVisible();
        }
    }

    @Test
    void theNetworkTakesTheColoursOfTheNight(Site site) {
        try (var visit = site.visit(site.window().setViewportSize(320, 640).setColorScheme(ColorScheme.DARK))) {
            Page page = visit.open(NETWORK);
            page.locator(".canvas canvas").first().waitFor();

            visit.isAccessible();
            visit.fitsItsWindow();
        }
    }

    private static void clickMember(Page page, String id) {
        Object at = page.evaluate("""
                async id => {
                  const stage = document.getElementById('reseau');
                  stage.scrollIntoView();
                  const frame = () => new Promise(requestAnimationFrame);
                  await frame().then(frame); // by then the drawing knows where it has been scrolled to
                  const { x, y } = stage.cy.getElementById(id).renderedPosition();
                  const box = stage.getBoundingClientRect();
                  return { x: box.x + x, y: box.y + y };
                }""", id);
        @SuppressWarnings("unchecked") // what the script returns
        Map<String, Number> point = (Map<String, Number>) at;
        page.mouse()
                .click(
                        point.getOrDefault("x", 0).doubleValue(),
                        point.getOrDefault("y", 0).doubleValue());
    }
}
