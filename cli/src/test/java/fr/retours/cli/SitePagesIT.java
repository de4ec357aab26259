package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways through the pages, as readers take them: with scripts and without. */
@ExtendWith(SiteExtension.class)
class SitePagesIT {
    private static final String HAMON = "/personnes/person:benoit-hamon";

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void fromAPersonToAnEventToWhoElseWasThere(boolean scripts, Site site) {
        try (var visit = visit(site, scripts)) {
            Page page = visit.open(HAMON);
            Locator event = page.locator(".fact h3 a").first();
            String title = event.innerText();

            event.click();
            assertThat(page.locator("h1").innerText()).isEqualTo(title);
            Locator other = page.locator("#personnes ~ .list .name:not(:text('Benoît Hamon'))")
                    .first();
            String name = other.innerText();
            other.click();

            assertThat(page.locator("h1").innerText()).isEqualTo(name);
            assertThat(page.locator("table.ties th").allInnerTexts()).contains("Benoît Hamon");
            page.goBack();
            assertThat(page.locator("h1").innerText()).isEqualTo(title);
            page.goForward();
            assertThat(page.locator("h1").innerText()).isEqualTo(name);
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void fromASearchThroughThePassagesOfARecap(boolean scripts, Site site) {
        try (var visit = visit(site, scripts)) {
            Page page = visit.open("/");
            page.locator("main input[name=q]").fill("monnaie locale");
            page.keyboard().press("Enter");
            page.waitForURL("**/?q=monnaie+locale*");

            page.locator(".hit:has-text('La pêche') h3 a").first().click();

            assertThat(page.url()).endsWith("#passage-1");
            page.locator(".stop a[aria-label='Passage suivant']").first().click();
            assertThat(page.url()).endsWith("#passage-2");
            assertThat(page.locator(".stop:target").innerText()).contains("2/");
            assertThat(page.locator("mark").count()).isGreaterThan(2);
            page.goBack();
            page.goBack();
            assertThat(page.url()).endsWith("/?q=monnaie+locale");
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void narrowsByYearAndThemeAndGoesBack(boolean scripts, Site site) {
        try (var visit = visit(site, scripts)) {
            Page page = visit.open("/?q=monnaie");
            Locator chips = page.locator(".chips li");
            int all = page.locator(".hit").count();

            page.locator(".years a:has-text('2013')").click();
            assertThat(chips).hasCount(2);
            int ofTheYear = page.locator(".hit").count();
            assertThat(ofTheYear).isBetween(1, all - 1);
            page.locator(".chips a").first().click();
            assertThat(chips).hasCount(1);
            page.locator(".chips a").first().click();

            assertThat(chips).hasCount(0);
            assertThat(page.locator(".hit")).hasCount(all);
            page.goBack();
            assertThat(chips).hasCount(1);
            page.goBack();
            assertThat(chips).hasCount(2);
            assertThat(page.locator(".hit")).hasCount(ofTheYear);
        }
    }

    @ParameterizedTest(name = "scripts: {0}")
    @ValueSource(booleans = {true, false})
    void marksOfNamesGoAndComeBack(boolean scripts, Site site) {
        try (var visit = visit(site, scripts)) {
            Page page = visit.open("/?q=monnaie");
            page.locator(".hit:has-text('La pêche') h3 a").first().click();
            Locator name = page.locator(".text p .entity.person").first();
            String marked = line(name);

            page.getByLabel("personnes", new Page.GetByLabelOptions().setExact(true))
                    .uncheck();

            assertThat(marked).contains("underline");
            assertThat(line(name)).contains("none");
            assertThat(line(page.locator(".text p .entity.collectivite").first()))
                    .contains("underline");
            page.getByLabel("personnes", new Page.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(line(name)).isEqualTo(marked);
        }
    }

    @Test
    void whateverARecapSaysAppearsAsText(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/?q=oncivéra");
            for (String leads : new String[] {".hit h3 a", ".card .more", ".list .name"}) {
                assertThat(page.locator("main script, main img, main b, main iframe")
                                .count())
                        .as(page.url())
                        .isZero();
                assertThat(page.evaluate("'broken' in window")).as(page.url()).isEqualTo(false);
                page.locator(leads).first().click();
            }
            visit.open("/?q=%3Cimg%20src%3Dx%20onerror%3D%22window.broken%3D1%22%3E&theme=scic");
            assertThat(page.locator("main img").count()).isZero();
            assertThat(page.evaluate("'broken' in window")).isEqualTo(false);
        }
    }

    private static Visit visit(Site site, boolean scripts) {
        return scripts ? site.visit() : site.visitWithoutScripts();
    }

    private static String line(Locator name) {
        return String.valueOf(name.evaluate("name => getComputedStyle(name).textDecorationLine"));
    }
}
