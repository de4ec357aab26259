package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searches that visitors make in a browser, as the report of their site tells them. */
@ExtendWith({SiteExtension.class, IndexedRecapsExtension.class})
class QueryReportIT {
    private static final Pattern RECAP = Pattern.compile(".*/recaps/.*");

    @Test
    void searchesAndClicksAreReportedWithNothingElse(Site site, IndexedRecaps indexed) {
        var folder = indexed.of(IndexedRecaps.SAMPLES);
        try (Serving serving = folder.serveCounting(30)) {
            for (int time = 0; time < 3; time++) {
                visit(site, serving);
            }
            for (int time = 0; time < 3; time++) {
                try (var without = site.visitElsewhereWithoutScripts(serving.address())) {
                    without.open("/?q=rencontre").locator(".hits a").first().click();
                    assertThat(without.page()).hasURL(RECAP);
                }
            }
        }

        assertThat(folder.run("queries")).as(folder.said()).isEqualTo(ExitCode.DONE);

        assertThat(folder.out())
                .containsPattern("(Le|Du .* au) .* : 9 recherches, dont 3 sans résultat et 3 suivies d’un clic\\.")
                .containsPattern("Les plus fréquentes \\(3\\)\nRecherches {2}Sans résultat {2}Avec clic {2}Demande\n")
                .containsPattern("\n3 +0 +3 +locale\n")
                .containsPattern("Sans résultat \\(1\\)\n.*\n3 +3 +0 +licornes volantes\n")
                .containsPattern("Avec résultats, mais sans clic \\(1\\)\n.*\n3 +0 +0 +rencontre\n")
                .contains("Aucune autre recherche");
        assertThat(folder.run("queries", "--format", "csv")).isEqualTo(ExitCode.DONE);
        assertThat(folder.out()).contains("query,searches,unanswered,followed", "locale,3,0,3");
    }

    /** Types, which is no search yet, searches, narrows, and follows two results. */
    private static void visit(Site site, Serving serving) {
        try (var visit = site.visitElsewhere(serving.address())) {
            var page = visit.open("/?q=licornes+volantes");
            page.locator("main [role=combobox]").fill("locale");
            page.locator("main [role=combobox]").press("Enter");
            assertThat(page.locator("#trouves")).not().containsText("Aucun");
            page.locator(".facets section:not(.years) a").first().click();
            assertThat(page.locator(".chips li")).hasCount(1);
            page.locator(".hits a").first().click();
            assertThat(page).hasURL(RECAP);
            page.goBack();
            page.locator(".hits a").first().click();
            assertThat(page).hasURL(RECAP);
        }
    }
}
