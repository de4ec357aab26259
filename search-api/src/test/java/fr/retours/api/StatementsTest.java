package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What the site states of itself is so. Other statements are held by {@code VisitorLogTest} (what the log keeps), {@code EveryPageIT}
 * (what pages load), {@code CorrectionsIT} (what hiding does), {@code KeyboardIT} and {@code AccessibilityIT}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path ASSETS = ROOT.resolve("search-api/src/main/resources/fr/retours/api/asset");
    /** Names between commas, then their licence. */
    private static final Pattern LICENSED = Pattern.compile("(?:^- |[.;] )([A-Za-z][^:\\n]*?) ?: ", Pattern.MULTILINE);

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void nothingIsKeptInBrowsersButTheOneWord() throws IOException {
        assertThat(page("/vie-privee")).contains("Aucun cookie", "un mot le retient alors");
        try (Stream<Path> files = Files.list(ASSETS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".js")))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain("document.cookie", "sessionStorage", "indexedDB"))
                    .allSatisfy(file -> assertThat(Files.readString(file).contains("sendBeacon"))
                            .as("pages have it only where searches are counted, as QueryCountingTest sees to")
                            .isEqualTo(file.endsWith("clicks.js")))
                    .allSatisfy(file -> assertThat(Files.readString(file).contains("localStorage"))
                            .isEqualTo(file.endsWith("shortcut.js")));
        }
    }

    @Test
    void noAnswerSetsACookie() {
        for (String path : List.of("/", "/donnees", "/reseau", "/api/v1/search?q=eau", "/signaler?page=/")) {
            assertThat(server.get(path, Map.of("Accept", "text/html", "Cookie", "a=b"))
                            .header("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void followsWhatReadersSetInTheirSystem() throws IOException {
        assertThat(page("/accessibilite"))
                .contains("thème sombre, contraste accru, mouvements réduits, couleurs imposées");
        assertThat(Files.readString(ASSETS.resolve("retours.css")))
                .contains(
                        "(prefers-color-scheme: dark)",
                        "(prefers-contrast: more)",
                        "(prefers-reduced-motion: ",
                        "(forced-colors: active)");
    }

    @Test
    void countsTheRecapsThatQualityWasMeasuredOn() throws IOException {
        try (Stream<Path> annotated = Files.list(ROOT.resolve("indexer/src/test/resources/gold/held-out"))) {
            long recaps =
                    annotated.filter(file -> file.toString().endsWith(".json")).count();

            assertThat(page("/donnees")).contains("Mesuré sur " + recaps + " textes entiers d’autres sites");
        }
    }

    @Test
    void namesAllThatTheNoticeNames() throws IOException {
        String notice = Files.readString(ROOT.resolve("NOTICE")).replaceAll("\\(.*?\\)", "");
        String libraries = notice.substring(notice.indexOf("Libraries brought"), notice.indexOf("Program started"));
        String page = page("/attributions").toLowerCase(Locale.ROOT);

        assertThat(LICENSED.matcher(libraries)
                        .results()
                        .flatMap(found -> Stream.of(found.group(1).split(", "))))
                .hasSizeGreaterThan(25)
                .allSatisfy(name -> assertThat(page).contains(telling(name)));
        assertThat(page).contains("insee", "geonames", "svg-maps", "licence ouverte", "cc by 4.0");
    }

    /** Returns the word of a name that it has in French, too: « Apache Lucene » is Lucene. */
    private static String telling(String name) {
        return name.replace("Apache ", "").split("[ '-]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private String page(String path) {
        return server.get(path, Map.of("Accept", "text/html")).body();
    }
}
