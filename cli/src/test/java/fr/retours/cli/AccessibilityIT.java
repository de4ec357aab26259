package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, as everyone may meet it: light, at twice the size, dark on a small phone. */
@ExtendWith(SiteExtension.class)
class AccessibilityIT {
    private static final int SMALL_PHONE = 320;
    /** What is left of 1280 px at a zoom of 200 %. */
    private static final int DOUBLE_SIZE = 640;

    private static final int HEIGHT = 640;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=monnaie+locale",
                "/?q=benoit+hamon&theme=-scic&from=2016-01-01",
                "/?q=xyzzyx",
                "/recaps/2022-03-16-rennes-scop?q=congr%C3%A8s",
                "/evenements/event:rennes-16-18-mars-2022-les-scop-et-les-scic-en-congres",
                "/personnes/person:benoit-hamon?min_confidence=0",
                "/collectivites/region:11?roll_up=true&min_confidence=0",
                "/organisations/org:ess-france?min_confidence=0",
                "/themes/monnaies-locales?min_confidence=0",
                "/personnes?part=moderator&initial=d",
                "/collectivites",
                "/evenements?kind=forum",
                "/reseau",
                "/reseau?id=person:benoit-hamon&min_confidence=0",
                "/reseau?theme=scic&order=chance&min_confidence=0",
                "/liens?id=person:benoit-hamon&id=org:ess-france&min_confidence=0",
                "/questions?id=person:benoit-hamon",
                "/questions/chemin?a=person:pierre-hurmic&b=person:jacques-landriot&k=2&min_confidence=0",
                "/questions/chemin?a_name=ess&b_name=xyzzyx",
                "/questions/ensemble",
                "/questions/paroles?id=region:11&roll_up=true&min_confidence=0",
                "/questions/au-centre?min_confidence=0",
                "/questions/themes-territoires?min_confidence=0",
                "/questions/annees-themes?id=person:benoit-hamon&min_confidence=0",
                "/carte?roll_up=true&min_confidence=0",
                "/carte?level=commune&compare=2016-2018,2019-2025&min_confidence=0",
                "/dossiers/person:benoit-hamon?min_confidence=0",
                "/chronologie?by=theme",
                "/chronologie?id=person:benoit-hamon&from=2020-01-01",
                "/donnees",
                "/citer?page=/personnes/person:benoit-hamon",
                "/signaler?page=/personnes/person:benoit-hamon",
                "/accessibilite",
                "/vie-privee",
                "/attributions",
                "/integrer",
                "/api/v1/docs"
            })
    void nothingOnAPageKeepsAnyoneOut(String path, Site site) {
        try (var visit = site.visit()) {
            Page page = visit.open(path);
            assertThat(page.locator("h1").count()).isEqualTo(1);
            visit.isAccessible();

            page.setViewportSize(DOUBLE_SIZE, HEIGHT / 2);
            visit.fitsItsWindow();

            page.setViewportSize(SMALL_PHONE, HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            visit.isAccessible();
            visit.fitsItsWindow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=monnaie",
                "/reseau?id=person:benoit-hamon&min_confidence=0",
                "/carte?roll_up=true&min_confidence=0"
            })
    void coloursOfTheSystemLeaveEverythingLegible(String path, Site site) {
        try (var visit = site.visit(site.window().setForcedColors(ForcedColors.ACTIVE))) {
            visit.open(path);
            visit.isAccessible();
        }
    }
}
