package fr.retours.opensearch.node;

import fr.retours.opensearch.node.CopyCalls.CopyReply;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.core.xcontent.XContentBuilder;

/** Writes what copies said as JSON. */
final class CopyRows {
    private CopyRows() {}

    /** Adds the array {@code copies}: shard, node and whether it is the primary; version, run, recaps and bytes, or why it failed. */
    static void write(Collection<CopyReply> replies, ClusterService cluster, XContentBuilder builder)
            throws IOException {
        var nodes = cluster.state().nodes();
        List<CopyReply> sorted = replies.stream()
                .sorted(Comparator.comparing((CopyReply one) -> one.copy().id())
                        .thenComparing(one -> !one.copy().primary())
                        .thenComparing(one -> one.copy().currentNodeId()))
                .toList();
        builder.startArray("copies");
        for (CopyReply one : sorted) {
            var node = nodes.get(one.copy().currentNodeId());
            builder.startObject()
                    .field("shard", one.copy().id())
                    .field("node", node == null ? one.copy().currentNodeId() : node.getName())
                    .field("primary", one.copy().primary());
            var reply = one.reply();
            if (reply == null) {
                builder.field("error", one.reason());
            } else {
                builder.field("run", reply.newest().run())
                        .field("version", reply.newest().version())
                        .field("recaps", reply.recaps())
                        .field("bytes", reply.bytes());
            }
            builder.endObject();
        }
        builder.endArray();
    }
}
