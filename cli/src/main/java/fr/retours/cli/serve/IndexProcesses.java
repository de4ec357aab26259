package fr.retours.cli.serve;

import fr.retours.api.admin.IndexRuns;
import fr.retours.api.admin.RunOrder;
import fr.retours.api.admin.RunState;
import fr.retours.api.problem.RefusedException;
import fr.retours.cli.option.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs of {@code retours index} beside a server, one at a time; one that meets another process which writes in the data folder waits for it.
 * Closing ends the one that is under way. Safe for concurrent use.
 */
final class IndexProcesses implements IndexRuns, AutoCloseable {
    private static final int MOST_KEPT = 20;
    private static final Logger LOG = LoggerFactory.getLogger(IndexProcesses.class);
    private static final int ID_LENGTH = 8;

    private final StoreOptions stores;
    private final List<Path> allowed;
    private final Clock clock;
    /** The latest first. */
    private final Deque<IndexProcess> runs = new ArrayDeque<>();
    /** Which has decisions take effect; null until somebody is to decide. */
    private @Nullable StandingProcess standing;

    /** @param allowed folders below which runs may read */
    IndexProcesses(StoreOptions stores, List<Path> allowed, Clock clock) {
        this.stores = stores;
        this.allowed = List.copyOf(allowed);
        this.clock = clock;
    }

    @Override
    public synchronized RunState start(RunOrder order, Consumer<RunState> ended) {
        IndexProcess last = runs.peekFirst();
        if (last != null && last.isRunning()) {
            throw RefusedException.underWay(last.state().id());
        }
        List<Path> paths = order.paths().stream().map(this::below).toList();
        String id = UUID.randomUUID().toString().substring(0, ID_LENGTH);
        try {
            var run = IndexProcess.of(id, begun(order, paths), clock, ended);
            runs.addFirst(run);
            if (runs.size() > MOST_KEPT) {
                runs.removeLast();
            }
            return run.state();
        } catch (IOException e) {
            throw new UncheckedIOException("a run must start", e);
        }
    }

    private StandingProcess begun(RunOrder order, List<Path> paths) throws IOException {
        if (!ChildCommandLine.stays(stores, paths)) {
            return StandingProcess.start(ChildCommandLine.index(stores, order, paths), false);
        }
        StandingProcess there = standing;
        if (there == null || !there.begin()) {
            there = stand();
            there.begin();
        }
        return there;
    }

    private StandingProcess stand() throws IOException {
        var made = StandingProcess.start(ChildCommandLine.index(stores, RunOrder.KEPT, List.of()), true);
        standing = made;
        return made;
    }

    @Override
    public synchronized void prepare() {
        try {
            if (ChildCommandLine.stays(stores, List.of()) && (standing == null || !standing.isAlive())) {
                stand();
            }
        } catch (IOException e) {
            LOG.warn("decisions must have a process to take effect: {}", e.getMessage());
        }
    }

    /** Links are followed first, so that none leads out of the folders. */
    private Path below(String path) {
        for (Path folder : allowed) {
            try {
                Path real = folder.resolve(path).toRealPath();
                if (real.startsWith(folder.toRealPath())) {
                    return real;
                }
            } catch (IOException | InvalidPathException e) {
                // not in this one
            }
        }
        throw RefusedException.path(path);
    }

    @Override
    public synchronized List<RunState> latest() {
        return runs.stream().map(IndexProcess::state).toList();
    }

    @Override
    public void close() {
        IndexProcess last;
        synchronized (this) {
            last = runs.peekFirst();
            if (standing != null) {
                standing.stop();
            }
        }
        if (last != null && last.isRunning()) {
            last.stop();
        }
    }
}
