package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    void thePageHasTenQuestions() throws IOException {
        assertThat(questions()).hasSize(10);
    }

    @TestFactory
    List<DynamicTest> givesWhatThePageShows() throws IOException {
        return questions().stream()
                .map(question -> dynamicTest(
                        question.title(),
                        () -> assertThat(answer(question.cypher())).isEqualTo(question.table())))
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
