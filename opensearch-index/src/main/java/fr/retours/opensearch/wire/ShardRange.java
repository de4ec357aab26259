package fr.retours.opensearch.wire;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.FixedBitSet;

/**
 * The recaps of one shard among those of all, numbered shard by shard, in a shard by id. The numbers are the same whichever copy of
 * the shard answers.
 *
 * @param start the number of its first recap
 * @param size how many it has
 */
public record ShardRange(int start, int size) {
    /** Fewer recaps than one in so many are written one by one. */
    private static final int FEW = 16;

    /** Writes those of {@code documents} that lie in the shard, as {@link #read} reads them. */
    void write(FixedBitSet documents, DataOutput out) throws IOException {
        var own = new FixedBitSet(Math.max(1, size));
        FixedBitSet.orRange(documents, start, own, 0, size);
        write(own, size, out);
    }

    /** Writes numbers below {@code size}. */
    static void write(FixedBitSet numbers, int size, DataOutput out) throws IOException {
        int few = numbers.cardinality();
        boolean eachByItself = few * FEW < size;
        out.writeByte((byte) (eachByItself ? 1 : 0));
        if (eachByItself) {
            out.writeVInt(few);
            int before = 0;
            for (int next = next(numbers, 0, size); next < size; next = next(numbers, next + 1, size)) {
                out.writeVInt(next - before);
                before = next;
            }
        } else {
            long[] bits = numbers.getBits();
            for (int word = 0; word < FixedBitSet.bits2words(size); word++) {
                out.writeLong(bits[word]);
            }
        }
    }

    private static int next(FixedBitSet numbers, int from, int size) {
        return from < size ? Math.min(size, numbers.nextSetBit(from, size)) : size;
    }

    /** Reads numbers below {@code size}. */
    static FixedBitSet read(int size, DataInput in) throws IOException {
        var numbers = new FixedBitSet(Math.max(1, size));
        if (in.readByte() == 1) {
            int number = 0;
            for (int left = in.readVInt(); left > 0; left--) {
                number += in.readVInt();
                numbers.set(number);
            }
        } else {
            long[] bits = numbers.getBits();
            for (int word = 0; word < FixedBitSet.bits2words(size); word++) {
                bits[word] = in.readLong();
            }
        }
        return numbers;
    }
}
