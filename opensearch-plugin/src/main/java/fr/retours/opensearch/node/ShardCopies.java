package fr.retours.opensearch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.index.shard.IndexEventListener;
import org.opensearch.index.shard.IndexShard;
import org.opensearch.index.shard.IndexShardClosedException;
import org.opensearch.index.shard.IndexShardState;
import org.opensearch.threadpool.ThreadPool;

/** The copies of shards that are on this node, each made when it is first needed and closed with its shard. */
final class ShardCopies implements IndexEventListener {
    private static final Logger LOG = LogManager.getLogger(ShardCopies.class);
    private static final String REASON = "retours";

    private final ClusterService cluster;
    private final ThreadPool threads;
    private final Map<ShardId, ShardCopy> copies = new ConcurrentHashMap<>();
    private final Set<ShardId> catchingUp = ConcurrentHashMap.newKeySet();

    ShardCopies(ClusterService cluster, ThreadPool threads) {
        this.cluster = cluster;
        this.threads = threads;
    }

    /** Returns what is beside a shard. */
    ShardCopy of(IndexShard shard) {
        return copies.computeIfAbsent(shard.shardId(), id -> {
            if (shard.state() == IndexShardState.CLOSED) {
                throw new IndexShardClosedException(id);
            }
            try {
                return new ShardCopy(
                        FSDirectory.open(shard.shardPath().getDataPath().resolve(REASON)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Brings a copy to a version. */
    void advance(IndexShard shard, CompleteVersion target) throws IOException {
        shard.refresh(REASON);
        try (var searcher = shard.acquireSearcher(REASON)) {
            // read after the documents: as long as they are complete for it, nothing that they need was deleted
            of(shard).advance(target, complete(shard), searcher.getDirectoryReader());
        }
    }

    /** Returns what readers see. */
    CompleteVersion complete(IndexShard shard) {
        return CompleteVersion.of(
                cluster.state().metadata().index(shard.shardId().getIndex()));
    }

    /** Has a copy catch up with what readers see, by and by. */
    void catchUp(IndexShard shard) {
        if (!catchingUp.add(shard.shardId())) {
            return;
        }
        threads.generic().execute(() -> {
            try {
                var complete = complete(shard);
                if (!complete.equals(CompleteVersion.NONE)) {
                    advance(shard, complete);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("the copy of {} does not catch up", shard.shardId(), e);
            } finally {
                catchingUp.remove(shard.shardId());
            }
        });
    }

    @Override
    public void afterIndexShardStarted(IndexShard shard) {
        catchUp(shard);
    }

    @Override
    public void afterIndexShardClosed(ShardId id, @Nullable IndexShard shard, Settings settings) {
        var copy = copies.remove(id);
        if (copy != null) {
            try {
                copy.close();
            } catch (IOException e) {
                LOG.warn("the copy of {} does not close", id, e);
            }
        }
    }
}
