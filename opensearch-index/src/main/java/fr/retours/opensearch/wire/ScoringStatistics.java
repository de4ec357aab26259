package fr.retours.opensearch.wire;

import fr.retours.text.query.RecapSimilarity;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * What scores in one shard take from all shards.
 *
 * @param fields by index field, over all recaps
 * @param recaps how many of all recaps say each word that scores
 * @param titleShares how much of its title a recap of this shard has for itself, by its number in the shard; absent where that is all
 */
public record ScoringStatistics(
        RecapSimilarity.Curves curves,
        Map<String, CollectionStatistics> fields,
        Map<Term, Integer> recaps,
        Map<Integer, Float> titleShares) {
    /** Copies the maps. */
    public ScoringStatistics {
        fields = Map.copyOf(fields);
        recaps = Map.copyOf(recaps);
        titleShares = Map.copyOf(titleShares);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(Float.floatToIntBits(curves.saturation()));
        out.writeInt(Float.floatToIntBits(curves.length()));
        out.writeInt(Float.floatToIntBits(curves.titleLength()));
        out.writeVInt(fields.size());
        for (CollectionStatistics field : fields.values()) {
            write(field, out);
        }
        out.writeVInt(recaps.size());
        for (Map.Entry<Term, Integer> one : recaps.entrySet()) {
            QueryWriter.write(one.getKey(), out);
            out.writeVInt(one.getValue());
        }
        out.writeVInt(titleShares.size());
        for (Map.Entry<Integer, Float> one : titleShares.entrySet()) {
            out.writeVInt(one.getKey());
            out.writeInt(Float.floatToIntBits(one.getValue()));
        }
    }

    static ScoringStatistics read(DataInput in) throws IOException {
        var curves = new RecapSimilarity.Curves(
                Float.intBitsToFloat(in.readInt()),
                Float.intBitsToFloat(in.readInt()),
                Float.intBitsToFloat(in.readInt()));
        Map<String, CollectionStatistics> fields = new HashMap<>();
        for (int left = in.readVInt(); left > 0; left--) {
            var field = readField(in);
            fields.put(field.field(), field);
        }
        Map<Term, Integer> recaps = new HashMap<>();
        for (int left = in.readVInt(); left > 0; left--) {
            var term = QueryReader.term(in);
            recaps.put(term, in.readVInt());
        }
        Map<Integer, Float> titleShares = new HashMap<>();
        for (int left = in.readVInt(); left > 0; left--) {
            int number = in.readVInt();
            titleShares.put(number, Float.intBitsToFloat(in.readInt()));
        }
        return new ScoringStatistics(curves, fields, recaps, titleShares);
    }

    static void write(CollectionStatistics field, DataOutput out) throws IOException {
        out.writeString(field.field());
        out.writeVLong(field.maxDoc());
        out.writeVLong(field.docCount());
        out.writeVLong(field.sumTotalTermFreq());
        out.writeVLong(field.sumDocFreq());
    }

    static CollectionStatistics readField(DataInput in) throws IOException {
        return new CollectionStatistics(
                in.readString(), in.readVLong(), in.readVLong(), in.readVLong(), in.readVLong());
    }
}
