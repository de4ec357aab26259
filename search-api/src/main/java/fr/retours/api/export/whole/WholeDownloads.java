package fr.retours.api.export.whole;

import fr.retours.model.file.FileTree;
import fr.retours.text.deadline.DeadlineExceededException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads, each made when somebody first asks for it and kept until the data is of another version or the server starts anew, since another
 * program may write them otherwise. Whoever asks meanwhile waits for the same file, and comes again when that takes too long: it is made on. What cannot be kept, on a full disk or without the
 * right to write, is not tried again in this version. Safe for concurrent use.
 */
public final class WholeDownloads {
    private static final Logger LOG = LoggerFactory.getLogger(WholeDownloads.class);

    private final @Nullable Path root;
    private final Duration patience;
    private final Executor worker;
    private final Map<String, FutureTask<Optional<WholeDownload>>> tasks = new TreeMap<>();
    private String version = "";
    /** Where those of this version are; null before the first. */
    private @Nullable Path folder;

    /**
     * Keeps files in a folder, and takes out what an earlier server left there.
     *
     * @param root made when it is needed; null to keep nothing
     * @param patience longest time that anybody waits for a file to be made
     * @param worker makes them
     */
    public WholeDownloads(@Nullable Path root, Duration patience, Executor worker) {
        this.root = root;
        this.patience = patience;
        this.worker = worker;
        delete(root);
    }

    /**
     * Returns a download, made now if nobody asked for it before; empty when it cannot be kept.
     *
     * @param name of the file
     * @param wanted version of the data
     * @throws DeadlineExceededException if it takes longer to make; whoever asks again finds it further or made
     */
    public Optional<WholeDownload> get(String name, String wanted, DownloadContent content) {
        if (root == null) {
            return Optional.empty();
        }
        FutureTask<Optional<WholeDownload>> task = task(root, name, wanted, content);
        worker.execute(task); // does nothing once it runs
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DeadlineExceededException("a download must be made within " + patience);
        } catch (ExecutionException e) {
            forget(name, task);
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Returns those that are made of a version, by name. */
    public synchronized Map<String, WholeDownload> made(Optional<String> wanted) {
        Map<String, WholeDownload> all = new TreeMap<>();
        wanted.ifPresent(one -> {
            turnTo(one);
            tasks.forEach((name, task) -> {
                if (task.state() == FutureTask.State.SUCCESS) {
                    task.resultNow().filter(WholeDownload::isThere).ifPresent(file -> all.put(name, file));
                }
            });
        });
        return all;
    }

    private synchronized FutureTask<Optional<WholeDownload>> task(
            Path below, String name, String wanted, DownloadContent content) {
        turnTo(wanted);
        FutureTask<Optional<WholeDownload>> task = tasks.get(name);
        if (task == null || isGone(task)) {
            task = new FutureTask<>(() -> make(below, name, content));
            tasks.put(name, task);
        }
        return task;
    }

    /** Another server of the same folder takes the files out when it starts. */
    private static boolean isGone(FutureTask<Optional<WholeDownload>> task) {
        return task.state() == FutureTask.State.SUCCESS
                && task.resultNow().filter(file -> !file.isThere()).isPresent();
    }

    private void turnTo(String wanted) {
        if (!version.equals(wanted)) {
            tasks.clear();
            delete(folder);
            folder = null;
            version = wanted;
        }
    }

    private synchronized void forget(String name, FutureTask<Optional<WholeDownload>> task) {
        tasks.remove(name, task);
    }

    private Optional<WholeDownload> make(Path below, String name, DownloadContent content) {
        try {
            Path place = folder(below);
            try {
                return Optional.of(WholeDownload.make(place.resolve(name), content));
            } finally {
                leave(place);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be kept, and is sent while it is made: {}", name, e.toString());
            return Optional.empty();
        }
    }

    private synchronized Path folder(Path below) throws IOException {
        if (folder == null || !Files.exists(folder)) {
            Files.createDirectories(below);
            folder = Files.createTempDirectory(below, version.replaceAll("[^A-Za-z0-9]", "") + '-');
        }
        return folder;
    }

    /** Takes out what was made while the data became another. */
    private synchronized void leave(Path place) {
        if (!place.equals(folder)) {
            delete(place);
        }
    }

    private static void delete(@Nullable Path files) {
        try {
            if (files != null) {
                FileTree.delete(files);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", files, e.toString());
        }
    }
}
