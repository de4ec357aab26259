package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A search that is narrowed. */
@ExtendWith(SiteExtension.class)
class ResultsIT {
    @Test
    void changeInPlaceAndBackAndForwardWork(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/?q=locale");
            page.evaluate("window.stayed = true");
            String before = heading(page);

            page.locator(".facets section:not(.years) a").first().click();
            assertThat(page.locator(".chips li")).hasCount(1);
            assertThat(page.locator("#trouves")).isFocused();
            visit.isAccessible();
            String narrowed = page.url();
            assertThat(page).hasTitle(Pattern.compile("locale.*"));
            page.locator(".chips a").click();
            assertThat(page.locator(".chips li")).hasCount(0);
            assertThat(page).hasURL(site.address() + "?q=locale");

            page.goBack();
            assertThat(page.locator(".chips li")).hasCount(1);
            assertThat(page).hasURL(narrowed);
            page.goBack();
            assertThat(page.locator("#trouves")).hasText(before);
            page.goForward();
            assertThat(page.locator(".chips li")).hasCount(1);
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        }
    }

    @Test
    void areSearchedAnewFromTheBoxWithItsFilters(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/?q=locale&theme=monnaies-locales");
            page.evaluate("window.stayed = true");

            page.locator("main [role=combobox]").fill("monnaie");
            page.locator("main [role=combobox]").press("Enter");

            page.waitForURL(site.address() + "?q=monnaie&theme=monnaies-locales");
            assertThat(page.locator(".chips li")).hasCount(1);
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        }
    }

    @Test
    void areReachedAsEverWhenTheyCannotBeFetched(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/?q=locale");
            page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no network')) }");

            page.locator(".facets section:not(.years) a").first().click();

            assertThat(page.locator(".chips li")).hasCount(1);
            assertThat(page.evaluate("() => window.fetch.toString()").toString())
                    .contains("native");
        }
    }

    @Test
    void facetsAreSearchedWhileSomeoneTypes(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/?sort=-date");
            var facet = page.locator(".facets section")
                    .filter(new Locator.FilterOptions().setHas(page.locator("[value=person]")));
            int before = facet.locator("li").count();

            facet.locator("input[name=values]").pressSequentially("hamon");

            assertThat(facet.locator("li")).hasCount(1);
            assertThat(before).isGreaterThan(1);
            assertThat(facet.locator("[role=status]")).hasText("1 valeur");
            assertThat(facet.locator("input[name=values]")).isFocused();
            facet.locator("a").first().click();
            assertThat(page.locator(".chips")).containsText("Benoît Hamon");
        }
    }

    private static String heading(Page page) {
        return page.locator("#trouves").textContent();
    }
}
