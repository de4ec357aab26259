package fr.retours.text.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.IntsRefBuilder;

/** Many short strings by number, in a third of the memory that they take one by one. Immutable. */
public final class PackedStrings {
    /** In UTF-8, one behind the other. */
    private final byte[] bytes;
    /** Where each starts; one more at the end. */
    private final int[] starts;

    private PackedStrings(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    /** Packs strings one after the other; their numbers start from 0. */
    public static PackedStrings of(Stream<String> strings) {
        return ofUtf8(strings.map(BytesRef::new));
    }

    /** Packs strings in UTF-8, which are copied; their numbers start from 0. */
    public static PackedStrings ofUtf8(Stream<BytesRef> strings) {
        var bytes = new BytesRefBuilder();
        var starts = new IntsRefBuilder();
        starts.append(0);
        strings.forEach(one -> {
            bytes.append(one);
            starts.append(bytes.length());
        });
        return new PackedStrings(bytes.toBytesRef().bytes, starts.toIntsRef().ints);
    }

    /** Returns how many strings there are. */
    public int size() {
        return starts.length - 1;
    }

    /** Returns the string of a number, from 0 to {@link #size} less one. */
    public String get(int number) {
        return new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /**
     * Returns the number of the first string that does not stand before {@code string}, in UTF-8; {@link #size} when all do. All must be in the order
     * of their bytes.
     */
    public int place(byte[] string) {
        return Bisection.first(0, size(), at -> compare(at, string) >= 0);
    }

    /**
     * Returns the number of the first string behind all that start so; {@link #size} when there is none. All must be in the order of
     * their bytes.
     */
    public int end(byte[] start) {
        return Bisection.first(0, size(), at -> compare(at, start) > 0 && !startsWith(at, start));
    }

    /** Compares the string of a number with another in UTF-8, by bytes without sign: less than 0, 0 or more than 0. */
    public int compare(int number, byte[] other) {
        return Arrays.compareUnsigned(bytes, starts[number], starts[number + 1], other, 0, other.length);
    }

    /** Returns whether the string of a number starts with another in UTF-8. */
    public boolean startsWith(int number, byte[] start) {
        int from = starts[number];
        int to = from + start.length;
        return to <= starts[number + 1] && Arrays.equals(bytes, from, to, start, 0, start.length);
    }
}
