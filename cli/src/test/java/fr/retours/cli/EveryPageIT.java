package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.cli.serve.Serving;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every page of the site, as the sitemap lists them, and of states that they have beside it. */
@ExtendWith(IndexedRecapsExtension.class)
class EveryPageIT {
    private static final List<String> STATES = List.of(
            "/?q=monnaie+locale",
            "/?q=benoit+hamon&theme=-scic&from=2016-01-01",
            "/?q=xyzzyx&theme=scic",
            "/?q=avec+qui+Beno%C3%AEt+Hamon",
            "/?limit=abc",
            "/personnes/person:personne",
            "/recaps/2022-03-16-rennes-scop?q=congr%C3%A8s",
            "/collectivites/region:11?roll_up=true&min_confidence=0",
            "/personnes?order=name&q=dup",
            "/collectivites?level=commune&within=region:11",
            "/reseau?id=person:benoit-hamon&min_confidence=0",
            "/reseau?theme=scic&network=bodies&min_confidence=0",
            "/reseau?theme=scic&order=chance&sort=-share&min_confidence=0",
            "/liens?id=person:benoit-hamon&id=org:ess-france&min_confidence=0",
            "/liens?id=region:11&theme=scic&roll_up=true&min_confidence=0",
            "/questions",
            "/questions?id=person:benoit-hamon",
            "/questions?id=region:11",
            "/questions?theme=scic",
            "/questions/chemin",
            "/questions/chemin?a=person:pierre-hurmic&b=person:jacques-landriot&k=3&min_confidence=0",
            "/questions/chemin?a_name=ess&b_name=xyzzyx",
            "/questions/ensemble?id=person:benoit-hamon&id=org:ess-france&min_confidence=0",
            "/questions/paroles?id=region:11&roll_up=true&min_confidence=0",
            "/questions/au-centre?network=bodies&sort=betweenness&min_confidence=0",
            "/questions/themes-territoires?min_confidence=0",
            "/questions/croisements?between=bodies&min_confidence=0",
            "/questions/annees-themes?id=person:benoit-hamon&min_confidence=0",
            "/carte?level=departement&roll_up=true&min_confidence=0",
            "/carte?level=commune&compare=2016-2018,2019-2025&min_confidence=0",
            "/dossiers/commune:35238?min_confidence=0",
            "/dossiers/theme:scic?from=2020-01-01&min_confidence=0",
            "/carte?roll_up=true&sort=-share&beyond_chance=true&min_confidence=0",
            "/chronologie?by=theme",
            "/chronologie?id=person:benoit-hamon&from=2020-01-01",
            "/citer?page=/personnes/person:benoit-hamon",
            "/signaler?page=/personnes/person:benoit-hamon");

    private static final String LINKS = "[href], [src], form[action]";
    private static final int FIRST_ERROR = 400;

    private static Serving serving;
    private static SiteClient site;
    /** The pages, by path and parameters. */
    private static final Map<String, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void readAll(IndexedRecaps indexed) {
        serving = indexed.of(IndexedRecaps.SAMPLES).servePatiently();
        site = new SiteClient(serving.address());
        Stream.concat(site.pages().stream(), STATES.stream())
                .forEach(page ->
                        PAGES.put(page, Jsoup.parse(site.page(page).body(), serving.address() + page.substring(1))));
        assertThat(PAGES).hasSizeGreaterThan(200);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void linksLeadToPagesAndPlacesThatAreThere() {
        Map<URI, String> linked = new LinkedHashMap<>();
        PAGES.forEach((path, page) -> page.select(LINKS).stream()
                .map(EveryPageIT::target)
                .filter(EveryPageIT::isOurs)
                .forEach(address -> linked.putIfAbsent(address, path)));
        Map<String, Integer> statuses = new TreeMap<>();
        List<String> broken = new ArrayList<>();
        linked.forEach((address, on) -> {
            String path = pathOf(address);
            int status = statuses.computeIfAbsent(path, one -> site.page(one).statusCode());
            if (status >= FIRST_ERROR && !path.equals(on)) {
                broken.add(status + " " + address + " on " + on);
            } else if (misses(address, PAGES.get(path))) {
                broken.add("no such place: " + address + " on " + on);
            }
        });

        assertThat(statuses).hasSizeGreaterThan(1_000);
        assertThat(broken).isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhereOrOpensByItself() {
        PAGES.forEach((path, page) -> {
            assertThat(page.select(LINKS))
                    .as(path)
                    .filteredOn(link -> !link.tagName().equals("a"))
                    .allMatch(link -> isOurs(target(link)));
            assertThat(page.select("iframe, frame, object, embed, audio, video, meta[http-equiv], [target], [style]"))
                    .as(path)
                    .isEmpty();
        });
    }

    @Test
    void eachSaysItsLanguageAndIsTitledAsItsHeadingIs() {
        PAGES.forEach((path, page) -> {
            assertThat(page.selectXpath("/html").attr("lang")).as(path).isEqualTo("fr");
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select("nav a[href=/api/v1/docs], a[href=#contenu]"))
                    .as(path)
                    .hasSize(2);
            if (path.matches("/(recaps|evenements|personnes|organisations|collectivites|themes)/[^?]+")) {
                assertThat(page.title()).as(path).isEqualTo(page.select("h1").text() + " – Retours");
            }
        });
    }

    @Test
    void everyKindIsAmongThoseCheckedForAccessibility() {
        var checked = Stream.of(AccessibilityIT.class.getDeclaredMethods())
                .flatMap(method -> Stream.of(method.getAnnotationsByType(ValueSource.class)))
                .flatMap(paths -> Stream.of(paths.strings()));

        assertThat(checked.map(EveryPageIT::kind))
                .containsAll(PAGES.keySet().stream().map(EveryPageIT::kind).collect(Collectors.toSet()));
    }

    private static String kind(String path) {
        return path.split("[/?]", -1)[1];
    }

    /** Returns where a link leads; a form, where it leads as it stands. */
    private static URI target(Element link) {
        String attribute = Stream.of("href", "src", "action")
                .filter(link::hasAttr)
                .findFirst()
                .orElseThrow();
        String fields = link instanceof FormElement form
                ? form.formData().stream()
                        .map(field -> field.key() + '=' + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""))
                : "";
        return URI.create(link.baseUri()).resolve(link.attr(attribute) + fields);
    }

    private static boolean isOurs(URI address) {
        return address.toString().startsWith(serving.address());
    }

    private static String pathOf(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + '?' + address.getRawQuery();
    }

    /** Returns whether a page lacks the place that an address names. */
    private static boolean misses(URI address, @Nullable Document page) {
        String place = address.getFragment();
        return place != null && page != null && page.getElementById(place) == null;
    }
}
