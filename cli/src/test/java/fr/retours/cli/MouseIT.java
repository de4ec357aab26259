package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ways through the site with the pointer. */
@ExtendWith(SiteExtension.class)
class MouseIT {
    private static final String FUNCTION = "maire";

    @Test
    void aDirectoryIsNarrowedUntilSomebodyIsFound(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/");

            page.locator(".sections a[href='/personnes']").click();
            page.selectOption("#de", "2015-01-01");
            page.selectOption("#theme", "transition-energetique");
            page.locator("#fonction").fill(FUNCTION);
            page.selectOption("#certitude", "0");
            page.locator("form.narrowing button").click();
            assertThat(page)
                    .hasURL(Pattern.compile(".*/personnes\\?from=2015-01-01.*theme=transition-energetique.*function="
                            + FUNCTION + ".*"));
            assertThat(page.locator("table.rows tbody tr").first()).containsText(FUNCTION);
            String name = page.locator("table.rows tbody a").first().innerText();
            page.locator("table.rows tbody a").first().click();

            assertThat(page.locator("h1")).hasText(name);
            visit.isAccessible();
        }
    }

    @Test
    void eventsAreSortedAndTakenAsAFile(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/evenements");
            String latest = page.locator(".list .fact").first().innerText();

            page.getByText("Les plus anciens").click();
            assertThat(page.locator(".list .fact").first()).not().hasText(latest);
            visit.isAccessible();
            page.locator(".tabs a[href='/themes']").click();
            page.waitForURL(url -> url.endsWith("/themes"));
            page.selectOption("#certitude", "0");
            page.locator("form.narrowing button").click();
            Download file = page.waitForDownload(
                    () -> page.getByText("Toute cette liste en CSV").click());

            assertThat(read(file)).contains("id,label,events", "theme:scic,");
        }
    }

    @Test
    void aDossierIsTakenFromAPersonsPage(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/personnes/person:benoit-hamon?min_confidence=0");

            page.getByText("Dossier à imprimer").click();
            assertThat(page.locator("h1")).hasText("Benoît Hamon");
            Download file = page.waitForDownload(
                    () -> page.getByText("Document à modifier").click());

            assertThat(file.suggestedFilename()).endsWith(".docx");
            assertThat(read(file)).startsWith("PK");
        }
    }

    @Test
    void everyListAndPictureOfAPageIsTakenAsAFile(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/personnes/person:benoit-hamon?min_confidence=0");

            Download events = page.waitForDownload(
                    () -> page.locator("a[download][href*='/events?']").click());
            assertThat(read(events)).contains("event,title,kind,date").contains("event:");
            Download others = page.waitForDownload(
                    () -> page.locator("a[download][href*='/co-participants?']").click());
            assertThat(read(others)).contains("id,name,aliases,events").contains("person:");
            page.getByText("Voir sa chronologie").click();
            Download picture = page.waitForDownload(
                    () -> page.locator("a[download][href^='/chronologie.svg']").click());
            assertThat(read(picture)).startsWith("<svg");
        }
    }

    @Test
    void cooperationIsWeighedOtherwise(Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open("/carte?roll_up=true&min_confidence=0");

            page.selectOption("form.narrowing select[name=sort]", "-newman");
            page.locator("form.narrowing button").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/carte\\?.*sort=-newman.*"));
            page.locator("#mesures summary").click();

            assertThat(page.locator("#mesures p").first()).isVisible();
            visit.isAccessible();
        }
    }

    private static String read(Download file) {
        try (var in = file.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
