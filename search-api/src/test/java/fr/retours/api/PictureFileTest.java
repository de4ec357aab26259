package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.testing.GeneratedCast;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The drawings of pages as files that say what they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureFileTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    private final ServerUnderTest server = new ServerUnderTest().with(new GeneratedCast(6, 1, 8), 20);

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /reseau | ?id=person:karim-benali&network=people&from=2010-01-01 | reseau | Réseau : Karim Benali | circle | Depuis le 1er janvier 2010
            /reseau | ?theme=scic&order=share&min_confidence=0 | reseau | Réseau : événements choisis | line | Épaisseur des traits : part de leurs événements.
            /carte | ?level=commune&theme=scic | carte | Carte des coopérations | path | SCIC
            /carte | ?level=commune&compare=2005-2014,2015-2024 | carte | Carte des coopérations | path | Deux périodes comparées : 2005–2014 et 2015–2024
            /chronologie | ?by=theme&to=2018-12-31 | chronologie | Chronologie | rect | Jusqu’au 31 décembre 2018
            /questions/croisements | ?level=commune&limit=6 | croisements | Qui se retrouve avec qui ? | rect | Niveau : Commune
            /questions/themes-territoires | ?level=commune | themes-territoires | Quels territoires, sur quels thèmes ? | rect | Un événement compte
            /questions/annees-themes | ?id=commune:21000 | annees-themes | De quoi parlent ses événements, année par année ? | rect | Bourg-0
            /questions/chemin | ?a=person:karim-benali&b=person:claire-duboeuf | chemin | De Karim Benali à Claire Dubœuf | line | En passant par
            """)
    void saysWhatItShowsAndWhereItComesFrom(
            String page, String asked, String name, String title, String shape, String note) throws Exception {
        Answer answer = server.get(page + ".svg" + asked, BROWSER);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("image/svg+xml");
        assertThat(answer.header("Content-Disposition")).contains("inline; filename=\"retours-" + name + ".svg\"");
        Element svg = read(answer);
        assertThat(texts(svg)).startsWith(title);
        assertThat(texts(svg)).contains(note).contains("Source : Retours", page + asked, "version v1");
        assertThat(svg.getElementsByTagName(shape).getLength()).isPositive();
        assertThat(Integer.parseInt(svg.getAttribute("width"))).isGreaterThanOrEqualTo(640);
        assertThat(answer.body()).doesNotContain("null", "style=", "/assets/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /reseau | ?id=person:karim-benali&network=people
            /carte | ?level=commune&min_events=1
            /chronologie | ?by=theme
            /questions/croisements | ?level=commune&limit=6
            /questions/annees-themes | ?id=commune:21000&min_confidence=0
            /questions/chemin | ?a=person:karim-benali&b=person:claire-duboeuf
            """)
    void isAStepAwayFromItsPageWithTheSameFilters(String page, String asked) {
        String html = server.get(page + asked, BROWSER).body();

        assertThat(html)
                .containsPattern("<a href=\"" + page + "\\.svg\\" + asked.replace("&", "&amp;")
                        + "[^\"]*\" download rel=\"nofollow\">SVG</a>");
        assertThat(html).contains("data-picture=\"" + page + ".svg", "picture.js");
    }

    @Test
    void hasThePeriodOfAllYearsWhenNoneIsChosen() throws Exception {
        assertThat(texts(read(server.get("/carte.svg", BROWSER))))
                .containsPattern("Toutes les années, de \\d{4} à \\d{4}");
    }

    @Test
    void isNotSentAgainToWhomHasIt() {
        Answer first = server.get("/reseau.svg?theme=scic", BROWSER);

        assertThat(server.get(
                                "/reseau.svg?theme=scic",
                                Map.of("If-None-Match", first.header("ETag").orElseThrow()))
                        .status())
                .isEqualTo(304);
        assertThat(server.get("/reseau.svg?theme=scic&v=v0", BROWSER).status()).isEqualTo(410);
    }

    @Test
    void ofNothingIsAPictureAllTheSame() throws Exception {
        for (String path : new String[] {
            "/questions/chemin.svg",
            "/questions/annees-themes.svg",
            "/carte.svg?min_confidence=1",
            "/reseau.svg?min_confidence=1"
        }) {
            assertThat(texts(read(server.get(path, BROWSER)))).as(path).contains("Source");
        }
        assertThat(server.get("/carte.svg?level=planet", BROWSER).status()).isEqualTo(400);
        assertThat(server.get("/reseau.svg?id=person:nobody", BROWSER).status()).isEqualTo(404);
    }

    private static Element read(Answer answer) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())))
                .getDocumentElement();
    }

    /** Returns what is written, with lines joined and every space alike. */
    private static String texts(Element svg) {
        var texts = svg.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(at -> texts.item(at).getTextContent())
                .reduce("", (one, other) -> one + other + ' ')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .strip();
    }
}
