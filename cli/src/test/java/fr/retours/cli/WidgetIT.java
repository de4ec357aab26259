package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search box on somebody else's site. */
@ExtendWith(SiteExtension.class)
class WidgetIT {
    private static final String USUAL_TEXT = "16px";

    @Test
    void suggestsAmidHostileStylesUnderAStrictPolicyAndLeadsToThePage(Site site) {
        try (var host = ForeignSite.with(site.address());
                var visit = site.visitElsewhere(host.address())) {
            var page = visit.open("/");
            var field = page.locator("#first [role=combobox]");

            field.pressSequentially("hamon");
            var option = page.locator("#first [role=option]").first();
            assertThat(option).isVisible();
            assertThat(size(page, "#first [role=option]")).isEqualTo(USUAL_TEXT);
            assertThat(option).not().hasCSS("text-transform", "uppercase");
            visit.isAccessible();
            field.press("ArrowDown");
            field.press("Enter");

            page.waitForURL(Pattern.compile(Pattern.quote(site.address()) + "(personnes|recaps)/.*"));
        }
    }

    @Test
    void standsTwiceOnAPageEachInItsOwnWay(Site site) {
        try (var host = ForeignSite.with(site.address());
                var visit = site.visitElsewhere(host.address())) {
            var page = visit.open("/");

            page.locator("#second [role=combobox]").pressSequentially("ben");

            assertThat(page.locator("#second [role=group]")).hasCount(1);
            assertThat(page.locator("#second [role=option]").first()).isVisible();
            assertThat(page.locator("#first [role=option]")).hasCount(0);
            page.locator("#second [role=combobox]").press("Enter");
            page.waitForURL(host.address() + "recherche?q=ben");
        }
    }

    @Test
    void letsTheHostTakeWhatWasChosen(Site site) {
        try (var host = ForeignSite.with(site.address());
                var visit = site.visitElsewhere(host.address())) {
            var page = visit.open("/");
            page.evaluate("addEventListener('retours-select', event => {"
                    + " event.preventDefault(); document.title = event.detail.kind + ' ' + event.detail.url })");

            page.locator("#second [role=combobox]").pressSequentially("benoît ham");
            page.locator("#second [role=option]").first().click();

            assertThat(page).hasTitle("person " + site.address() + "personnes/person:benoit-hamon");
            assertThat(page).hasURL(host.address());
        }
    }

    @Test
    void staysAFormWhenRetoursDoesNotAnswer(Site site) {
        try (var host = ForeignSite.with(site.address());
                var visit = site.visitElsewhere(host.address())) {
            var page = visit.open("/");
            page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')) }");

            page.locator("#first [role=combobox]").fill("monnaies locales");
            page.locator("#first button").click();

            page.waitForURL(site.address() + "?q=monnaies%20locales");
        }
    }

    @Test
    void isThePlainFormBetweenItsTagsWithoutScripts(Site site) {
        try (var visit = site.visitWithoutScripts()) {
            var page = visit.open("/integrer");

            page.locator("retours-search input").fill("monnaies");
            page.locator("retours-search button").click();

            assertThat(page).hasURL(site.address() + "?q=monnaies");
        }
    }

    private static Object size(Page page, String selector) {
        return page.locator(selector).first().evaluate("option => getComputedStyle(option).fontSize");
    }
}
