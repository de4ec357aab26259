package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What views of the API read of a request is what the document says, and told alike everywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewParametersTest {
    private static final JsonNode DOCUMENT = OpenApiContract.SERVED.document();
    private static final Pattern ACCEPTED = Pattern.compile("paramètre inconnu ; sont acceptés : (.*)");

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    /** The operations of the document, by path, but for those of another protocol and of the machinery. */
    static Map<String, JsonNode> views() {
        Map<String, JsonNode> views = new TreeMap<>();
        DOCUMENT.get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/")
                        && !path.getKey().startsWith("/api/v1/reconcile")
                        && path.getValue().has("get"))
                .forEach(path -> views.put(path.getKey(), path.getValue().get("get")));
        return views;
    }

    static Set<String> paths() {
        return views().keySet();
    }

    /** The lists of which there are stretches in JSON, and the whole in CSV; a search reads itself which stretch is asked for. */
    static List<String> lists() {
        return views().entrySet().stream()
                .filter(one -> !one.getKey().equals("/api/v1/search"))
                .filter(one -> parameters(one.getValue())
                        .anyMatch(parameter ->
                                parameter.at("/schema/enum").toString().equals("[\"json\",\"csv\"]")))
                .filter(one -> parameters(one.getValue())
                        .anyMatch(parameter -> parameter.get("name").asText().equals("offset")))
                .map(one -> PageQuestions.filled(one.getKey()))
                .toList();
    }

    private static Stream<JsonNode> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(one ->
                        one.has("$ref") ? DOCUMENT.at(one.get("$ref").asText().substring(1)) : one);
    }

    private static List<String> documented(String path) {
        return parameters(views().get(path))
                .filter(one -> one.get("in").asText().equals("query"))
                .map(one -> one.get("name").asText())
                .toList();
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
    @MethodSource("paths")
    void theDocumentNamesWhatAViewReadsAndNothingElse(String path) {
        List<String> told = told(PageQuestions.filled(path).replace("{name}", "person") + "?inconnu=1", "inconnu");

        List<String> read = told.stream()
                .map(ACCEPTED::matcher)
                .filter(Matcher::matches)
                .flatMap(found -> Stream.of(found.group(1).split(", ", -1)))
                .toList();
        assertThat(read).containsExactlyInAnyOrderElementsOf(documented(path));
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
