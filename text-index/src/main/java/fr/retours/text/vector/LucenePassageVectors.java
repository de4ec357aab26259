package fr.retours.text.vector;

import fr.retours.model.id.RecapId;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.encoder.SentenceEncoder;
import fr.retours.text.field.StoredHit;
import fr.retours.text.store.IndexFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * Writes the vectors of one model into a folder. Those of another model, and what cannot be read, count for nothing and go with
 * the first commit. Killed at any moment, the next call does the rest.
 */
public final class LucenePassageVectors implements AutoCloseable {
    /** After so many passages what is there is made safe: a few seconds of work. */
    private static final int BETWEEN_COMMITS = 256;
    /** Once one passage in so many is new, to link all anew in one piece is cheap beside that. */
    private static final int SHARE = 4;

    private final Path folder;
    private final SentenceEncoder encoder;
    private final Directory directory;
    private final IndexWriter writer;

    private LucenePassageVectors(Path folder, SentenceEncoder encoder, Directory directory) throws IOException {
        this.folder = folder;
        this.encoder = encoder;
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig()
                        .setCodec(VectorFields.codec())
                        .setCommitOnClose(false)
                        .setOpenMode(isOurs(directory, encoder) ? OpenMode.APPEND : OpenMode.CREATE));
        writer.setLiveCommitData(VectorFields.commitData(encoder.fingerprint()).entrySet());
    }

    /**
     * Opens a folder, made when it is not there.
     *
     * @throws IndexUnavailableException if it cannot be written, or another process writes there
     */
    public static LucenePassageVectors open(Path folder, SentenceEncoder encoder) {
        try {
            return open(folder, encoder, FSDirectory.open(folder));
        } catch (IOException e) {
            throw VectorFailures.onWriting(folder, e);
        }
    }

    private static LucenePassageVectors open(Path folder, SentenceEncoder encoder, Directory directory)
            throws IOException {
        try {
            requireWhole(folder, directory);
            return new LucenePassageVectors(folder, encoder, directory);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory);
            throw e;
        }
    }

    private static boolean isOurs(Directory directory, SentenceEncoder encoder) throws IOException {
        return DirectoryReader.indexExists(directory)
                && VectorFields.isOf(
                        encoder.fingerprint(),
                        SegmentInfos.readLatestCommit(directory).getUserData());
    }

    /** What is damaged is taken away: all of it can be made anew. */
    private static void requireWhole(Path folder, Directory directory) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)) {
                IndexFiles.requireWhole(directory, folder.toString());
            }
        } catch (IndexUnavailableException e) {
            if (!e.isDamaged()) {
                throw e;
            }
            IndexFiles.remove(directory);
        }
    }

    /** Follows how far the encoding is. */
    @FunctionalInterface
    public interface Watcher {
        /** So many recaps have the vectors they need, of so many. */
        void at(int done, int total);
    }

    /**
     * Gives a vector to each passage of each recap, where there is none yet, and takes those away that no recap says any more.
     *
     * @param recaps the folder of the index that holds the recaps
     * @return how many passages were encoded
     * @throws IndexUnavailableException if the recaps cannot be read, or the vectors not be written
     */
    public int bring(Path recaps, Watcher watcher) {
        try (var texts = RecapTexts.open(recaps)) {
            var run = new EncodingRun(inventory(), texts.size(), watcher);
            texts.forEach(run::look);
            run.finish();
            return run.encoded;
        } catch (IOException e) {
            throw VectorFailures.onWriting(folder, e);
        }
    }

    /** Returns how many passages have a vector. */
    public int size() {
        return writer.getDocStats().numDocs;
    }

    private Map<RecapId, Long> inventory() throws IOException {
        try (var reader = DirectoryReader.open(writer)) {
            return VectorInventory.of(reader);
        }
    }

    /** The work of bringing the vectors to what the recaps say. */
    private final class EncodingRun {
        /** What has a vector; recaps that were met are taken out. */
        private final Map<RecapId, Long> there;

        private final int total;
        private final Watcher watcher;
        private final Map<RecapId, List<MeaningPassage>> pending = new LinkedHashMap<>();
        private int waiting;
        private int met;
        private int encoded;

        EncodingRun(Map<RecapId, Long> there, int total, Watcher watcher) {
            this.there = there;
            this.total = total;
            this.watcher = watcher;
        }

        void look(StoredHit hit) throws IOException {
            met++;
            List<MeaningPassage> passages = MeaningPassage.of(hit);
            Long known = there.remove(hit.head().id());
            if (known == null || known != VectorInventory.of(passages)) {
                pending.put(hit.head().id(), passages);
                waiting += passages.size();
            }
            if (waiting >= BETWEEN_COMMITS) {
                write();
            }
        }

        /** Encodes on all processors, and makes it safe: recaps are there whole or not at all. */
        private void write() throws IOException {
            Map<MeaningPassage, float[]> vectors = pending.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .parallel()
                    .collect(Collectors.toConcurrentMap(one -> one, one -> encoder.passage(one.text())));
            for (var recap : pending.entrySet()) {
                List<Document> documents = new ArrayList<>();
                for (MeaningPassage one : recap.getValue()) {
                    documents.add(VectorFields.document(recap.getKey(), one, Objects.requireNonNull(vectors.get(one))));
                }
                writer.updateDocuments(VectorFields.idOf(recap.getKey()), documents);
            }
            writer.commit();
            encoded += waiting;
            pending.clear();
            waiting = 0;
            watcher.at(met, total);
        }

        void finish() throws IOException {
            write();
            for (RecapId gone : there.keySet()) {
                writer.deleteDocuments(VectorFields.idOf(gone));
            }
            if (encoded > size() / SHARE) {
                writer.forceMerge(1);
            }
            writer.commit();
        }
    }

    /** Gives up what is not committed and frees the files; closing twice does nothing. */
    @Override
    public void close() {
        try {
            writer.rollback();
            directory.close();
        } catch (IOException e) {
            throw VectorFailures.onWriting(folder, e);
        }
    }
}
