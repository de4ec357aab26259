package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.retours.model.port.CypherAnswer;
import fr.retours.model.port.CypherAnswer.Edge;
import fr.retours.model.port.CypherAnswer.Node;
import fr.retours.model.port.CypherGraph;
import fr.retours.model.port.CypherQuestion;
import fr.retours.model.port.CypherRefusedException;
import fr.retours.model.port.CypherRefusedException.Reason;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** What a question in Cypher may do, and what it gives, on the bundled Neo4j. */
@ExtendWith(TestGraphServer.class)
class Neo4jCypherIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final GraphServer server;
    private final OpenGraph open;
    private final CypherGraph cypher;

    Neo4jCypherIT(GraphServer server) {
        this.server = server;
        this.open = OpenGraph.empty(server.boltUri(), server.user(), server.password());
        this.cypher = new Neo4jCypher(open.connection());
        write("CREATE (:Person {id: 'person:a', name: 'A'})-[:TOOK_PART {recap: 'r'}]->(:Event {id: 'event:e'})");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private void write(String statement) {
        try (var driver = GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()))) {
            driver.executableQuery(statement).execute();
        }
    }

    private CypherAnswer ask(String query) {
        return cypher.ask(new CypherQuestion(query, Map.of(), LIMIT));
    }

    @Test
    void everyKindOfValueIsSaid() {
        var answer = cypher.ask(new CypherQuestion(
                "RETURN $x AS x, null AS n, date('2017-03-01') AS d, 1.5 AS f, true AS b, {k: [1, 'a']} AS m",
                Map.of("x", List.of("é")),
                LIMIT));

        assertThat(answer.columns()).containsExactly("x", "n", "d", "f", "b", "m");
        assertThat(answer.rows())
                .containsExactly(
                        Arrays.asList(List.of("é"), null, "2017-03-01", 1.5, true, Map.of("k", List.of(1L, "a"))));
        assertThat(answer.nodes()).isEmpty();
        assertThat(answer.truncated()).isNull();
    }

    @Test
    void nodesAndRelationshipsAreAGraphWithAllEnds() {
        var person = new Node("person:a", List.of("Person"), Map.of("id", "person:a", "name", "A"));
        var event = new Node("event:e", List.of("Event"), Map.of("id", "event:e"));
        var edge = new Edge("TOOK_PART", "person:a", "event:e", Map.of("recap", "r"));

        CypherAnswer ties = ask("MATCH ()-[t:TOOK_PART]->() RETURN t");
        CypherAnswer paths = ask("MATCH p = (:Event)<--(:Person) RETURN p, [x IN nodes(p) | {node: x}] AS x");

        assertThat(ties.rows()).containsExactly(List.of(edge));
        assertThat(ties.nodes()).containsExactlyInAnyOrder(person, event);
        assertThat(paths.rows())
                .containsExactly(
                        List.of(List.of(event, edge, person), List.of(Map.of("node", event), Map.of("node", person))));
        assertThat(paths.nodes()).hasSize(2);
        assertThat(paths.edges()).containsExactly(edge);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '#', textBlock = """
            WRITES # CREATE (n:X)
            WRITES # MATCH (n) SET n.x = 1 RETURN n
            WRITES # MATCH (n) DETACH DELETE n
            WRITES # MERGE (n:Person {id: 'person:z'}) RETURN n
            WRITES # FOREACH (x IN [1] | CREATE (:Z))
            WRITES # MATCH (p:Person) CALL (p) { SET p.a = 1 } IN TRANSACTIONS RETURN 1
            WRITES # CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.y)
            CALLS # CREATE USER bob SET PASSWORD 'abcdefgh'
            CALLS # SHOW USERS
            CALLS # SHOW SETTINGS YIELD name, value RETURN name, value
            CALLS # SHOW TRANSACTIONS
            CALLS # TERMINATE TRANSACTIONS 'neo4j-transaction-1'
            CALLS # CALL db.createLabel('zz')
            CALLS # CALL dbms.listConfig() YIELD name, value RETURN name, value
            CALLS # CALL dbms.killConnection('x')
            CALLS # CALL db.clearQueryCaches()
            CALLS # CALL `db`.`prepareForReplanning`()
            CALLS # MATCH (p:Person) WHERE EXISTS { CALL db.stats.retrieve('QUERIES') YIELD data RETURN data } RETURN p
            CALLS # CALL tx.setMetaData({a: 1})
            FILES # LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l
            FILES # CALL () { LOAD CSV FROM 'http://127.0.0.1/' AS l RETURN l } RETURN l
            """)
    void whateverIsNoReadingOfTheGraphIsRefusedAndNotDone(Reason reason, String query) {
        var before = ask("MATCH (n) RETURN count(n), sum(size(keys(n)))").rows();

        var refused = catchThrowableOfType(CypherRefusedException.class, () -> ask(query));

        assertThat(refused).as(query).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(ask("MATCH (n) RETURN count(n), sum(size(keys(n)))").rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CALL db.labels() YIELD label RETURN label
            RETURN date.truncate('year', date('2017-03-01')) AS d, duration.between(date(), date()) AS x
            RETURN 'apoc.load.json(' AS text // dbms.listConfig()
            CYPHER 25 MATCH (p:Person) WHERE p.name STARTS WITH 'A' RETURN p.name AS name
            """)
    void whateverReadsTheGraphIsAnswered(String query) {
        assertThat(ask(query).columns()).isNotEmpty();
    }

    @Test
    void aMistakeIsSaidWithItsPlace() {
        assertThatThrownBy(() -> ask("MATCH (n)\nRETRUN n"))
                .isInstanceOfSatisfying(CypherRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.MISTAKE);
                    assertThat(refused.subject()).contains("RETRUN", "(2:1)");
                });
        assertThatThrownBy(() -> ask("CALL db.index.fulltext.queryNodes('none', 'a') YIELD node RETURN node"))
                .isInstanceOfSatisfying(
                        CypherRefusedException.class,
                        refused -> assertThat(refused.subject()).contains("no such fulltext schema index"));
        assertThatThrownBy(() -> ask("RETURN $nothing"))
                .isInstanceOfSatisfying(
                        CypherRefusedException.class,
                        refused -> assertThat(refused.subject()).contains("nothing"));
    }

    @Test
    void anAnswerHasAsManyRowsAsItMayAndTellsThatThereAreMore() {
        CypherAnswer all = ask("UNWIND range(1, 1000) AS x RETURN x");
        CypherAnswer cut = ask("UNWIND range(1, 1001) AS x RETURN x");
        CypherAnswer large = ask("UNWIND range(1, 10) AS x WITH x, [y IN range(1, 70000) | y] AS l RETURN x, l");

        assertThat(all.truncated()).isNull();
        assertThat(all.rows()).hasSize(1000);
        assertThat(cut.truncated()).isEqualTo(CypherAnswer.Bound.ROWS);
        assertThat(cut.rows().stream().map(List::getFirst))
                .isEqualTo(IntStream.rangeClosed(1, 1000)
                        .<Object>mapToObj(x -> (long) x)
                        .toList());
        assertThat(large.truncated()).isEqualTo(CypherAnswer.Bound.SIZE);
        assertThat(large.rows()).hasSize(7);
    }

    @Test
    void whatTakesTooMuchTimeOrMemoryIsEnded() {
        var late = catchThrowableOfType(
                CypherRefusedException.class,
                () -> cypher.ask(new CypherQuestion(
                        "UNWIND range(1, 100000000000) AS x WITH x WHERE x % 7 = 8 RETURN count(x)",
                        Map.of(), Duration.ofSeconds(1))));
        var large = catchThrowableOfType(
                CypherRefusedException.class,
                () -> ask("UNWIND range(1, 1000000000) AS x WITH collect(x) AS l RETURN size(l)"));

        assertThat(late.reason()).isEqualTo(Reason.TIME);
        assertThat(late.subject()).isEqualTo("1");
        assertThat(large.reason()).isEqualTo(Reason.MEMORY);
        assertThat(ask("RETURN 1").rows()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsToldAsSuch() {
        try (var nowhere = new Neo4jConnection(GraphConfig.of(URI.create("bolt://127.0.0.1:1"), "", ""))) {
            assertThatThrownBy(() -> new Neo4jCypher(nowhere).ask(new CypherQuestion("RETURN 1", Map.of(), LIMIT)))
                    .isInstanceOf(GraphUnavailableException.class)
                    .hasMessageContaining("bolt://127.0.0.1:1");
        }
    }
}
