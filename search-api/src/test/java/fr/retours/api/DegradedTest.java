package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One store down: what needs it says so, the rest goes on. */
class DegradedTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events",
                "/events/event:l-eau-en-commun",
                "/events/event:l-eau-en-commun/people",
                "/people",
                "/people/person:karim-benali",
                "/people/person:karim-benali/events",
                "/people/person:karim-benali/co-participants",
                "/collectivites/commune:63113",
                "/collectivites/commune:63113/events",
                "/organisations/org:regie-de-l-eau-vive",
                "/organisations/org:regie-de-l-eau-vive/events",
                "/themes/scic",
                "/themes/scic/events"
            })
    void answers503WhereTheGraphIsNeededAndDown(String path) {
        server.graph.down = true;

        Answer answer = server.api(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:graph-unavailable");
        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/search?q=eau", "/suggest?q=kar", "/recaps/recap:l-eau-en-commun", "/status", "/openapi.json"})
    void goesOnWithoutTheGraph(String path) {
        server.graph.down = true;

        assertThat(server.api(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=eau", "/suggest?q=kar", "/recaps/recap:l-eau-en-commun", "/status"})
    void answers503WithoutTheIndex(String path) {
        server.search.down = true;

        Answer answer = server.api(path);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/type").asText()).isEqualTo("urn:retours:problem:index-unavailable");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    @Test
    void listsOfTheGraphNeedNoIndexButMustNotBeKept() {
        server.search.down = true;

        Answer answer = server.api("/events");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEmpty();
    }

    @Test
    void factsAreToldWithoutTheirWordsWhileTheIndexIsAway() {
        server.search.down = true;

        Answer answer = server.api("/events/event:l-eau-en-commun/people");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValues("text")).isNotEmpty().allMatch(JsonNode::isNull);
    }

    @Test
    void tellsInItsStatusThatTheGraphIsDown() {
        server.graph.down = true;

        Answer answer = server.api("/status");

        assertThat(answer.at("/data/graph/up").asBoolean()).isFalse();
        assertThat(answer.at("/data/coherent").asBoolean()).isFalse();
        assertThat(answer.at("/data/index/recaps").asInt()).isEqualTo(2);
    }

    @Test
    void isLiveAndReadyWhenAllIsWell() {
        assertThat(server.get("/health/live", Map.of()).status()).isEqualTo(200);
        Answer ready = server.get("/health/ready", Map.of());
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.at("/status").asText()).isEqualTo("up");
        assertThat(ready.at("/graph_version")).isEqualTo(ready.at("/index_version"));
    }

    @Test
    void isDegradedWhileItsStoresHaveDifferentVersions() {
        server.search.version = Optional.of("v0");
        Answer older = server.get("/health/ready", Map.of());
        server.search.version = Optional.empty();
        Answer begun = server.get("/health/ready", Map.of());

        assertThat(older.status()).isEqualTo(200);
        assertThat(older.at("/status").asText()).isEqualTo("degraded");
        assertThat(older.at("/graph_version").asText()).isEqualTo("v1");
        assertThat(older.at("/index_version").asText()).isEqualTo("v0");
        assertThat(begun.at("/status").asText()).isEqualTo("degraded");
        assertThat(begun.at("/index_version").isNull()).isTrue();
    }

    @Test
    void isLiveButNotReadyWithoutItsStoresAndNamesThem() {
        server.graph.down = true;
        Answer one = server.get("/health/ready", Map.of());
        server.search.down = true;
        Answer both = server.get("/health/ready", Map.of());

        assertThat(one.status()).isEqualTo(503);
        assertThat(one.at("/errors").has("graph")).isTrue();
        assertThat(one.at("/errors").has("index")).isFalse();
        assertThat(one.at("/health").asText()).isEqualTo("degraded");
        assertThat(both.at("/errors").size()).isEqualTo(2);
        assertThat(both.at("/health").asText()).isEqualTo("down");
        assertThat(server.get("/health/live", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void quotesNothingOfATextThatTheIndexHasInAnotherVersion() {
        server.graph.textsChanged = true;

        Answer answer = server.api("/events/event:l-eau-en-commun/people");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValues("text")).isNotEmpty().allMatch(JsonNode::isNull);
    }

    @Test
    void answersAgainAsSoonAsTheGraphIsBack() {
        server.graph.down = true;
        server.api("/events");
        server.graph.down = false;

        assertThat(server.api("/events").status()).isEqualTo(200);
    }

    @Test
    void doesNotLetAnswersBeKeptWhileTheStoresAreApart() {
        server.search.version = Optional.of("v2");

        Answer answer = server.api("/events");

        assertThat(answer.at("/meta/dataset_version").isNull()).isTrue();
        assertThat(answer.header("ETag")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
