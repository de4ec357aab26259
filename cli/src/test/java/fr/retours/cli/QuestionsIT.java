package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Questions as forms, asked with the pointer, with keys and without scripts. */
@ExtendWith(SiteExtension.class)
class QuestionsIT {
    private static final String CHAIN = ".chain li";

    @Test
    void aPersonIsTwoClicksFromAQuestionThatIsFilledIn(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/personnes/person:pierre-hurmic?min_confidence=0");

            page.getByText("Poser une question").click();
            page.getByText("Par qui deux noms sont-ils reliés").click();
            assertThat(page.locator("#a_name")).hasValue("Pierre Hurmic");
            page.locator("#b_name").pressSequentially("landri");
            page.locator("main [role=option]:has-text('Jacques Landriot')")
                    .first()
                    .click();
            page.selectOption("#certitude", "0");
            page.locator("button:text-is('Afficher')").click();

            assertThat(page.locator(CHAIN)).hasCount(3);
            assertThat(page.locator("main blockquote").first()).isVisible();
            visit.isAccessible();
        }
    }

    @Test
    void aQuestionIsAskedByKeysAlone(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/questions/ensemble?id=org:ess-france");
            var keys = new Keyboard(page);

            keys.tabTo("#id_name");
            page.keyboard().type("hamon");
            page.locator("main [role=option]:has-text('Benoît Hamon')").first().waitFor();
            keys.press("ArrowDown");
            keys.press("Enter");
            assertThat(page.locator("#id_name")).hasValue("Benoît Hamon");
            keys.press("Enter");
            page.waitForURL(Pattern.compile(".*id_name=.*").asPredicate());
            keys.tabTo("main a.button");
            keys.press("Enter");

            assertThat(page).hasURL(Pattern.compile(".*/liens\\?id=org:ess-france&id=person:benoit-hamon"));
        }
    }

    @Test
    void aNameThatMayMeanSeveralIsChosenWithoutScripts(Site site) {
        try (var visit = site.visitWithoutScripts()) {
            Page page = visit.open("/questions/chemin?a=person:benoit-hamon&min_confidence=0");

            page.locator("#b_name").fill("ess");
            page.locator("button:text-is('Afficher')").click();
            page.locator("main a:text-is('ESS France')").click();

            assertThat(page.locator(CHAIN)).hasCount(2);
        }
    }

    @Test
    void aCellOfATableLeadsToItsEvents(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/questions/themes-territoires?min_confidence=0");

            page.locator(".shaded td a").first().click();

            assertThat(page.locator("main .fact").first()).isVisible();
            assertThat(page.locator("main .notice")).containsText("Seulement");
        }
    }
}
