package fr.retours.opensearch.wire;

import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Which document of one copy of a shard is which recap: recaps are numbered in the order of their ids. */
final class ShardDocuments {
    private final int[] documents;
    /** By document: the number of its recap; -1 for one that was replaced. */
    private final int[] numbers;

    private ShardDocuments(int[] documents, int limit) {
        this.documents = documents;
        this.numbers = new int[limit];
        Arrays.fill(numbers, -1);
        for (int number = 0; number < documents.length; number++) {
            numbers[documents[number]] = number;
        }
    }

    /** A recap's document. */
    private record Identified(BytesRef id, int document) {}

    /** Numbers the recaps that {@code reader} reads. */
    static ShardDocuments in(IndexReader reader) throws IOException {
        List<Identified> all = new ArrayList<>(reader.numDocs());
        for (LeafReaderContext leaf : reader.leaves()) {
            var ids = DocValues.getSorted(leaf.reader(), RecapFields.ID);
            var live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
                    all.add(new Identified(BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue())), leaf.docBase + doc));
                }
            }
        }
        all.sort(Comparator.comparing(Identified::id));
        return new ShardDocuments(all.stream().mapToInt(Identified::document).toArray(), reader.maxDoc());
    }

    /** Returns how many recaps there are. */
    int size() {
        return documents.length;
    }

    /** Returns the document of a recap. */
    int of(int number) {
        return documents[number];
    }

    /** Returns the recap of a document. */
    int number(int document) {
        return numbers[document];
    }

    /** Returns the documents of some recaps. */
    FixedBitSet of(FixedBitSet some) {
        var all = new FixedBitSet(Math.max(1, numbers.length));
        for (int number = 0; number < documents.length; number++) {
            if (some.get(number)) {
                all.set(documents[number]);
            }
        }
        return all;
    }

    /** Returns the recaps of some documents. */
    FixedBitSet numbers(FixedBitSet some) {
        var all = new FixedBitSet(Math.max(1, documents.length));
        for (int number = 0; number < documents.length; number++) {
            if (some.get(documents[number])) {
                all.set(number);
            }
        }
        return all;
    }
}
