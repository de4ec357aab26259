package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuresTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void measuresPeopleAndSaysHow() {
        Answer answer = server.api("/graph/measures?limit=1&seed=5");

        assertThat(answer.at("/data/nodes").asInt()).isEqualTo(2);
        assertThat(answer.at("/data/ties").asInt()).isEqualTo(1);
        assertThat(answer.at("/data/seed").asInt()).isEqualTo(5);
        assertThat(answer.at("/data/truncated").asBoolean()).isTrue();
        assertThat(answer.at("/data/ranking/0/id").asText()).isEqualTo("person:claire-duboeuf");
        assertThat(answer.at("/data/ranking/0/name").asText()).isEqualTo("Claire Dubœuf");
        assertThat(answer.at("/data/measures"))
                .hasSize(7)
                .allSatisfy(one -> assertThat(one.get("algorithm").asText()).isNotBlank());
        assertThat(algorithm(answer, "pagerank")
                        .at("/parameters/damping_factor")
                        .asDouble())
                .isEqualTo(0.85);
    }

    @Test
    void measuresBodiesAndTerritories() {
        Answer bodies = server.api("/graph/measures?network=bodies&sort=betweenness");
        Answer regions = server.api("/graph/measures?network=territories&level=region");

        assertThat(bodies.at("/data/ranking").findValuesAsText("id"))
                .containsExactly("commune:63113", "org:regie-de-l-eau-vive");
        assertThat(bodies.at("/data/components").asInt()).isEqualTo(1);
        assertThat(regions.at("/data/ranking").findValuesAsText("id")).containsExactly("region:84");
    }

    @ParameterizedTest
    @CsvSource({
        "network=planets, network",
        "level=planet, level",
        "sort=fame, sort",
        "seed=-1, seed",
        "min_events=0, min_events"
    })
    void namesWhatItCannotMeasure(String query, String parameter) {
        Answer answer = server.api("/graph/measures?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors").has(parameter)).isTrue();
    }

    private static JsonNode algorithm(Answer answer, String measure) {
        for (JsonNode one : answer.at("/data/measures")) {
            if (one.get("measure").asText().equals(measure)) {
                return one;
            }
        }
        throw new AssertionError(measure + " is missing");
    }
}
