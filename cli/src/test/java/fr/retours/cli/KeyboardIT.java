package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way through the site, by keyboard alone, with the focus seen at each stop. */
@ExtendWith(SiteExtension.class)
class KeyboardIT {
    private static final Pattern EVENT = Pattern.compile(".*/evenements/.*");
    private static final Pattern PERSON = Pattern.compile(".*/personnes/.*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=hamon&from=2016-01-01",
                "/recaps/recap:la-peche-monnaie-locale-de-montreuil-arrive-a-paris-12-mai-2018",
                "/personnes?order=latest",
                "/reseau",
                "/reseau?id=person:benoit-hamon&limit=5&min_confidence=0",
                "/carte?roll_up=true&from=2020-01-01&min_confidence=0",
                "/chronologie?from=2025-01-01&to=2025-12-31",
                "/signaler?page=/",
                "/accessibilite",
                "/integrer"
            })
    void everyStopOfAPageIsSeenAndNoneHoldsTheFocus(String path, Site site) {
        try (var visit = site.visit()) {
            assertThat(new Keyboard(visit.open(path)).walk()).isGreaterThan(10);
        }
    }

    @Test
    void thePartsThatEveryPageBeginsWithCanBeSkipped(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/attributions");
            var keys = new Keyboard(page);

            keys.tabTo(".skip");
            keys.press("Enter");
            assertThat(page.locator("main")).isFocused();
            keys.tabTo("a");

            assertThat(keys.isAt("main a")).isTrue();
        }
    }

    @Test
    void aQuestionIsAskedOfADirectoryByItsForm(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/");
            var keys = new Keyboard(page);

            keys.tabTo(".sections a[href='/personnes']");
            keys.press("Enter");
            assertThat(page.locator("h1")).hasText("Personnes");
            keys.tabTo("select[name=part]");
            page.keyboard().type("Animation");
            keys.tabTo("select[name=kind]");
            page.keyboard().type("Forum");
            keys.tabTo("select[name=min_confidence]");
            page.keyboard().type("tout");
            keys.tabTo("form.narrowing button");
            keys.press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/personnes\\?.*part=moderator.*kind=forum.*"));
            keys.tabTo("table.rows tbody a");
            keys.press("Enter");
            assertThat(page).hasURL(PERSON);
        }
    }

    @Test
    void fromTheFirstPageToWhatIsSuggested(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/");
            var keys = new Keyboard(page);

            keys.tabTo("main input[name=q]");
            page.keyboard().type("benoît ham");
            page.locator("main [role=option]:has-text('Benoît Hamon')").first().waitFor();
            while (page.locator("main [aria-selected=true]:has-text('Benoît Hamon')")
                            .count()
                    == 0) {
                keys.press("ArrowDown");
            }
            keys.press("Enter");

            assertThat(page).hasURL(PERSON);
        }
    }

    @Test
    void aFacetIsTakenAndItsChipRemoved(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/?q=locale");
            var keys = new Keyboard(page);
            Locator chips = page.locator(".chips li");

            keys.tabTo(".facets section:not(.years) li a");
            keys.press("Enter");
            assertThat(chips).hasCount(1);
            assertThat(page.locator("#trouves")).isFocused();
            keys.tabTo(".chips a");
            keys.press("Enter");

            assertThat(chips).hasCount(0);
        }
    }

    @Test
    void fromPassageToPassageAndMarksOff(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open(
                    "/recaps/recap:la-peche-monnaie-locale-de-montreuil-arrive-a-paris-12-mai-2018?q=monnaie");
            var keys = new Keyboard(page);

            keys.tabTo("#marquer-personnes");
            keys.press("Space");
            assertThat(page.locator("#marquer-personnes")).not().isChecked();
            keys.tabTo(".stop a[aria-label='Passage suivant']");
            keys.press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*#passage-2"));
            keys.tabTo(".stop:target a");
        }
    }

    @Test
    void fromAPersonToAnEventToWhoElseWasThere(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/personnes/person:benoit-hamon?min_confidence=0");
            var keys = new Keyboard(page);

            keys.tabTo(".local a[href='#evenements']");
            keys.press("Enter");
            keys.tabTo(".fact h3 a");
            keys.press("Enter");
            assertThat(page).hasURL(EVENT);
            keys.tabTo(".local a[href='#personnes']");
            keys.press("Enter");
            keys.tabTo(".list a.name:not([href$='benoit-hamon'])");
            keys.press("Enter");

            assertThat(page).hasURL(PERSON);
            assertThat(page.locator("table.ties")).containsText("Benoît Hamon");
        }
    }

    @Test
    void fromAMemberOfTheNetworkToTheSentences(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/reseau?id=person:benoit-hamon&limit=20&min_confidence=0");
            var keys = new Keyboard(page);
            Locator panel = page.locator("#choisi");

            keys.tabTo("#membre");
            page.keyboard().type("Benoît");
            assertThat(panel.locator("h2")).hasText("Benoît Hamon");
            keys.tabTo("#choisi li button");
            keys.press("Enter");
            assertThat(panel.locator("blockquote").first()).isVisible();
            assertThat(panel.locator("h2").first()).isFocused();
            keys.press("Shift+Tab");
            keys.press("Enter");

            assertThat(panel.locator(".legend").first()).isVisible();
            assertThat(page.locator("#membre")).isFocused();
        }
    }

    @Test
    void fromALineOfTheMapToAnEventAndBack(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/carte?roll_up=true&from=2020-01-01&min_confidence=0");
            var keys = new Keyboard(page);

            keys.tabTo(".flows a");
            keys.press("Enter");
            assertThat(page.locator("#choisi h2").first()).isFocused();
            keys.press("Shift+Tab");
            keys.press("Enter");
            assertThat(page.locator(".flows a.chosen")).isFocused();
            keys.press("Enter");
            keys.tabTo("#choisi .fact h2 a");
            keys.press("Enter");

            assertThat(page).hasURL(EVENT);
        }
    }

    @Test
    void yearsOfTheTimelineAreTakenOneByOne(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/chronologie");
            var keys = new Keyboard(page);
            Locator picked = page.locator("#annees .picked");

            keys.tabTo("[data-year='2022'] a");
            keys.press("Shift+ArrowRight");
            keys.press("Shift+ArrowRight");
            assertThat(picked).hasCount(3);
            assertThat(page.locator("#choix")).containsText("De 2022 à 2024");
            keys.press("Escape");
            assertThat(picked).hasCount(0);
            keys.press("Shift+ArrowLeft");
            keys.press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*from=2023-01-01.*to=2024-12-31.*"));
            assertThat(picked).hasCount(2);
        }
    }

    @Test
    void cooperationIsWeighedOtherwiseAndTakenAsAFile(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/carte?roll_up=true&min_confidence=0");
            var keys = new Keyboard(page);

            keys.tabTo("form.narrowing select[name=sort]");
            page.keyboard().type("Part");
            keys.tabTo("form.narrowing button");
            keys.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/carte\\?.*sort=-share.*"));
            keys.tabTo("a[download][href*='format=csv']");
            Download file = page.waitForDownload(() -> keys.press("Enter"));

            assertThat(file.suggestedFilename()).endsWith(".csv");
        }
    }

    @Test
    void aDossierIsTakenFromAPersonsPage(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/personnes/person:benoit-hamon?min_confidence=0");
            var keys = new Keyboard(page);

            keys.tabTo(".ways a[href^='/dossiers/']");
            keys.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/dossiers/.*"));
            keys.tabTo("a[download][href$='/ods']");
            Download file = page.waitForDownload(() -> keys.press("Enter"));

            assertThat(file.suggestedFilename()).endsWith(".ods");
        }
    }

    @Test
    void anErrorIsReportedFromThePageItStandsOn(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/themes/scic");
            var keys = new Keyboard(page);

            keys.press("Shift+Tab");
            while (!keys.isAt("footer a[href^='/signaler']")) {
                keys.press("Shift+Tab");
            }
            keys.press("Enter");

            assertThat(page.locator("main")).containsText("/themes/scic");
        }
    }

    @Test
    void theKeyOfTheSearchFieldCanBeSwitchedOff(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/accessibilite");
            var keys = new Keyboard(page);
            Locator field = page.locator("header [role=combobox]");

            keys.tabTo("#touche input");
            keys.press("Space");
            visit.open("/donnees");
            keys.press("/");
            assertThat(field).not().isFocused();
            assertThat(field).not().hasAttribute("aria-keyshortcuts", "/");
            visit.open("/accessibilite");
            keys.tabTo("#touche input");
            keys.press("Space");
            visit.open("/donnees");
            keys.press("/");

            assertThat(field).isFocused();
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }
}
