package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.api.asset.ProgramFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All lists of the API that are to be had as tables answer the same mistake alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListMistakesTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    /** The lists that the API's document gives a stretch and a format in JSON and CSV alone. */
    static List<String> lists() {
        JsonNode paths = OpenApiContract.tree(ProgramFile.text("/fr/retours/api/openapi/openapi.json"))
                .get("paths");
        return paths.properties().stream()
                .filter(path -> parameters(path.getValue().path("get"))
                        .toList()
                        .containsAll(List.of("#/components/parameters/format_list", "#/components/parameters/offset")))
                .map(path -> PageQuestions.filled(path.getKey()))
                .toList();
    }

    private static Stream<String> parameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(one -> one.path("$ref").asText());
    }

    private List<String> told(String address, String parameter) {
        Answer answer = server.get(address, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.at("/errors/" + parameter)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theFormatIsTheLastThingThatIsTold(String list) {
        assertThat(told(list + "?inconnu=1", "inconnu"))
                .singleElement()
                .asString()
                .endsWith("limit, offset, format, separator");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aBadStretchIsToldBesideThatAFileHasNone(String list) {
        assertThat(told(list + "?format=csv&limit=0", "limit")).hasSize(2);
    }
}
