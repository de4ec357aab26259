package fr.retours.opensearch.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensearch.cluster.routing.RecoverySource;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.routing.UnassignedInfo;
import org.opensearch.core.index.shard.ShardId;

class CopyOrderTest {
    private final ShardRouting one = copy("one");
    private final ShardRouting other = copy("other");
    private final CopyOrder order = new CopyOrder();

    @Test
    void copies_take_turns() {
        assertThat(order.of(List.of(one, other))).containsExactly(one, other);
        assertThat(order.of(List.of(one, other))).containsExactly(other, one);
        assertThat(order.of(List.of())).isEmpty();
    }

    @Test
    void a_node_that_keeps_waiting_is_asked_last_until_it_answers() {
        order.waits(one);
        assertThat(order.of(List.of(one, other))).containsExactly(other, one);
        assertThat(order.of(List.of(one, other))).containsExactly(other, one);

        order.ended(one);

        assertThat(order.of(List.of(one, other))).containsExactly(one, other);
    }

    private static ShardRouting copy(String node) {
        return ShardRouting.newUnassigned(
                        new ShardId("retours", "id", 0),
                        true,
                        RecoverySource.EmptyStoreRecoverySource.INSTANCE,
                        new UnassignedInfo(UnassignedInfo.Reason.INDEX_CREATED, "new"))
                .initialize(node, null, 0);
    }
}
