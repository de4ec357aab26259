package fr.retours.opensearch.node;

import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.field.RecapFields;
import fr.retours.text.store.CompleteCommitPolicy;
import fr.retours.text.store.DocumentWriter;
import fr.retours.text.store.IndexFiles;
import fr.retours.text.store.WritingAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/**
 * The index of ours beside one copy of a shard: one commit a complete version, written from the shard's own documents. The version
 * that readers see and the newest one stay open, so that a run that ends never takes away what others read. Safe for concurrent use.
 */
final class ShardCopy implements Closeable {
    private final Directory directory;
    /** Newest first. */
    private volatile List<CommittedVersion> versions = List.of();

    private volatile boolean closed;

    /** Opens what there is in {@code directory}, which is closed with this; what cannot be read is thrown away. */
    ShardCopy(Directory directory) throws IOException {
        this.directory = directory;
        if (DirectoryReader.indexExists(directory)) {
            try {
                open(DirectoryReader.listCommits(directory).reversed());
            } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
                IndexFiles.remove(directory); // the documents are still there
            }
        }
    }

    private void open(List<IndexCommit> commits) throws IOException {
        List<CommittedVersion> opened = new ArrayList<>();
        try {
            for (IndexCommit commit : commits) {
                if (CommittedVersion.isOne(commit.getUserData())) {
                    opened.add(opened(commit));
                }
            }
        } catch (IOException | RuntimeException e) {
            opened.forEach(CommittedVersion::decRef);
            throw e;
        }
        var before = versions;
        versions = List.copyOf(opened);
        before.forEach(CommittedVersion::decRef);
    }

    private CommittedVersion opened(IndexCommit commit) throws IOException {
        for (CommittedVersion one : versions) {
            if (one.isOf(commit)) {
                one.incRef();
                return one;
            }
        }
        return CommittedVersion.open(commit);
    }

    /** Returns the newest version; empty before there was one. */
    Optional<CompleteVersion> newest() {
        return versions.stream().findFirst().map(CommittedVersion::version);
    }

    /** Returns how many recaps the newest version has. */
    int recaps() {
        return versions.isEmpty() ? 0 : versions.getFirst().reader().numDocs();
    }

    /** Returns how many bytes are on disk. */
    long bytes() throws IOException {
        long all = 0;
        for (String file : directory.listAll()) {
            all += directory.fileLength(file);
        }
        return all;
    }

    /**
     * Reads all files of all versions.
     *
     * @throws IOException if one is not as it was written
     */
    void requireWhole() throws IOException {
        for (CommittedVersion one : versions) {
            if (one.tryIncRef()) {
                try {
                    for (LeafReaderContext leaf : one.reader().leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                } finally {
                    one.decRef();
                }
            }
        }
    }

    /**
     * Answers a question from a version.
     *
     * @return empty when it is not open
     */
    Optional<byte[]> answer(String version, byte[] question) throws IOException {
        for (CommittedVersion one : versions) {
            if (one.is(version) && one.tryIncRef()) {
                try {
                    return Optional.of(one.answer(question));
                } finally {
                    one.decRef();
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Brings this to a version, unless it has that.
     *
     * @param complete the version that readers see: what it no longer holds may be gone from the shard
     * @param shard the shard's documents
     */
    synchronized void advance(CompleteVersion target, CompleteVersion complete, IndexReader shard) throws IOException {
        requireOpen();
        if (versions.stream().anyMatch(one -> one.version().equals(target))) {
            return;
        }
        var here = newest().orElse(CompleteVersion.NONE);
        boolean anew = isAnew(here, target, complete);
        boolean followed = !anew && here.run() == complete.run();
        long after = anew ? 0 : Math.min(here.run(), complete.run());
        var documents = new ShardDocuments(shard, followed ? after : 0, target.run());
        var analysis = new WritingAnalysis(StemExceptions.read(target.stems()));
        var kept = new CompleteCommitPolicy(
                data -> complete.version().equals(data.getOrDefault(RecapFields.DATASET_KEY, "")));
        var mode = anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND;
        try (var writer = new DocumentWriter(directory, analysis, mode, kept)) {
            documents.write(after, writer, this::requireOpen);
            if (!followed && !anew) {
                documents.removeOthers(versions.getFirst().reader(), writer);
            }
            writer.commit(CommittedVersion.data(target));
        }
        open(DirectoryReader.listCommits(directory).reversed());
    }

    /**
     * Returns whether nothing that is here can be built on: it was written otherwise, or by a run that came to nothing and whose
     * number another one has taken.
     */
    private boolean isAnew(CompleteVersion here, CompleteVersion target, CompleteVersion complete) {
        return versions.isEmpty()
                || !here.stems().equals(target.stems())
                || here.run() > target.run()
                || (here.run() == target.run() && target.run() <= complete.run());
    }

    private void requireOpen() {
        if (closed) {
            throw new AlreadyClosedException("the copy of a shard must be open, got closed");
        }
    }

    /** Ends what goes on, as soon as that can be ended. */
    @Override
    public void close() throws IOException {
        closed = true;
        synchronized (this) {
            open(List.of());
            directory.close();
        }
    }
}
