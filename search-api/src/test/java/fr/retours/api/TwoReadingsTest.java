package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.request.IdRedirects;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which reading gave what, as the page about the data and the API tell it. */
class TwoReadingsTest {
    private static final ReadingCounts COUNTS = new ReadingCounts() {
        @Override
        public List<ModelReadings> models() {
            return List.of(new ModelReadings("essai-7b, question 1a2b3c4d", 12));
        }

        @Override
        public List<ReadKind> facts() {
            return List.of(new ReadKind("people.took_part", 3, 5, 41), new ReadKind("event", 1, 0, 23));
        }
    };

    private static void on(ReadingCounts counts, Consumer<Client> visit) {
        ReadStores all =
                ServerUnderTest.stores(new FakeGraph(), new FakeSlices(), new FakeSearch(), IdRedirects.none());
        var stores = new ReadStores(
                all.graph(),
                all.relations(),
                all.slices(),
                all.search(),
                all.codes(),
                all.redirects(),
                all.erased(),
                all.extractors(),
                all.past(),
                all.reviewed(),
                counts);
        try (var server = RetoursServer.start(new ServerConfig("127.0.0.1", 0, SiteConfig.NONE), stores);
                var client = new Client(server.port())) {
            visit.accept(client);
        }
    }

    @Test
    void areToldByKindWithTheModelAndItsQuestion() {
        on(COUNTS, client -> {
            String page = client.send("GET", "/donnees", Map.of()).body();
            Answer status = client.api("/status");

            assertThat(page).contains("Deux lectures", "12 par essai-7b, question 1a2b3c4d");
            assertThat(page.replaceAll("\\s*<[^>]*>\\s*", " "))
                    .containsPattern("Personnes qui ont pris part +3 +5 +41 ")
                    .containsPattern("Jour, lieu et type de l’événement +1 +0 +23 ");
            assertThat(status.at("/data/readings/models/0/recaps").asInt()).isEqualTo(12);
            assertThat(status.at("/data/readings/facts/0").toString())
                    .isEqualTo("{\"kind\":\"people.took_part\",\"rules\":3,\"model\":5,\"both\":41}");
        });
    }

    @Test
    void areNotMentionedWhereNoModelHasRead() {
        on(ReadingCounts.NONE, client -> {
            assertThat(client.send("GET", "/donnees", Map.of()).body())
                    .doesNotContain("Deux lectures", "modèle de langue");
            assertThat(client.api("/status").at("/data/readings").isNull()).isTrue();
        });
    }
}
