package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.testing.GeneratedFacts;
import fr.retours.graph.testing.GraphStoreContract;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.StoreFlaw;
import fr.retours.model.port.StoreFlaw.Aspect;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is changed in the graph behind our back is found, and mended as {@code verify --repair} does it. */
@ExtendWith(TestGraphServer.class)
class DamageIT {
    private static final String DIGEST = "digest";
    private static final List<RecapFacts> CORPUS = GeneratedFacts.corpus(11, 8);

    private static OpenGraph open;

    /** Once: each test leaves the graph mended. */
    @BeforeAll
    static void write(GraphServer server) {
        open = OpenGraph.empty(server.boltUri(), server.user(), server.password());
        open.store().prepare();
        CORPUS.forEach(facts -> open.store().replace(facts, DIGEST));
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a person has another name        | PERSON        | MATCH (p:Person) WITH p LIMIT 1 SET p.name = 'Autre'
            a person has fewer events        | PERSON        | MATCH (p:Person) WHERE p.events > 0 WITH p LIMIT 1 SET p.events = p.events - 1
            a person nobody names            | ORPHAN        | CREATE (:Person {id: 'person:stray', name: 'Stray'})
            a body is gone                   | LINK          | MATCH (b:Organisation) WITH b LIMIT 1 DETACH DELETE b
            a body has another alias         | BODY          | MATCH (b:Organisation) WITH b LIMIT 1 SET b.aliases = ['X']
            a body is reported by another recap  | BODY          | MATCH (b:Body) WITH b LIMIT 1 SET b.told_by = 'recap:a'
            a territory lies nowhere         | TERRITORY     | MATCH (:Collectivite)-[x:PART_OF]->() WITH x LIMIT 1 DELETE x
            a territory lies elsewhere too   | TERRITORY     | MATCH (a:Collectivite)-[:PART_OF]->(b:Collectivite) WITH a, b LIMIT 1 CREATE (b)-[:PART_OF]->(a)
            an event is a year later         | EVENT         | MATCH (e:Event) WHERE e.start IS NOT NULL WITH e LIMIT 1 SET e.start = e.start + duration('P1Y')
            an event has another title       | EVENT         | MATCH (e:Event) WITH e LIMIT 1 SET e.title = 'Autre'
            a telling has another kind       | EVENT         | MATCH (:Recap)-[x:RECOUNTS]->() WITH x LIMIT 1 SET x.kind = 'x'
            a theme is called otherwise      | ORPHAN        | MATCH (t:Theme) WITH t LIMIT 1 SET t.label = 'Autre'
            a theme is main no more          | THEME         | MATCH ()-[x:ABOUT]->() WITH x LIMIT 1 SET x.main = NOT x.main
            somebody was not there           | PARTICIPATION | MATCH ()-[x:TOOK_PART]->() WITH x LIMIT 1 DELETE x
            somebody was there twice         | PARTICIPATION | MATCH (p)-[x:TOOK_PART]->(e) WITH p, x, e LIMIT 1 CREATE (p)-[y:TOOK_PART]->(e) SET y = properties(x)
            somebody had another part        | PARTICIPATION | MATCH ()-[x:TOOK_PART]->() WITH x LIMIT 1 SET x.parts = ['keynote', 'signatory', 'opening']
            a function is another            | ROLE          | MATCH ()-[x:HELD]->() WITH x LIMIT 1 SET x.function = 'autre'
            a sentence is another            | EVIDENCE      | MATCH ()-[x:TOOK_PART]->() WITH x LIMIT 1 SET x.ends = [x.ends[0] + 1] + x.ends[1..]
            a confidence is another          | EVIDENCE      | MATCH (:Body)-[x]->(:Event) WHERE x.confidence < 1 WITH x LIMIT 1 SET x.confidence = 1.0
            a recap has another address      | RECAP         | MATCH (r:Recap) WITH r LIMIT 1 SET r.url = 'https://example.org/x'
            """)
    void damageIsFoundAndMended(String damage, Aspect aspect, String cypher) {
        open.connection()
                .write(
                        damage,
                        tx -> assertThat(tx.run(cypher).consume().counters().containsUpdates())
                                .isTrue());

        List<StoreFlaw> flaws = GraphStoreContract.flaws(open.store(), CORPUS);

        assertThat(flaws).extracting(StoreFlaw::aspect).contains(aspect);

        mend(flaws);

        assertThat(GraphStoreContract.flaws(open.store(), CORPUS)).isEmpty();
        assertThat(open.store().inventory().values())
                .allSatisfy(one -> assertThat(one.facts()).isEqualTo(one.expected()));
    }

    private void mend(List<StoreFlaw> flaws) {
        var recaps =
                flaws.stream().map(StoreFlaw::recap).filter(Objects::nonNull).collect(Collectors.toSet());
        recaps.forEach(open.store()::remove);
        open.store().settle();
        CORPUS.stream()
                .filter(one -> recaps.contains(one.recap().id()))
                .forEach(one -> open.store().replace(one, DIGEST));
    }
}
