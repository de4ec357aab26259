package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An editor meets false facts on pages of the samples, and corrects them there; visitors see what is in force. */
@ExtendWith(SiteExtension.class)
class CorrectionJourneyIT {
    private static final String RECAP = "/recaps/2014-11-07-foix";
    private static final String SENTENCE = "La loi du 31 juillet";

    @TempDir
    static Path temp;

    private static ServedDesk desk;
    private static SiteClient visitors;

    @BeforeAll
    static void serve() {
        desk = ServedDesk.ofSamples(temp.resolve("data"));
        visitors = new SiteClient(desk.serving().address());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    /** Waits until a page shows visitors something, which all see alike: without a way to correct. */
    private static void shown(String path, Predicate<String> what) {
        await().atMost(Duration.ofMillis(Visit.PATIENCE))
                .until(() -> what.test(visitors.page(path).body().replace("&#39;", "'")));
        assertThat(visitors.page(path).body()).doesNotContain("/atelier", "Corriger");
    }

    private static Locator correct(Page page, String of) {
        return page.locator("a:has-text('Corriger : " + of + "')").first();
    }

    private static Locator form(Page page, String heading) {
        Locator form = page.locator("details:has(h2:text-is('" + heading + "'))");
        if (form.getAttribute("open") == null) {
            form.locator("summary").click();
        }
        return form;
    }

    private static void send(Page page, Locator form) {
        form.locator("[name=motif]").fill("relu");
        form.locator(".choices button").first().click();
        page.waitForURL("**/atelier/decisions");
    }

    private static void enter(Page page) {
        page.locator(".enter button").click();
        page.waitForSelector(".state");
    }

    @Test
    void anEditorCorrectsWhatAPageShowsByMouse(TestBrowser browser) {
        String event = visitors.page(RECAP).body().replaceFirst("(?s).*href=\"(/evenements/[^\"]+)\".*", "$1");
        assertThat(visitors.page(event).body()).contains("7 novembre 2014");
        browser.onDesk(desk, page -> {
            enter(page);
            page.navigate(event);
            Visit.isAccessible(page);
            correct(page, "Date").click();
            Visit.isAccessible(page);
            Locator day = form(page, "Le jour");
            assertThat(day.locator("[name=to]").inputValue()).isEqualTo("2014-11-07");
            day.locator("[name=to]").fill("2014-11-08");
            send(page, day);

            page.navigate("/personnes/person:elisabeth-ortet");
            Visit.isAccessible(page);
            correct(page, "Intervention").click();
            Locator part = form(page, "Un autre rôle");
            part.locator("select").selectOption("moderator");
            send(page, part);

            page.navigate(RECAP);
            Visit.isAccessible(page);
            correct(page, "Émilie Augade").click();
            Visit.isAccessible(page);
            Locator presence = form(page, "Présence");
            presence.locator("select").selectOption("false");
            send(page, presence);
            shown("/personnes/person:elisabeth-ortet", html -> html.contains("Animation"));
            shown(event, html -> html.contains("8 novembre 2014"));
            shown("/personnes/person:emilie-augade", html -> html.contains("citation seulement"));

            page.navigate("/personnes/person:elisabeth-ortet");
            PlaywrightAssertions.assertThat(page.locator("main"))
                    .containsText(Pattern.compile("Corrigé : décidé par rédaction le \\d+"));
            page.navigate("/atelier/decisions");
            page.locator(".decisions li").first().locator("button").click();
            PlaywrightAssertions.assertThat(page.locator(".decisions li")).hasCount(2);
            shown("/personnes/person:emilie-augade", html -> !html.contains("citation seulement"));
            assertThat(visitors.page(event).body()).contains("8 novembre 2014");
        });
    }

    @Test
    void anEditorAddsWhatIsMissingByKeyboard(TestBrowser browser) {
        browser.onDesk(desk, page -> {
            page.keyboard().press("Enter");
            page.waitForSelector(".state");
            page.navigate(RECAP);
            page.locator(".text p:has-text('" + SENTENCE + "') a:has-text('Un fait manque')")
                    .last()
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/atelier/corriger?*");
            PlaywrightAssertions.assertThat(page.locator("#add-quote")).hasValue(Pattern.compile(SENTENCE));
            page.locator("#add-quote")
                    .fill("La secrétaire d'État Carole Delga a ouvert à Foix le Mois de l'ESS en Midi-Pyrénées");
            page.locator("#add-person").focus();
            page.keyboard().type("Carole Delga");
            page.keyboard().press("Tab");
            page.keyboard().type("Conclusion");
            page.locator("#add-motif").focus();
            page.keyboard().type("relu");
            page.keyboard().press("Enter");
            page.waitForURL("**/atelier/decisions");
            shown(RECAP, html -> html.contains("Conclusion"));

            page.locator(".decisions button").first().focus();
            page.keyboard().press("Enter");
            shown(RECAP, html -> !html.contains("Conclusion"));
        });
    }
}
