package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.snapshot.GraphSnapshots;
import fr.retours.graph.testing.RandomAsking;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.DigestedRecap;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.PathVia;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** Paths as Neo4j's own search finds them. */
@ExtendWith(TestGraphServer.class)
class RelationsIT {
    private static final int QUESTIONS = Integer.getInteger("retours.questions", 6);

    private final GraphServer server;

    RelationsIT(GraphServer server) {
        this.server = server;
    }

    @Test
    void pathsAreAsLongAsNeo4jsShortest() {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + seed);
        List<RecapFacts> facts = RelationsTest.corpus(seed);
        try (var open = OpenGraph.empty(server.boltUri(), server.user(), server.password());
                var driver =
                        GraphDatabase.driver(server.boltUri(), AuthTokens.basic(server.user(), server.password()))) {
            open.store().prepare();
            open.store()
                    .replace(facts.stream()
                            .map(one -> new DigestedRecap(one, "digest"))
                            .toList());
            var graph = new SnapshotRelationGraph(GraphSnapshots.of(open.connection()));
            var asking = new RandomAsking(new Random(seed), facts);
            for (int i = 0; i < 4 * QUESTIONS; i++) {
                var asked = asking.path();
                var query = new PathQuery(asked.from(), asked.to(), PathQuery.MAX_HOPS, 3, PathVia.ANY);
                var found = graph.paths(query, RelationFilter.NONE);

                assertThat(found)
                        .as("%s %s", seed, query)
                        .allSatisfy(chain -> assertThat(2 * chain.hops().size())
                                .isEqualTo(shortest(driver, query).orElseThrow()));
                assertThat(found.isEmpty())
                        .as("%s %s", seed, query)
                        .isEqualTo(shortest(driver, query).isEmpty());
            }
        }
    }

    /** Returns how many relationships Neo4j's own search finds between the two; 0 from one to itself. */
    private static Optional<Integer> shortest(Driver driver, PathQuery query) {
        if (query.from().equals(query.to())) {
            return Optional.of(0);
        }
        String ties = CypherParts.LINKS.replace("|CITED_AT", "") + "|TOOK_PART";
        return driver
                .executableQuery("MATCH (a:Person|Body {id: $a}) MATCH (b:Person|Body {id: $b}) "
                        + "MATCH p = shortestPath((a)-[:" + ties + "*..12]-(b)) RETURN length(p) AS length")
                .withParameters(
                        Map.of("a", query.from().value(), "b", query.to().value()))
                .execute()
                .records()
                .stream()
                .map(row -> row.get("length").asInt())
                .findFirst();
    }
}
