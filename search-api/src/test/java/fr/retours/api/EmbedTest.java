package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.page.frame.SiteConfig;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sites show in the place of a link to one of our pages. */
class EmbedTest {
    private static final String BASE = "https://retours.test";
    private static final Pattern DISCOVERED = Pattern.compile(
            "<link rel=\"alternate\" type=\"application/json\\+oembed\" title=\"[^\"]*\" href=\"([^\"]*)\">");

    private final ServerUnderTest server = new ServerUnderTest(new SiteConfig(URI.create(BASE + "/"), null));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/recaps/recap:l-eau-en-commun, link, Retour sur la rencontre « L’eau en commun »",
        "/recaps/2017%2F10%2F%C3%A9t%C3%A9%20%26%20co, link, Semer ensemble",
        "/evenements/event:semer-ensemble, link, Semer ensemble",
        "/themes/scic, link, SCIC",
        "/personnes/person:karim-benali, rich, Karim Benali",
        "/collectivites/commune:63113, rich, Clermont-Ferrand",
        "/organisations/org:regie-de-l-eau-vive, rich, Régie de l’Eau Vive",
    })
    void everyPageAboutSomethingLeadsToItsAnswer(String page, String type, String title) {
        var found = DISCOVERED.matcher(
                server.get(page, Map.of("Accept", "text/html")).body());
        assertThat(found.find()).isTrue();
        String address = found.group(1).replace("&amp;", "&");

        Answer answer = server.get(address.substring(BASE.length()), Map.of());

        assertThat(address).startsWith(BASE + "/oembed?");
        assertThat(answer.header("Content-Type")).contains("application/json");
        assertThat(answer.at("/version").asText()).isEqualTo("1.0");
        assertThat(answer.at("/type").asText()).isEqualTo(type);
        assertThat(answer.at("/title").asText()).isEqualTo(title);
        assertThat(answer.at("/provider_url").asText()).isEqualTo(BASE + "/");
        assertThat(answer.json().has("html")).isEqualTo(type.equals("rich"));
    }

    @Test
    void framesACardThatOtherSitesMayShowNoLargerThanTheyHaveRoom() {
        JsonNode usual = embed(BASE + "/personnes/person:karim-benali", "").json();
        JsonNode small = embed(BASE + "/personnes/person:karim-benali", "&maxwidth=300&maxheight=100&dnt=1")
                .json();

        assertThat(usual.get("html").asText())
                .isEqualTo("<iframe src=\"" + BASE + "/api/v1/reconcile/preview?id=person%3Akarim-benali\""
                        + " title=\"Karim Benali\" width=\"480\" height=\"260\" loading=\"lazy\"></iframe>");
        assertThat(small.get("width").asInt()).isEqualTo(300);
        assertThat(small.get("height").asInt()).isEqualTo(100);
        assertThat(small.get("html").asText()).contains("width=\"300\" height=\"100\"");
        assertThat(server.get("/api/v1/reconcile/preview?id=person%3Akarim-benali", Map.of())
                        .header("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.test/personnes/person:karim-benali",
                "https://retours.test.ailleurs.test/personnes/person:karim-benali",
                "https://retours.test@ailleurs.test/personnes/person:karim-benali",
                "https://retours.test:8443/personnes/person:karim-benali",
                "http://retours.test/personnes/person:karim-benali",
                "file:///etc/passwd",
                "//retours.test/personnes/person:karim-benali",
                "/personnes/person:karim-benali",
                "retours.test",
                "https:retours.test",
                "mailto:a@retours.test",
                "https://retours.test",
                "https://retours.test/",
                "https://retours.test/reseau",
                "https://retours.test/personnes/person:nobody",
                "https://retours.test/personnes/x",
                "https://retours.test/personnes/person:karim-benali/events",
                "https://retours.test/themes/nope",
                "https://retours.test/recaps/nope",
                "https://retours.test/recaps/%zz",
                "https://retours.test/recaps/<script>"
            })
    void answersForNothingButItsOwnPages(String url) {
        Answer answer = embed(url, "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
    }

    @Test
    void followsAnIdThatAnotherTookThePlaceOf() {
        assertThat(embed(BASE + "/personnes/person:k-benali?page=2#evenements", "")
                        .at("/title")
                        .asText())
                .isEqualTo("Karim Benali");
        assertThat(embed(BASE + "/personnes/" + ServerUnderTest.ERASED, "").status())
                .isEqualTo(410);
    }

    @Test
    void speaksNothingButJson() {
        Answer xml = embed(BASE + "/themes/scic", "&format=xml");

        assertThat(xml.status()).isEqualTo(501);
        assertThat(xml.at("/type").asText()).isEqualTo("urn:retours:problem:not-implemented");
        assertThat(embed(BASE + "/themes/scic", "&format=json").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oembed", "/oembed?url=", "/oembed?url=a&url=b", "/oembed?url=a&maxwidth=0"})
    void refusesWhatIsNoQuestion(String path) {
        assertThat(server.get(path, Map.of()).status()).isIn(400, 404);
    }

    @Test
    void isReadByScriptsOfOtherSitesAndSentOnce() {
        Answer first = embed(BASE + "/themes/scic", "");
        String tag = first.header("ETag").orElseThrow();
        String path = "/oembed?url=" + URLEncoder.encode(BASE + "/themes/scic", StandardCharsets.UTF_8);

        assertThat(first.header("Access-Control-Allow-Origin")).contains("*");
        assertThat(server.get(path, Map.of("If-None-Match", tag)).status()).isEqualTo(304);
        assertThat(server.send("HEAD", path, Map.of()).header("ETag")).contains(tag);
    }

    @Test
    void offersNothingOnPagesThatAreAboutNoOneThing() {
        assertThat(server.get("/", Map.of("Accept", "text/html")).body()).doesNotContain("oembed");
        assertThat(server.get("/themes/scic", Map.of("Accept", "text/html")).body())
                .contains(URLEncoder.encode(BASE + "/themes/scic", StandardCharsets.UTF_8));
    }

    private Answer embed(String url, String more) {
        return server.get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more, Map.of());
    }
}
