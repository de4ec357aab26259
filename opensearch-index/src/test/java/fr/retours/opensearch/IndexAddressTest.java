package fr.retours.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexAddressTest {
    @Test
    void severalNodesShareAnIndex() {
        var address =
                IndexAddress.parse("opensearch+s://a.example:9201,b.example,[::1]:9200/retours?shards=5&replicas=2");

        assertThat(address.nodes())
                .containsExactly(
                        URI.create("https://a.example:9201"),
                        URI.create("https://b.example:9200"),
                        URI.create("https://[::1]:9200"));
        assertThat(address.name()).isEqualTo("retours");
        assertThat(address.shards()).isEqualTo(5);
        assertThat(address.replicas()).isEqualTo(2);
        assertThat(address).hasToString("opensearch+s://a.example:9201,b.example:9200,[::1]:9200/retours");
    }

    @Test
    void oneNodeHasNoReplicas() {
        var address = IndexAddress.parse("opensearch://127.0.0.1/retours");

        assertThat(address.shards()).isEqualTo(3);
        assertThat(address.replicas()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://a:9200/retours",
                "opensearch://a:9200",
                "opensearch://a:9200/",
                "opensearch://a:9200/Retours",
                "opensearch://a:9200/x/y",
                "opensearch://user:secret@a:9200/retours",
                "opensearch://a b/retours",
                "opensearch://a/retours?shards=0",
                "opensearch://a/retours?shards",
                "opensearch://a/retours?shards=x",
                "opensearch://a/retours?colour=1"
            })
    void whatIsNoAddressIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> IndexAddress.parse(written));
    }
}
