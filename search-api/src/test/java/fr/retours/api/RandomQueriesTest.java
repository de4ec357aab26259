package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.request.IdRedirects;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.store.LuceneRecapIndex;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is asked has a sound answer: never a 500, always as the OpenAPI document says. That each ends is a matter of the
 * deadline of requests. More of it with
 * {@code -Dretours.rounds=10000}.
 */
class RandomQueriesTest {
    private static final int QUERIES = 10 * Integer.getInteger("retours.rounds", 30);

    @TempDir
    private Path data;

    @Test
    void haveSoundAnswers() {
        long seed = Long.getLong("retours.seed", 1);
        System.out.println("-Dretours.seed=" + seed);
        try (var index = LuceneRecapIndex.open(data)) {
            SampleFacts.all().forEach(facts -> index.replace(facts, "digest"));
            index.commit(Optional.of("v1"));
        }
        var queries = new RandomQueries(seed);
        try (var search = LuceneRecapSearch.open(data);
                var server = RetoursServer.start(
                        new ServerConfig("127.0.0.1", 0),
                        ServerUnderTest.stores(new FakeGraph(), new FakeSlices(), search, IdRedirects.none()));
                var client = new Client(server.port())) {
            client.api("/search?q=eau");
            for (int asked = 0; asked < QUERIES; asked++) {
                String path = queries.next();
                Answer answer = client.api(path);
                assertThat(answer.status()).as(path).isIn(200, 400);
            }
        }
    }
}
