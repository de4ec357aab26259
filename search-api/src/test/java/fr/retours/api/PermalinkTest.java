package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermalinkTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void reset() {
        version("v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events?limit=1",
                "/people/person:karim-benali",
                "/search?q=eau",
                "/graph/cooperation?level=commune",
                "/graph/cooperation?level=commune&format=geojson",
                "/exports/participations?format=ndjson",
                "/exports/datapackage.json"
            })
    void givesTheSameBytesAsLongAsTheVersionIsServed(String path) {
        String named = path + (path.contains("?") ? "&" : "?") + "v=v1";

        Answer first = server.api(named);
        Answer second = server.api(named);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).doesNotContain("took_ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events",
                "/people/person:karim-benali",
                "/search",
                "/exports/people",
                "/exports/datapackage.json"
            })
    void saysThatAVersionIsGoneAndWhereToGoOn(String path) {
        version("v2");

        Answer answer = server.api(path + "?v=v1");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:gone");
        assertThat(answer.at("/errors/v/0").asText()).contains("v2");
        assertThat(answer.header("Link")).contains("</api/v1" + path + ">; rel=\"latest-version\"");
    }

    @Test
    void everyAnswerNamesItsPermanentAddress() {
        Answer list = server.api("/events?limit=1&theme=scic");
        Answer item = server.api("/people/person:karim-benali");

        assertThat(list.at("/links/permalink").asText()).isEqualTo("/api/v1/events?limit=1&theme=scic&v=v1");
        assertThat(list.at("/meta/took_ms").isInt()).isTrue();
        assertThat(item.at("/links/permalink").asText()).isEqualTo("/api/v1/people/person:karim-benali?v=v1");
        assertThat(server.get(item.at("/links/permalink").asText(), Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void hasNoPermanentAddressWhileIndexingGoesOn() {
        server.search.version = Optional.empty();

        assertThat(server.api("/events").at("/links").has("permalink")).isFalse();
        assertThat(server.api("/events?v=v1").status()).isEqualTo(410);
        assertThat(server.api("/status").at("/data/dataset_versions")).isEmpty();
    }

    @Test
    void listsTheVersionsThatCanBeNamed() {
        assertThat(server.api("/status").at("/data/dataset_versions/0").asText())
                .isEqualTo("v1");
    }

    @Test
    void namesTheVersionsThatThereWere() {
        var history = server.api("/status").at("/data/history");

        assertThat(history).extracting(one -> one.at("/version").asText()).containsExactly("v1", "v0");
        assertThat(history.at("/1/completed").asText()).isEqualTo("2026-05-02T12:00:00Z");
        assertThat(history.at("/1/recaps").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhenAVersionThatIsGoneWasThere() {
        assertThat(server.api("/events?v=v0").at("/detail").asText())
                .contains(
                        "« v0 »", "complète le 2026-05-02T12:00:00Z (2 récaps)", "n’est plus servie ici", "sans « v »");
        assertThat(server.api("/events?v=never").at("/detail").asText()).contains("« never »", "n’est pas servie ici");
    }

    @Test
    void saysHowToCite() {
        Answer answer = server.api("/cite?path=/api/v1/people?theme=scic");
        String permalink = "http://127.0.0.1:" + server.port() + "/api/v1/people?theme=scic&v=v1";

        assertThat(answer.at("/data/permalink").asText()).isEqualTo(permalink);
        assertThat(answer.at("/data/text").asText())
                .startsWith("Retours, ")
                .contains("version des données v1", "consulté le ")
                .endsWith(permalink);
        assertThat(answer.at("/data/bibtex").asText())
                .startsWith("@misc{retours-v1,\n  title = {{Retours")
                .contains("version = {v1},\n  url = {" + permalink + "},\n")
                .endsWith("}\n}");
        assertThat(server.api("/cite?path=http://ailleurs.fr").status()).isEqualTo(400);
        assertThat(server.api("/cite?path=//ailleurs.fr").status()).isEqualTo(400);
        assertThat(server.api("/cite?path=/personnes/person:karim-benali").status())
                .as("/citer cites pages")
                .isEqualTo(400);
    }

    @Test
    void citesTheDataAsAWholeByAnAddressThatAnswers() {
        String permalink = server.api("/cite").at("/data/permalink").asText();

        assertThat(permalink).endsWith("/api/v1/exports/datapackage.json?v=v1");
        assertThat(server.get(URI.create(permalink).getRawPath() + "?v=v1", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(server.get("/donnees", Map.of("Accept", "text/html")).body())
                .contains("version des données v1", permalink, "@misc{retours-v1")
                .doesNotContain("href=\"/api/v1/cite\"");
    }

    private void version(String version) {
        server.graph.version = version;
        server.search.version = Optional.of(version);
    }
}
