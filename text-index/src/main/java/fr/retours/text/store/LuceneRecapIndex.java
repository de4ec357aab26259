package fr.retours.text.store;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapIndex;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IORunnable;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** {@link RecapIndex} as a Lucene index in a folder. Its lock is the operating system's: it goes with the process. */
public final class LuceneRecapIndex implements RecapIndex {
    private final Directory directory;
    private final String where;
    private final WritingAnalysis analysis;
    private final DocumentWriter writer;
    /** Whether what is there counts for nothing, until the first complete commit takes its place. */
    private boolean anew;

    private LuceneRecapIndex(Directory directory, String where, OpenMode mode, StemExceptions stems)
            throws IOException {
        this.directory = directory;
        this.where = where;
        this.analysis = new WritingAnalysis(stems);
        this.anew = mode == OpenMode.CREATE;
        this.writer = new DocumentWriter(directory, analysis, mode, new CompleteCommitPolicy());
    }

    /**
     * Opens the index in {@code folder}, made when it is not there, with the stems that are there.
     *
     * @throws IndexUnavailableException if the folder cannot be written, another process writes there, or what is
     *     there is damaged or was written by another version
     */
    public static LuceneRecapIndex open(Path folder) {
        return open(folder, null);
    }

    /**
     * Opens the index in {@code folder} as {@link #open(Path)} does. Where it was written with other stems it {@link #isAnew}, as
     * one opened by {@link #anew} is.
     *
     * @param stems to write with; null for those that are there
     */
    public static LuceneRecapIndex open(Path folder, @Nullable StemExceptions stems) {
        try {
            return open(FSDirectory.open(folder), folder.toString(), stems);
        } catch (IOException e) {
            throw IndexFailures.onWriting(folder.toString(), e);
        }
    }

    /**
     * Opens the index in {@code folder} to make it anew, whatever is there: it seems empty, and readers see what is there, as
     * far as they can, until the first complete commit. Without one, all stays as it was, unless nobody could read it.
     *
     * @throws IndexUnavailableException if the folder cannot be written, or another process writes there
     */
    public static LuceneRecapIndex anew(Path folder, StemExceptions stems) {
        try {
            return anew(FSDirectory.open(folder), folder.toString(), stems);
        } catch (IOException e) {
            throw IndexFailures.onWriting(folder.toString(), e);
        }
    }

    private static LuceneRecapIndex anew(Directory directory, String where, StemExceptions stems) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory) && !IndexFiles.canBeOpened(directory, where)) {
                IndexFiles.remove(directory);
            }
            return new LuceneRecapIndex(directory, where, OpenMode.CREATE, stems);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    /**
     * Opens the index in {@code directory}, which is closed with it.
     *
     * @param wanted the stems to write with; null for those that are there
     */
    static LuceneRecapIndex open(Directory directory, String where, @Nullable StemExceptions wanted) {
        try {
            boolean exists = DirectoryReader.indexExists(directory);
            Map<String, String> data =
                    exists ? SegmentInfos.readLatestCommit(directory).getUserData() : Map.of();
            if (exists && !RecapFields.isCurrent(data)) {
                throw IndexFailures.otherVersion(where);
            }
            if (exists) {
                IndexFiles.requireWhole(directory, where);
            }
            var there = RecapFields.stems(data);
            var stems = wanted == null ? there : wanted;
            boolean kept = !exists || stems.equals(there);
            return new LuceneRecapIndex(directory, where, kept ? OpenMode.CREATE_OR_APPEND : OpenMode.CREATE, stems);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw IndexFailures.onWriting(where, e);
        } catch (IndexUnavailableException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    @Override
    public boolean isAnew() {
        return anew;
    }

    @Override
    public void replace(RecapFacts facts, String digest) {
        write(() -> writer.replace(facts.recap().id().value(), analysis.document(facts, digest)));
    }

    @Override
    public void remove(RecapId id) {
        write(() -> writer.remove(id.value()));
    }

    @Override
    public void commit(Optional<String> datasetVersion) {
        if (anew && datasetVersion.isEmpty()) {
            return; // readers keep the old commit
        }
        write(() -> writer.commit(
                datasetVersion.map(one -> Map.of(RecapFields.DATASET_KEY, one)).orElse(Map.of())));
        anew = false;
    }

    @Override
    public Map<RecapId, String> inventory() {
        if (anew) {
            return Map.of();
        }
        return read(Map.of(), reader -> {
            Map<RecapId, String> digests = new HashMap<>();
            for (var leaf : reader.leaves()) {
                SegmentInventory.collect(leaf.reader(), digests);
            }
            return Map.copyOf(digests);
        });
    }

    @Override
    public void requireWhole() {
        read(true, reader -> {
            IndexFiles.requireWhole(reader, where);
            return true;
        });
    }

    @Override
    public Set<RecapId> damaged(Collection<RecapFacts> recaps) {
        var all = recaps.stream().map(one -> one.recap().id()).collect(Collectors.toSet());
        return read(all, reader -> {
            Set<RecapId> damaged = new TreeSet<>();
            for (RecapFacts facts : recaps) {
                if (!isAsWritten(reader, facts)) {
                    damaged.add(facts.recap().id());
                }
            }
            return damaged;
        });
    }

    private boolean isAsWritten(DirectoryReader reader, RecapFacts facts) throws IOException {
        Term id = DocumentWriter.idOf(facts.recap().id().value());
        for (var leaf : reader.leaves()) {
            PostingsEnum found = leaf.reader().postings(id, PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(found.docID())) {
                    var stored = DocumentContent.of(leaf.reader(), found.docID());
                    return stored.equals(DocumentContent.of(
                            analysis.document(facts, SegmentInventory.digest(leaf.reader(), found.docID()))));
                }
            }
        }
        return false;
    }

    @Override
    public void forEachText(Consumer<String> reader) {
        read(true, whole -> {
            for (var leaf : whole.leaves()) {
                IndexTexts.of(leaf.reader(), reader);
            }
            return true;
        });
    }

    @Override
    public Optional<String> datasetVersion() {
        if (anew) {
            return Optional.empty();
        }
        try {
            var data = SegmentInfos.readLatestCommit(directory).getUserData();
            return Optional.ofNullable(data.get(RecapFields.DATASET_KEY));
        } catch (IndexNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw IndexFailures.onReading(where, e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw IndexFailures.onWriting(where, e);
        }
    }

    /** Reads the last commit; {@code nothing} when there is none. */
    private <T> T read(T nothing, IOFunction<DirectoryReader, T> reading) {
        try (var reader = DirectoryReader.open(directory)) {
            return reading.apply(reader);
        } catch (IndexNotFoundException e) {
            return nothing;
        } catch (IOException e) {
            throw IndexFailures.onReading(where, e);
        }
    }

    private void write(IORunnable change) {
        try {
            change.run();
        } catch (IOException | AlreadyClosedException e) {
            throw IndexFailures.onWriting(where, e);
        }
    }
}
