package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.page.frame.SiteConfig;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;

/** What programs find on the pages and beside them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscoveryTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");
    private static final Pattern LINKED =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final ServerUnderTest server =
            new ServerUnderTest(new SiteConfig(URI.create("https://retours.test/"), null));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void namesTheSitemapToRobots() {
        assertThat(get("/robots.txt").body()).contains("Sitemap: https://retours.test/sitemap.xml");
    }

    @Test
    void listsEveryPageInTheSitemap() throws Exception {
        Document sitemap = xml("/sitemap.xml");

        var addresses = sitemap.getElementsByTagName("loc");
        assertThat(IntStream.range(0, addresses.getLength())
                        .mapToObj(i -> addresses.item(i).getTextContent()))
                .contains(
                        "https://retours.test/",
                        "https://retours.test/donnees",
                        "https://retours.test/themes/theme:scic",
                        "https://retours.test/recaps/2017%2F10%2F%C3%A9t%C3%A9%20%26%20co",
                        "https://retours.test/evenements/event:semer-ensemble",
                        "https://retours.test/personnes/person:jeanne-ile",
                        "https://retours.test/organisations/org:regie-de-l-eau-vive")
                .doesNotHaveDuplicates();
        assertThat(get("/sitemaps/2").status()).isEqualTo(404);
        assertThat(get("/sitemaps/x").status()).isEqualTo(404);
    }

    @Test
    void keepsPeopleOutOfSearchEnginesWhereThatIsChosen() throws Exception {
        String person = "/personnes/person:jeanne-ile";
        try (var discreet = new ServerUnderTest(SiteConfig.NONE.withPeopleUnlisted(true))) {
            assertThat(discreet.get(person, BROWSER).header("X-Robots-Tag")).contains("noindex");
            assertThat(discreet.get("/api/v1/people/person:jeanne-ile", Map.of())
                            .header("X-Robots-Tag"))
                    .contains("noindex");
            assertThat(discreet.get("/evenements/event:semer-ensemble", BROWSER).header("X-Robots-Tag"))
                    .isEmpty();
            assertThat(discreet.get("/sitemap.xml", Map.of()).body())
                    .contains("event:semer-ensemble")
                    .doesNotContain("/personnes/");
        }
        assertThat(server.get(person, BROWSER).header("X-Robots-Tag")).isEmpty();
    }

    @Test
    void feedsReadersWithWhatASearchFinds() throws Exception {
        Document all = xml("/feed.atom");
        Document some = xml("/feed.atom?q=directeur&theme=scic");

        assertThat(all.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(all.getElementsByTagName("updated").item(0).getTextContent()).isEqualTo("2018-07-09T00:00:00Z");
        assertThat(some.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(some.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Retours : récaps sur « directeur »");
        assertThat(some.getElementsByTagName("id").item(1).getTextContent())
                .isEqualTo("urn:retours:recap:recap%3Al-eau-en-commun");
        assertThat(all.getElementsByTagName("author").getLength()).isEqualTo(1);
        assertThat(xml("/feed.atom?q=votent")
                        .getElementsByTagName("name")
                        .item(1)
                        .getTextContent())
                .isEqualTo("Zoé Île & {Luc}");
        assertThat(get("/feed.atom?theme=nope").status()).isEqualTo(400);
    }

    @Test
    void letsBrowsersSearchAndSuggest() throws Exception {
        Document description = xml("/opensearch.xml");
        JsonNode suggestions = get("/opensearch/suggest?q=karim").json();

        assertThat(description
                        .getElementsByTagName("Url")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("template")
                        .getNodeValue())
                .isEqualTo("https://retours.test/?q={searchTerms}");
        assertThat(suggestions.at("/0").asText()).isEqualTo("karim");
        assertThat(suggestions.at("/1/0").asText()).isEqualTo("Karim Benali");
        assertThat(suggestions.at("/3/0").asText()).isEqualTo("https://retours.test/personnes/person:karim-benali");
    }

    @Test
    void describesPagesInTheWordsOfSchemaOrg() {
        JsonNode site = linked("/");
        JsonNode event = linked("/evenements/event:l-eau-en-commun");
        JsonNode person = linked("/personnes/person:karim-benali");
        JsonNode commune = linked("/collectivites/commune:63113");
        JsonNode recap = linked("/recaps/recap:l-eau-en-commun");

        assertThat(site.at("/potentialAction/@type").asText()).isEqualTo("SearchAction");
        assertThat(event.at("/@type").asText()).isEqualTo("Event");
        assertThat(event.at("/startDate").asText()).isEqualTo("2018-07-04");
        assertThat(event.at("/location/containedInPlace/@id").asText())
                .isEqualTo("https://retours.test/collectivites/commune:63113");
        assertThat(event.at("/performer").findValuesAsText("name")).containsExactly("Claire Dubœuf", "Karim Benali");
        assertThat(person.at("/jobTitle/0").asText()).isEqualTo("directeur");
        assertThat(person.at("/affiliation/0/@type").asText()).isEqualTo("Organization");
        assertThat(person.at("/performerIn").size()).isEqualTo(2);
        assertThat(commune.at("/@type").asText()).isEqualTo("AdministrativeArea");
        assertThat(commune.at("/geo/latitude").asDouble()).isEqualTo(45.78);
        assertThat(recap.at("/about/@type").asText()).isEqualTo("Event");
        assertThat(recap.has("author")).isFalse();
        assertThat(linked("/recaps/recap:qui-decide").at("/author").asText()).isEqualTo("Zoé Île & {Luc}");
        assertThat(linked("/organisations/org:regie-de-l-eau-vive")
                        .at("/alternateName/0")
                        .asText())
                .isEqualTo("REV");
        assertThat(linked("/themes/scic").at("/termCode").asText()).isEqualTo("scic");
        assertThat(linked("/?q=eau").at("/mainEntity/itemListElement").size()).isEqualTo(2);
    }

    private JsonNode linked(String path) {
        var found = LINKED.matcher(get(path).body());
        assertThat(found.find()).as(path).isTrue();
        return OpenApiContract.tree(found.group(1));
    }

    private Answer get(String path) {
        return server.get(path, BROWSER);
    }

    private Document xml(String path) throws Exception {
        byte[] body = get(path).body().getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(body));
    }
}
