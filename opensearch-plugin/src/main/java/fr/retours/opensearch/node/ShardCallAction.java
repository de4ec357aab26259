package fr.retours.opensearch.node;

import java.io.IOException;
import org.opensearch.OpenSearchStatusException;
import org.opensearch.action.ActionListenerResponseHandler;
import org.opensearch.action.ActionType;
import org.opensearch.action.NoShardAvailableActionException;
import org.opensearch.action.support.ActionFilters;
import org.opensearch.action.support.HandledTransportAction;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.inject.Inject;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.indices.IndicesService;
import org.opensearch.tasks.Task;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.TransportRequestOptions;
import org.opensearch.transport.TransportService;

/** Brings a call to the node where the copy of the shard is, which does what it says. */
abstract class ShardCallAction extends HandledTransportAction<ShardCall, ShardReply> {
    private final TransportService transport;
    private final ClusterService cluster;
    private final IndicesService indices;
    private final ShardCopies copies;
    private final TransportRequestOptions options;

    private ShardCallAction(NodeServices node, String name, String threads, TimeValue patience) {
        super(name, node.transport, node.filters, ShardCall::new);
        this.transport = node.transport;
        this.cluster = node.cluster;
        this.indices = node.indices;
        this.copies = node.copies;
        this.options = TransportRequestOptions.builder().withTimeout(patience).build();
        transport.registerRequestHandler(
                name + "[s]", threads, ShardCall::new, (call, channel, task) -> channel.sendResponse(reply(call)));
    }

    @Override
    protected void doExecute(Task task, ShardCall call, ActionListener<ShardReply> listener) {
        var node = cluster.state().nodes().get(call.node());
        if (node == null) {
            listener.onFailure(new NoShardAvailableActionException(call.shard(), "its node is away"));
            return;
        }
        transport.sendRequest(
                node,
                actionName + "[s]",
                call,
                options,
                new ActionListenerResponseHandler<>(listener, ShardReply::new));
    }

    private ShardReply reply(ShardCall call) throws IOException {
        var shard = indices.indexServiceSafe(call.shard().getIndex())
                .getShard(call.shard().id());
        return reply(call, shard, copies);
    }

    abstract ShardReply reply(ShardCall call, IndexShard shard, ShardCopies all) throws IOException;

    /** What a node gives to both. */
    record NodeServices(
            TransportService transport,
            ClusterService cluster,
            IndicesService indices,
            ActionFilters filters,
            ShardCopies copies) {}

    /** Answers questions. */
    public static final class Asking extends ShardCallAction {
        static final ActionType<ShardReply> TYPE = new ActionType<>("indices:data/read/retours", ShardReply::new);
        private static final TimeValue PATIENCE = TimeValue.timeValueSeconds(10);

        @Inject
        public Asking(
                TransportService transport,
                ClusterService cluster,
                IndicesService indices,
                ActionFilters filters,
                ShardCopies copies) {
            super(
                    new NodeServices(transport, cluster, indices, filters, copies),
                    TYPE.name(),
                    ThreadPool.Names.SEARCH,
                    PATIENCE);
        }

        @Override
        ShardReply reply(ShardCall call, IndexShard shard, ShardCopies all) throws IOException {
            var copy = all.of(shard);
            if (call.version().equals(CompleteVersion.NONE)) {
                if (call.isOfAll()) {
                    copy.requireWhole();
                }
                return ShardReply.of(copy);
            }
            var version = call.version().version();
            var answer = copy.answer(version, BytesReference.toBytes(call.question()));
            if (answer.isEmpty()) {
                all.catchUp(shard);
                throw new OpenSearchStatusException(
                        "the copy has no version " + version, RestStatus.SERVICE_UNAVAILABLE);
            }
            return ShardReply.answer(answer.get());
        }
    }

    /** Brings copies to a version, however long that takes. */
    public static final class Advancing extends ShardCallAction {
        static final ActionType<ShardReply> TYPE = new ActionType<>("indices:data/write/retours", ShardReply::new);

        @Inject
        public Advancing(
                TransportService transport,
                ClusterService cluster,
                IndicesService indices,
                ActionFilters filters,
                ShardCopies copies) {
            super(
                    new NodeServices(transport, cluster, indices, filters, copies),
                    TYPE.name(),
                    ThreadPool.Names.GENERIC,
                    TimeValue.timeValueHours(1));
        }

        @Override
        ShardReply reply(ShardCall call, IndexShard shard, ShardCopies all) throws IOException {
            all.advance(shard, call.version());
            return ShardReply.of(all.of(shard));
        }
    }
}
