package fr.retours.text.store;

import fr.retours.text.field.RecapFields;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** Writes the documents of recaps into an index. Safe for concurrent use, but for {@link #commit}. */
public final class DocumentWriter implements Closeable {
    /** Once one in so many recaps was written, writing all again in one piece is cheap beside that. */
    private static final int SHARE = 4;

    private final WritingAnalysis analysis;
    private final IndexWriter writer;
    /** How many recaps were written since the index was last in one piece. */
    private final LongAdder written = new LongAdder();

    /**
     * Opens the index in {@code directory}, which stays open with this.
     *
     * @param kept which commits stay
     */
    public DocumentWriter(Directory directory, WritingAnalysis analysis, OpenMode mode, IndexDeletionPolicy kept)
            throws IOException {
        this.analysis = analysis;
        var joining = new TieredMergePolicy();
        joining.setForceMergeDeletesPctAllowed(0);
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analysis.fields())
                        .setMergePolicy(joining)
                        .setIndexDeletionPolicy(kept)
                        .setCommitOnClose(false)
                        .setOpenMode(mode));
    }

    /** Writes the document of a recap in the place of the one with its id. */
    public void replace(String recap, Document document) throws IOException {
        writer.updateDocument(idOf(recap), document);
        written.increment();
    }

    /** Removes a recap; does nothing for an unknown one. */
    public void remove(String recap) throws IOException {
        writer.deleteDocuments(idOf(recap));
    }

    /**
     * Commits all that was written.
     *
     * @param data user data of the commit, beside how it was written; a complete data set has its version there
     */
    public void commit(Map<String, String> data) throws IOException {
        Map<String, String> all = new HashMap<>(data);
        all.put(RecapFields.SCHEMA_KEY, RecapFields.SCHEMA_VERSION);
        all.put(RecapFields.STEMS_KEY, analysis.stems().written());
        if (data.containsKey(RecapFields.DATASET_KEY)) {
            leaveNoTrace();
        }
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    /**
     * Takes out what recaps that were replaced or removed have left: Lucene counts their words until their segment is merged, so
     * that scores, corrections and highlights of one data set would hang on how it came about. Where much is new all is joined,
     * which makes searching twice as fast: every word is looked up in every piece of the index.
     */
    private void leaveNoTrace() throws IOException {
        if (written.sum() * SHARE > writer.getDocStats().numDocs) {
            writer.forceMerge(1);
            written.reset();
        } else {
            writer.forceMergeDeletes();
        }
    }

    /** Gives up what is not committed. */
    @Override
    public void close() throws IOException {
        writer.rollback();
    }

    /** Returns the one term by which a recap is found. */
    static Term idOf(String recap) {
        return new Term(RecapFields.ID, recap);
    }
}
