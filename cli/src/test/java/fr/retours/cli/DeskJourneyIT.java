package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The editor's desk in a browser, by keys and by mouse. */
@ExtendWith(SiteExtension.class)
class DeskJourneyIT extends OnServedDesk {
    @Test
    void anEditorDecidesByKeys(TestBrowser browser) {
        browser.onDesk(desk, page -> {
            Visit.isAccessible(page);
            page.fill("#cle", "rt_0");
            page.keyboard().press("Enter");
            page.waitForSelector("[role=alert]");
            page.fill("#cle", desk.key());
            page.keyboard().press("Enter");
            page.waitForSelector(".question");
            Visit.isAccessible(page);
            TestBrowser.picture(page, "file");
            Locator questions = page.locator(".question h2");
            String first = questions.first().innerText();
            int open = Integer.parseInt(page.innerText("#ouvertes"));

            page.keyboard().press("j");
            page.keyboard().press("r");
            PlaywrightAssertions.assertThat(questions.first()).not().hasText(first);
            PlaywrightAssertions.assertThat(page.locator("#ouvertes")).hasText(String.valueOf(open - 1));
            page.keyboard().press("u");
            PlaywrightAssertions.assertThat(questions.first()).hasText(first);
            PlaywrightAssertions.assertThat(page.locator("#ouvertes")).hasText(String.valueOf(open));
            page.waitForSelector(".state[data-settled=true]");
            page.locator(".question:has(a.other)").first().focus();
            page.keyboard().press("n");
            PlaywrightAssertions.assertThat(page.locator("#rename-name")).isFocused();
            assertThat(page.inputValue("#rename-id")).isNotEmpty().doesNotContain("person:", "org:");
            Visit.isAccessible(page);
            TestBrowser.picture(page, "corriger");
            page.keyboard().type("Un autre nom");
            page.keyboard().press("Tab");
            page.keyboard().type("essai");
            page.keyboard().press("Enter");
            page.waitForURL("**/atelier/decisions");
            PlaywrightAssertions.assertThat(page.locator(".decisions li").first())
                    .containsText("Un autre nom");
            Visit.isAccessible(page);
            page.locator(".decisions li").first().locator("button").click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Aucune décision");
        });
    }

    /** A visitor reports an error, and the editor who is in settles it. */
    private static void settleAReport(Page page) {
        String entry = page.url();
        page.navigate(desk.serving().address() + "signaler?page=/personnes/person:jean-lemoine");
        page.fill("#text", "Il n’y était pas.");
        Visit.isAccessible(page);
        TestBrowser.picture(page, "signaler");
        page.locator(".report button").click();
        page.waitForSelector(".notice[role=status]");
        Visit.isAccessible(page);
        page.navigate(entry);
        page.locator(".sections a:text-is('Signalements (1)')").click();
        PlaywrightAssertions.assertThat(page.locator(".said")).hasText("Il n’y était pas.");
        Visit.isAccessible(page);
        TestBrowser.picture(page, "signalements");
        page.locator(".decisions button").click();
        PlaywrightAssertions.assertThat(page.locator(".decisions")).containsText("Réglé par rédaction");
        page.navigate(entry);
    }

    @Test
    void anEditorDecidesByClicking(TestBrowser browser) {
        browser.onDesk(desk, page -> {
            page.locator(".enter button").click();
            page.waitForSelector(".question");
            settleAReport(page);
            Locator questions = page.locator(".question h2");
            String first = questions.first().innerText();
            page.locator(".question .deny").first().click();
            PlaywrightAssertions.assertThat(questions.first()).not().hasText(first);
            page.locator(".sections a[href='/atelier/decisions']").click();
            page.locator(".decisions button").first().click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("Aucune décision");

            page.locator(".sections a[href='/atelier/corriger']").click();
            page.locator("summary:has-text('Réunir')").click();
            page.locator("#merge-ids-1").pressSequentially("lemoine");
            Locator offered = page.locator("details[open] [role=option]");
            PlaywrightAssertions.assertThat(offered.first()).isVisible();
            String name = offered.first().locator(".retours-name").innerText();
            TestBrowser.picture(page, "propose");
            offered.first().click();
            PlaywrightAssertions.assertThat(page.locator("#merge-ids-1")).hasValue(name);
            assertThat(page.inputValue("details[open] input[name='ids-1']")).contains(":");
            page.fill("#merge-ids-2", "Personne de ce nom");
            page.fill("#merge-motif", "essai");
            page.locator("details[open] button:text-is('Réunir')").click();
            PlaywrightAssertions.assertThat(page.locator("#merge-ids-2-quoi")).containsText("Personne de ce nom");
            PlaywrightAssertions.assertThat(page.locator("#merge-ids-1")).hasValue(name);
            Visit.isAccessible(page);
            TestBrowser.picture(page, "inconnu");
        });
    }
}
