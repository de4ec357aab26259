package fr.retours.opensearch.node;

import java.util.List;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.threadpool.ThreadPool;
import org.opensearch.transport.client.node.NodeClient;

/** One question to one shard, which goes to another copy when one fails or takes long. */
final class CopyQuestion {
    private static final TimeValue LONG = TimeValue.timeValueMillis(500);

    private final NodeClient client;
    private final CopyOrder order;
    private final List<ShardRouting> copies;
    private final String version;
    private final BytesReference question;
    private int asked;
    private int failed;

    CopyQuestion(
            NodeClient client, CopyOrder order, List<ShardRouting> copies, String version, BytesReference question) {
        this.client = client;
        this.order = order;
        this.copies = order.of(copies);
        this.version = version;
        this.question = question;
    }

    /** Asks; fails when no copy answers, for the reason of the last one. */
    void ask(ActionListener<ShardReply> listener) {
        if (copies.isEmpty()) {
            listener.onFailure(new IllegalStateException("no copy is there"));
        } else {
            next(ActionListener.notifyOnce(listener));
        }
    }

    private void next(ActionListener<ShardReply> listener) {
        ShardRouting copy;
        synchronized (this) {
            if (asked == copies.size()) {
                return; // those that were asked may still answer
            }
            copy = copies.get(asked++);
        }
        var waiting = client.threadPool()
                .schedule(
                        () -> {
                            order.waits(copy);
                            next(listener);
                        },
                        LONG,
                        ThreadPool.Names.SAME);
        ActionListener<ShardReply> one = ActionListener.wrap(listener::onResponse, e -> failed(e, listener));
        client.execute(
                ShardCallAction.Asking.TYPE,
                ShardCall.ask(copy, version, question),
                ActionListener.runBefore(one, () -> {
                    waiting.cancel();
                    order.ended(copy);
                }));
    }

    private void failed(Exception reason, ActionListener<ShardReply> listener) {
        boolean isLast;
        synchronized (this) {
            isLast = ++failed == copies.size();
        }
        if (isLast) {
            listener.onFailure(new IllegalStateException(CopyCalls.reason(reason), reason));
        } else {
            next(listener);
        }
    }
}
