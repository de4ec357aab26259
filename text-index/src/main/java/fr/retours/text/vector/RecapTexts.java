package fr.retours.text.vector;

import fr.retours.text.field.RecapFields;
import fr.retours.text.field.StoredHit;
import fr.retours.text.field.StoredTerritory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOConsumer;

/** What all recaps of an index say, without who signs them, one after the other. */
final class RecapTexts implements Closeable {
    private final Directory directory;
    private final DirectoryReader reader;

    private RecapTexts(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /** Opens the last commit of the index in a folder. */
    static RecapTexts open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            return new RecapTexts(directory, DirectoryReader.open(directory));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    int size() {
        return reader.numDocs();
    }

    void forEach(IOConsumer<StoredHit> work) throws IOException {
        for (var leaf : reader.leaves()) {
            var hits = DocValues.getBinary(leaf.reader(), RecapFields.HIT);
            var live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if ((live == null || live.get(doc)) && hits.advanceExact(doc)) {
                    work.accept(StoredHit.unpacked(BytesRef.deepCopyOf(hits.binaryValue()), "", StoredTerritory::read));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
