package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.graph.GraphConfig;
import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.Neo4jCypher;
import fr.retours.model.port.CypherQuestion;
import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.GqlStatusObject;

/** Each question of {@code docs/graph.md}, asked of the samples, gives the table that stands below it. */
@ExtendWith(IndexedRecapsExtension.class)
class DocumentedCypherIT {
    private static final Path ROOT = Path.of(System.getProperty("retours.root"));
    private static final Pattern QUESTION = Pattern.compile(
            "### ([0-9]+\\. [^\\n]+)\\n.*?```cypher\\n(.*?)```\\n\\n((?:\\|[^\\n]*\\n)*)", Pattern.DOTALL);
    /** « 02000 » tells that there is no data, « 00 » that all went well. */
    private static final Pattern FINE = Pattern.compile("00.*|02000");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static GraphServer server;
    private static Driver driver;

    private record Question(String title, String cypher, String table) {}

    @BeforeAll
    static void ask(IndexedRecaps indexed) {
        server = GraphServer.joinOrStart(
                GraphServerConfig.in(indexed.of(IndexedRecaps.SAMPLES).data().root()));
        driver = GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()));
    }

    @AfterAll
    static void stop() {
        driver.close();
        server.close();
    }

    @Test
    void thePageHasTwentyQuestions() throws IOException {
        assertThat(questions()).hasSize(20);
    }

    @TestFactory
    List<DynamicTest> givesWhatThePageShows() throws IOException {
        return questions().stream()
                .map(question -> dynamicTest(
                        question.title(),
                        () -> assertThat(answer(question.cypher())).isEqualTo(question.table())))
                .toList();
    }

    /**
     * A question of the page that the API answers, too.
     *
     * @param number of the question
     * @param path of the API, behind {@code /api/v1/}
     * @param pointer to what each item of its list says of what stands in the first column
     * @param count to what it says of what stands in the second; empty where that is no number of events
     */
    private record SameQuestion(int number, String path, String pointer, String count) {
        private static final List<SameQuestion> ALL = List.of(
                new SameQuestion(5, "collectivites/commune:33063/people?min_confidence=0", "/to/name", ""),
                new SameQuestion(11, "people?min_confidence=0&min_events=2&order=count", "/name", "/events"),
                new SameQuestion(12, "collectivites/commune:33063/events?min_confidence=0", "/event/title", ""),
                new SameQuestion(
                        13,
                        "graph/common?id=person:pierre-hurmic&id=person:benoit-hamon&min_confidence=0",
                        "/event/title",
                        ""),
                new SameQuestion(14, "themes?min_confidence=0&limit=2", "/label", "/events"),
                new SameQuestion(15, "events?min_confidence=0&order=participants&limit=3", "/title", "/participants"));
    }

    @TestFactory
    List<DynamicTest> saysWhatTheApiSays(IndexedRecaps indexed) throws IOException {
        var folder = indexed.of(IndexedRecaps.SAMPLES);
        List<Question> asked = questions();
        return SameQuestion.ALL.stream()
                .map(same -> dynamicTest(same.path(), () -> {
                    String cypher = asked.get(same.number() - 1).cypher();
                    List<List<Object>> rows = rows(cypher);
                    try (var serving = folder.servePatiently()) {
                        var body = new SiteClient(serving.address()).get("/api/v1/" + same.path());
                        assertThat(body.statusCode()).as(body.body()).isEqualTo(200);
                        List<JsonNode> items = new ArrayList<>();
                        MAPPER.readTree(body.body()).path("data").forEach(items::add);
                        assertThat(items).isNotEmpty();
                        assertThat(rows.stream().map(row -> told(row, same)))
                                .as(body.body())
                                .hasSameElementsAs(items.stream()
                                        .map(one -> told(one, same))
                                        .toList());
                    }
                }))
                .toList();
    }

    private static String told(List<Object> row, SameQuestion same) {
        return row.getFirst() + (same.count().isEmpty() ? "" : " " + row.get(1));
    }

    private static String told(JsonNode item, SameQuestion same) {
        return item.at(same.pointer()).asText()
                + (same.count().isEmpty() ? "" : " " + item.at(same.count()).asText());
    }

    /** Asks as {@code retours cypher} does. */
    private static List<List<Object>> rows(String cypher) {
        try (var connection = new Neo4jConnection(GraphConfig.of(server.boltUri(), server.user(), server.password()))) {
            return new Neo4jCypher(connection)
                    .ask(new CypherQuestion(cypher, Map.of(), Duration.ofMinutes(1)))
                    .rows();
        }
    }

    @TestFactory
    List<DynamicTest> isAnsweredByTheCommandToo() throws IOException {
        return questions().stream()
                .map(question -> dynamicTest(
                        question.title(),
                        () -> assertThat(rows(question.cypher()))
                                .hasSize((int) question.table().lines().count() - 2)))
                .toList();
    }

    private static List<Question> questions() throws IOException {
        Matcher found = QUESTION.matcher(Files.readString(ROOT.resolve("docs/graph.md")));
        var questions = new ArrayList<Question>();
        while (found.find()) {
            questions.add(new Question(found.group(1), found.group(2), found.group(3)));
        }
        return questions;
    }

    /** Returns the rows as a Markdown table; a name that the schema lacks is an error, as in Neo4j Browser a warning. */
    private static String answer(String cypher) {
        try (var session = driver.session()) {
            var result = session.run(cypher);
            var table = new ArrayList<List<String>>();
            table.add(result.keys());
            table.add(result.keys().stream().map(key -> "---").toList());
            result.list(row ->
                            row.values().stream().map(DocumentedCypherIT::shown).toList())
                    .forEach(table::add);
            assertThat(result.consume().gqlStatusObjects())
                    .extracting(GqlStatusObject::gqlStatus)
                    .allMatch(status -> FINE.matcher(status).matches());
            return table.stream()
                    .map(row -> "| " + String.join(" | ", row) + " |\n")
                    .collect(Collectors.joining());
        }
    }

    private static String shown(Value value) {
        return switch (value.type().name()) {
            case "NULL" -> "";
            case "FLOAT" -> String.format(Locale.ROOT, "%.3f", value.asDouble());
            case "STRING" -> value.asString();
            case "LIST OF ANY?" ->
                value.asList(DocumentedCypherIT::shown).stream().collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
