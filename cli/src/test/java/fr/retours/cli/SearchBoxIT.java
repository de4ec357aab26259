package fr.retours.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search field while someone types. */
@ExtendWith(SiteExtension.class)
class SearchBoxIT {
    private static final String OPTION = "main [role=option]";
    private static final Pattern CHOSEN = Pattern.compile("true");
    private static final String SUGGESTION =
            "{\"id\": \"%1$s\", \"label\": \"%1$s\", \"matches\": [], \"alias\": null, \"hint\": \"\", \"url\": \"/%1$s\"}";

    @Test
    void suggestsInGroupsAndLeadsToWhatTheKeyboardChose(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/");
            page.keyboard().press("/");
            var field = field(page);
            assertThat(field).isFocused();

            page.waitForResponse(
                    response -> response.url().endsWith("q=monnaies+loc"),
                    () -> page.keyboard().type("monnaies loc"));

            assertThat(field).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("main [role=status]").first()).hasText(Pattern.compile("\\d+ suggestions?"));
            assertThat(page.locator("main [role=group]").first()).hasAttribute("aria-label", "Récaps");
            assertThat(page.locator(OPTION + " mark").first()).containsText(Pattern.compile("[Mm]onnaie"));
            assertThat(page.locator(OPTION + "[aria-selected=true]")).hasCount(0);
            visit.isAccessible();
            page.keyboard().press("ArrowDown");
            String title =
                    page.locator(OPTION + "[aria-selected=true] .retours-name").textContent();
            visit.isAccessible();
            page.keyboard().press("Enter");
            page.waitForURL(site.address() + "recaps/**");
            assertThat(page.locator("h1")).hasText(title);
        }
    }

    @Test
    void obeysEveryKeyOfItsPattern(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/attributions");
            var field = page.locator("header [role=combobox]");
            var options = page.locator("header [role=option]");
            field.fill("monnaie");
            assertThat(options.first()).isVisible();
            int last = options.count() - 1;

            field.press("ArrowDown");
            isMarked(options, 0);
            assertThat(field)
                    .hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
            field.press("ArrowUp");
            assertThat(page.locator("header [aria-selected=true]")).hasCount(0);
            field.press("ArrowUp");
            isMarked(options, last);
            field.press("ArrowDown");
            field.press("ArrowDown");
            isMarked(options, 0);
            field.press("End");
            assertThat(page.locator("header [aria-selected=true]")).hasCount(0);
            field.press("Home");
            assertThat(field.evaluate("input => input.selectionStart")).isEqualTo(0);
            field.press("Escape");
            assertThat(options.first()).isHidden();
            assertThat(field).hasValue("monnaie");
            field.press("Alt+ArrowDown");
            assertThat(options.first()).isVisible();
            field.press("Alt+ArrowUp");
            assertThat(field).hasAttribute("aria-expanded", "false");
            field.press("Escape");
            assertThat(field).hasValue("");
            field.fill("/");
            assertThat(field).hasValue("/");
        }
    }

    @Test
    void dropsAnAnswerThatComesLate(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/");
            List<Route> held = new ArrayList<>();
            page.route(address -> address.contains("/suggest?q=mon"), route -> {
                if (held.isEmpty()) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            var field = field(page);

            page.waitForRequest(request -> request.url().endsWith("q=mon"), () -> field.pressSequentially("mon"));
            field.fill("montreuil");
            assertThat(page.locator(OPTION).first()).containsText("Montreuil");
            List<String> shown = page.locator(OPTION).allTextContents();
            held.getFirst().fulfill(suggested());

            field.press("ArrowDown");
            assertThat(page.locator("main [role=status]").first()).hasText(Pattern.compile("\\d+ suggestions?"));
            isMarked(page.locator(OPTION), 0);
            assertThat(page.locator(OPTION).allTextContents()).isEqualTo(shown);
        }
    }

    @Test
    void keepsWhatTheKeyboardMarkedWhenTheListIsDrawnAgain(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/");
            var field = field(page);
            var options = page.locator(OPTION);
            List<Route> held = new ArrayList<>();
            page.route(address -> address.contains("/suggest?"), held::add);
            ask(page, held, "mon").fulfill(suggested("Monnaies locales", "Montreuil"));
            assertThat(options).hasCount(2);

            var late = ask(page, held, "mont");
            field.press("ArrowDown");
            field.press("ArrowDown");
            late.fulfill(suggested("Montreuil", "Montpellier", "Montagne"));

            assertThat(options).hasCount(3);
            isMarked(options, 0);
            assertThat(field)
                    .hasAttribute("aria-activedescendant", options.first().getAttribute("id"));

            late = ask(page, held, "montp");
            field.press("ArrowDown");
            late.fulfill(suggested("Montpellier"));

            assertThat(options).hasCount(1);
            assertThat(page.locator(OPTION + "[aria-selected=true]")).hasCount(0);
            assertThat(page.locator("main [aria-activedescendant]")).hasCount(0);
        }
    }

    @Test
    void asksForNothingWhileAWordIsStillComposed(Site site) {
        try (var visit = site.visit()) {
            var page = visit.open("/");
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/suggest")) {
                    asked.add(request.url());
                }
            });
            String compose = "(input, isComposing) => { input.value += 'é';"
                    + " input.dispatchEvent(new InputEvent('input', {isComposing})) }";

            field(page).evaluate(compose, true);
            page.waitForRequest(
                    request -> request.url().endsWith("q=%C3%A9%C3%A9"),
                    () -> field(page).evaluate(compose, false));

            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void fitsASmallPhoneAndIsTouched(Site site) {
        var window = site.window()
                .setViewportSize(320, 640)
                .setColorScheme(ColorScheme.DARK)
                .setHasTouch(true);
        try (var visit = site.visit(window)) {
            var page = visit.open("/attributions");
            page.locator("header [role=combobox]").pressSequentially("locale");
            assertThat(page.locator("header [role=option]").first()).isVisible();

            visit.fitsItsWindow();
            visit.isAccessible();
            page.locator("header [role=option]").first().tap();

            page.waitForURL(Pattern.compile(".*/(recaps|themes|organisations)/.*"));
        }
    }

    @Test
    void showsWhatIsMarkedInForcedColours(Site site) {
        try (var visit = site.visit(site.window().setForcedColors(ForcedColors.ACTIVE))) {
            var page = visit.open("/");
            field(page).pressSequentially("locale");
            assertThat(page.locator(OPTION).first()).isVisible();

            field(page).press("ArrowDown");

            assertThat(ground(page.locator(OPTION).first()))
                    .isNotEqualTo(ground(page.locator(OPTION).nth(1)));
        }
    }

    private static Object ground(Locator option) {
        return option.evaluate("one => getComputedStyle(one).backgroundColor");
    }

    private static Locator field(Page page) {
        return page.locator("main [role=combobox]");
    }

    /** Types, and waits until the page has asked what fits. */
    private static Route ask(Page page, List<Route> held, String typed) {
        field(page).fill(typed);
        page.waitForCondition(
                () -> !held.isEmpty() && held.getLast().request().url().endsWith("q=" + typed));
        return held.getLast();
    }

    /** An answer of the API with suggestions that bear these names. */
    private static Route.FulfillOptions suggested(String... names) {
        String suggestions = Stream.of(names).map(SUGGESTION::formatted).collect(Collectors.joining(","));
        return new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("{\"data\": {\"theme\": [%s]}}".formatted(suggestions));
    }

    private static void isMarked(Locator options, int index) {
        assertThat(options.nth(index)).hasAttribute("aria-selected", CHOSEN);
    }
}
