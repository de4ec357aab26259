package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A reader cites a page, an editor corrects what it says, and whoever follows the citation reads what it said. */
@ExtendWith(SiteExtension.class)
class CitationJourneyIT {
    private static final String NOTICE = "Ce que cette page disait quand elle a été citée";
    private static final String PERSON = "/personnes/person:elisabeth-ortet";

    private static final Meeting FOIX =
            new Meeting("2014-11-07-foix", "7 novembre 2014", "8 novembre 2014", "2014-11-08");
    private static final Meeting SAINT_DENIS =
            new Meeting("2016-11-08-saint-denis-pointcarre", "8 novembre 2016", "9 novembre 2016", "2016-11-09");

    @TempDir
    static Path temp;

    private static ServedDesk desk;
    private static SiteClient site;

    /** An event, by the recap that tells it, the day that is shown, and what an editor makes of it. */
    private record Meeting(String recap, String then, String now, String corrected) {
        String page() {
            return site.page("/recaps/" + recap).body().replaceFirst("(?s).*href=\"(/evenements/[^\"]+)\".*", "$1");
        }
    }

    @BeforeAll
    static void serve() {
        desk = ServedDesk.ofSamples(temp.resolve("data"));
        site = new SiteClient(desk.serving().address());
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    /** Goes from a page to how it is cited, and returns the address that is offered there. */
    private static String cited(Page page, BiConsumer<Page, String> follow) {
        follow.accept(page, "footer a[href^='/citer?']");
        page.waitForURL("**/citer?*");
        Visit.isAccessible(page);
        PlaywrightAssertions.assertThat(page.locator("main")).containsText("est gardé");
        return page.locator("main a[href*='v=']").getAttribute("href");
    }

    /** Reads at an address what was said when it was cited, and goes on to what is said now. */
    private static void read(Page page, Meeting meeting, String address, BiConsumer<Page, String> follow) {
        page.navigate(address);
        Visit.isAccessible(page);
        Locator main = page.locator("main");
        PlaywrightAssertions.assertThat(main).containsText(NOTICE);
        PlaywrightAssertions.assertThat(main).containsText(meeting.then());
        assertThat(main.innerText()).doesNotContain(meeting.now());
        assertThat(page.locator(".cited code").allInnerTexts())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .contains(address.replaceFirst(".*v=", ""));

        follow.accept(page, ".cited a");
        page.waitForURL("**" + meeting.page());
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(meeting.now());
        assertThat(page.locator("main").innerText()).doesNotContain(NOTICE);
    }

    private static void awaitCorrected(Meeting meeting) {
        await().atMost(Duration.ofMillis(Visit.PATIENCE))
                .until(() -> site.page(meeting.page()).body().contains(meeting.now()));
    }

    @Test
    void aCitationFromBeforeACorrectionByMouse(TestBrowser browser) {
        try (var visit = new Visit(browser.open(TestBrowser.window(site.address())), List.of(site.address()))) {
            Page reader = visit.open(FOIX.page());
            BiConsumer<Page, String> click = (page, link) -> page.locator(link).click();
            String address = cited(reader, click);
            browser.onDesk(desk, page -> {
                page.locator(".enter button").click();
                page.waitForSelector(".state");
                page.navigate(FOIX.page());
                page.locator("a:has-text('Corriger : Date')").first().click();
                Locator day = page.locator("details:has(h2:text-is('Le jour'))");
                if (day.getAttribute("open") == null) {
                    day.locator("summary").click();
                }
                day.locator("[name=to]").fill(FOIX.corrected());
                day.locator("[name=motif]").fill("relu");
                day.locator(".choices button").first().click();
                page.waitForURL("**/atelier/decisions");
            });
            awaitCorrected(FOIX);

            read(reader, FOIX, address, click);
        }
    }

    @Test
    void aCitationFromBeforeACorrectionByKeyboard(TestBrowser browser) {
        try (var visit = new Visit(browser.open(TestBrowser.window(site.address())), List.of(site.address()))) {
            Page reader = visit.open(SAINT_DENIS.page());
            BiConsumer<Page, String> enter = (page, link) -> {
                var keyboard = new Keyboard(page);
                keyboard.tabTo(link);
                keyboard.press("Enter");
            };
            String address = cited(reader, enter);
            browser.onDesk(desk, page -> {
                page.keyboard().press("Enter");
                page.waitForSelector(".state");
                page.navigate(SAINT_DENIS.page());
                page.locator("a:has-text('Corriger : Date')").first().focus();
                page.keyboard().press("Enter");
                page.waitForURL("**/atelier/corriger?*");
                Locator day = page.locator("details:has(h2:text-is('Le jour'))");
                if (day.getAttribute("open") == null) {
                    day.locator("summary").focus();
                    page.keyboard().press("Enter");
                }
                day.locator("[name=to]").focus();
                page.keyboard().press("Control+A");
                page.keyboard().type(SAINT_DENIS.corrected());
                day.locator("[name=motif]").focus();
                page.keyboard().type("relu");
                page.keyboard().press("Enter");
                page.waitForURL("**/atelier/decisions");
            });
            awaitCorrected(SAINT_DENIS);

            read(reader, SAINT_DENIS, address, enter);
        }
    }

    @Test
    void whoIsHiddenIsInNothingThatWasCited() throws IOException {
        String event = FOIX.page();
        String cited = event + "?v="
                + site.get("/api/v1/status").body().replaceFirst("(?s).*\"dataset_versions\":\\[\"(\\w+)\".*", "$1");
        assertThat(site.page("/citer?page=" + event).body()).contains("est gardé");
        assertThat(site.page("/citer?page=" + PERSON).body()).contains("est gardé");
        var editor = new DeskEditor(desk::address, desk.key());
        editor.does(
                "/corriger",
                Map.of("forme", "rename", "id", "person:emilie-augade", "name", "Émilie A.", "motif", "relu"));
        editor.awaitInForce();
        await().atMost(Duration.ofMillis(Visit.PATIENCE))
                .until(() -> site.page(cited).body().contains(NOTICE));
        assertThat(site.page(cited).body()).contains("Ortet");

        editor.does("/corriger", Map.of("forme", "hide", "id", "person:elisabeth-ortet", "motif", "à sa demande"));
        editor.awaitInForce();

        await().atMost(Duration.ofMillis(Visit.PATIENCE))
                .until(() -> site.page(PERSON).statusCode() == 404);
        assertThat(site.page(cited).statusCode()).isEqualTo(410);
        assertThat(site.page(cited).body()).doesNotContain("Ortet");
        Path kept = desk.folder().data().cited();
        assertThat(kept.resolve("hidden")).isRegularFile();
        try (var files = Files.list(kept)) {
            assertThat(files).hasSize(1);
        }
    }
}
