package fr.retours.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.model.id.RecapId;
import fr.retours.opensearch.search.ShardedSearch;
import fr.retours.text.Facts;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapIndex;
import fr.retours.text.RecapSearch;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.settings.SearchSettings;
import fr.retours.text.store.RecapIndexContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract on a cluster, and what is so on a cluster alone. */
class OpenSearchRecapIndexTest extends RecapIndexContract {
    private final FakeCluster cluster = new FakeCluster();

    @AfterEach
    void stop() {
        cluster.close();
    }

    @Override
    public RecapIndex openIndex() {
        return OpenSearchRecapIndex.open(cluster.access());
    }

    @Override
    public RecapSearch openSearch() {
        return ShardedSearch.open(new ClusterCalls(cluster.access()), SearchSettings.SHIPPED);
    }

    @Override
    protected Optional<String> shownMeanwhile(String complete) {
        return Optional.of(complete);
    }

    @Test
    void readersSeeWhatWasThereUntilAllIsWrittenAnew() {
        write("a", "b");
        try (var search = openSearch();
                var anew = OpenSearchRecapIndex.anew(cluster.access(), StemExceptions.SHIPPED)) {
            anew.replace(Facts.of("b").title("Autre").build(), "2");
            anew.commit(Optional.empty());

            assertThat(anew.inventory()).isEmpty();
            assertThat(anew.datasetVersion()).isEmpty();
            assertThat(search.size()).isEqualTo(2);

            anew.commit(Optional.of("v2"));

            assertThat(anew.inventory()).containsOnlyKeys(new RecapId("b"));
            assertThat(search.size()).isEqualTo(1);
            assertThat(search.recap(new RecapId("a"))).isEmpty();
        }
    }

    @Test
    void whatARunThatWasCutShortHasWrittenCountsForTheNext() {
        write("a");
        try (var cut = reopened()) {
            cut.replace(Facts.of("c").build(), "1");
            cut.commit(Optional.empty());
        }

        try (var next = reopened()) {
            assertThat(next.datasetVersion()).isEmpty();
            assertThat(next.inventory()).containsOnlyKeys(new RecapId("a"), new RecapId("c"));

            next.commit(Optional.of("v2"));

            assertThat(next.datasetVersion()).contains("v2");
        }
        try (var search = openSearch()) {
            assertThat(search.size()).isEqualTo(2);
        }
    }

    @Test
    void anIndexSaysWhichDataSetItIsOf() {
        try (var calls = new ClusterCalls(cluster.access())) {
            assertThat(calls.datasetId()).isEmpty();
            write("a");
            assertThat(calls.datasetId()).isEmpty();

            close();
            try (var index = OpenSearchRecapIndex.open(cluster.access())) {
                index.setDatasetId("d");
                assertThat(calls.datasetId()).contains("d");

                index.commit(Optional.of("v2"));

                assertThat(index.datasetId()).contains("d");
                assertThat(calls.datasetId()).contains("d");
            }
        }
    }

    @Test
    void aNodeThatIsBusyIsAskedAgain() {
        var http = new ClusterHttp(cluster.access(), pause -> {});
        cluster.refusals.add(429);
        cluster.refusals.add(503);

        assertThat(http.send("POST", http.path("/_refresh")).status()).isEqualTo(200);
    }

    @Test
    void aNodeThatTakesConnectionsAndNeverAnswersIsLeftForTheNext() throws IOException {
        write("a");
        try (var frozen = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var search = ShardedSearch.open(
                        new ClusterCalls(cluster.accessBehind(frozen.getLocalPort())), SearchSettings.SHIPPED)) {
            assertThat(search.size()).isEqualTo(1);
        }
    }

    @Test
    void aClusterThatIsAwayIsSaid() {
        var access = new ClusterAccess(IndexAddress.parse("opensearch://127.0.0.1:1/retours"), "", "", null);

        assertThatThrownBy(() -> OpenSearchRecapIndex.open(access))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining("Aucun nœud d'OpenSearch ne répond à opensearch://127.0.0.1:1/retours");
    }

    private void write(String... ids) {
        close();
        try (var index = openIndex()) {
            for (String id : ids) {
                index.replace(Facts.of(id).build(), "1");
            }
            index.commit(Optional.of("v1"));
        }
    }

    private RecapIndex reopened() {
        return openIndex();
    }
}
