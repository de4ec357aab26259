package fr.retours.opensearch.node;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionType;
import org.opensearch.action.support.GroupedActionListener;
import org.opensearch.cluster.metadata.IndexMetadata;
import org.opensearch.cluster.routing.IndexRoutingTable;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.index.IndexNotFoundException;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.client.node.NodeClient;

/** Calls to the copies of the shards of one index, as they are when this is made. */
final class CopyCalls {
    /** After so long another copy is asked, too. */
    private static final TimeValue SLOW = TimeValue.timeValueMillis(500);

    private static final AtomicInteger TURN = new AtomicInteger();

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

    /** Asks one copy of a shard after the other, by turns, until one answers. */
    void ask(int shard, String version, BytesReference question, ActionListener<ShardReply> listener) {
        new CopyQuestion(copies(shard), version, question, listener).next();
    }

    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** One question, which goes to another copy when one fails or takes long. */
    private final class CopyQuestion {
        private final List<ShardRouting> copies;
        private final String version;
        private final BytesReference question;
        private final ActionListener<ShardReply> listener;
        private final int first = TURN.getAndIncrement();
        private int asked;
        private int failed;

        CopyQuestion(
                List<ShardRouting> copies,
                String version,
                BytesReference question,
                ActionListener<ShardReply> listener) {
            this.copies = copies;
            this.version = version;
            this.question = question;
            this.listener = ActionListener.notifyOnce(listener);
        }

        void next() {
            int number;
            synchronized (this) {
                number = asked;
                if (number < copies.size()) {
                    asked++;
                } else if (failed < copies.size()) {
                    return; // one of those that were asked may still answer
                }
            }
            if (number == copies.size()) {
                listener.onFailure(new IllegalStateException("no copy is there"));
                return;
            }
            var copy = copies.get(Math.floorMod(first + number, copies.size()));
            var slow = client.threadPool().schedule(this::next, SLOW, ThreadPool.Names.SAME);
            client.execute(
                    ShardCallAction.Asking.TYPE,
                    ShardCall.ask(copy, version, question),
                    ActionListener.runBefore(ActionListener.wrap(listener::onResponse, this::failed), slow::cancel));
        }

        private void failed(Exception reason) {
            boolean isLast;
            synchronized (this) {
                failed++;
                isLast = failed == copies.size();
            }
            if (isLast) {
                listener.onFailure(new IllegalStateException(reason(reason), reason));
            } else {
                next();
            }
        }
    }
}
