package fr.retours.opensearch.node;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionType;
import org.opensearch.action.support.GroupedActionListener;
import org.opensearch.cluster.metadata.IndexMetadata;
import org.opensearch.cluster.routing.IndexRoutingTable;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.core.action.ActionListener;
import org.opensearch.index.IndexNotFoundException;
import org.opensearch.transport.client.node.NodeClient;

/** Calls to the copies of the shards of one index, as they are when this is made. */
final class CopyCalls {
    private final NodeClient client;
    private final IndexMetadata index;
    private final IndexRoutingTable shards;

    /**
     * What came of a call.
     *
     * @param reply null when the copy failed
     * @param reason why it failed
     */
    record CopyReply(ShardRouting copy, @Nullable ShardReply reply, String reason) {}

    /** @throws IndexNotFoundException if there is none of that name */
    CopyCalls(NodeClient client, ClusterService cluster, String name) {
        var state = cluster.state();
        this.client = client;
        this.index = state.metadata().index(name);
        this.shards = state.routingTable().index(name);
        if (index == null || shards == null) {
            throw new IndexNotFoundException(name);
        }
    }

    IndexMetadata index() {
        return index;
    }

    int shards() {
        return shards.shards().size();
    }

    List<ShardRouting> copies(int shard) {
        var table = shards.shard(shard);
        return table == null ? List.of() : table.activeShards();
    }

    /** Calls every copy of every shard; failures are told as such. */
    void each(
            ActionType<ShardReply> action,
            Function<ShardRouting, ShardCall> call,
            ActionListener<Collection<CopyReply>> listener) {
        List<ShardRouting> all = shards.shards().values().stream()
                .flatMap(one -> one.activeShards().stream())
                .toList();
        if (all.isEmpty()) {
            listener.onResponse(List.of());
            return;
        }
        var grouped = new GroupedActionListener<CopyReply>(listener, all.size());
        for (ShardRouting copy : all) {
            client.execute(
                    action,
                    call.apply(copy),
                    ActionListener.wrap(
                            reply -> grouped.onResponse(new CopyReply(copy, reply, "")),
                            e -> grouped.onResponse(new CopyReply(copy, null, reason(e)))));
        }
    }

    /** Returns what is at the bottom of a failure. */
    static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
