package fr.retours.graph.snapshot.column;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that Neo4j keeps of recaps, one after the other: a letter that tells the type, then the value. */
public final class PackedValues {
    private static final char NOTHING = '-';
    private static final char YES = 'y';
    private static final char NO = 'n';
    private static final char INTEGER = 'i';
    private static final char NUMBER = 'd';
    private static final char TEXT = 't';
    private static final char DAY = 'j';
    private static final char LIST = 'l';
    private static final char MAP = 'm';
    /** Rows are maps of lists of lists. */
    private static final int DEEPEST = 20;

    private PackedValues() {}

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if the value, or one in it, is of another type
     */
    public static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.write(NOTHING);
            case Boolean is -> out.write(is ? YES : NO);
            case Long number -> {
                out.write(INTEGER);
                out.writeLong(number);
            }
            case Double number -> {
                out.write(NUMBER);
                out.writeDouble(number);
            }
            case String text -> {
                out.write(TEXT);
                writeText(text, out);
            }
            case LocalDate day -> {
                out.write(DAY);
                out.writeLong(day.toEpochDay());
            }
            case List<?> list -> {
                out.write(LIST);
                out.writeInt(list.size());
                for (Object one : list) {
                    write(one, out);
                }
            }
            case Map<?, ?> map -> {
                out.write(MAP);
                out.writeInt(map.size());
                for (var entry : map.entrySet()) {
                    writeText((String) entry.getKey(), out);
                    write(entry.getValue(), out);
                }
            }
            default ->
                throw new IllegalArgumentException("value must be of a type that recaps have, got " + value.getClass());
        }
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads the next value.
     *
     * @throws IOException also if what comes was not written by {@link #write}
     */
    public static @Nullable Object read(DataInputStream in) throws IOException {
        return read(in, DEEPEST);
    }

    private static @Nullable Object read(DataInputStream in, int depth) throws IOException {
        char type = (char) in.readByte();
        return switch (type) {
            case NOTHING -> null;
            case YES -> true;
            case NO -> false;
            case INTEGER -> in.readLong();
            case NUMBER -> in.readDouble();
            case TEXT -> readText(in);
            case DAY -> readDay(in);
            case LIST -> readList(in, below(depth));
            case MAP -> readMap(in, below(depth));
            default -> throw new IOException("value must begin with the letter of a type, got " + (int) type);
        };
    }

    private static int below(int depth) throws IOException {
        if (depth == 0) {
            throw new IOException("values must not be nested deeper than " + DEEPEST);
        }
        return depth - 1;
    }

    private static LocalDate readDay(DataInputStream in) throws IOException {
        try {
            return LocalDate.ofEpochDay(in.readLong());
        } catch (DateTimeException e) {
            throw new IOException(e);
        }
    }

    private static List<@Nullable Object> readList(DataInputStream in, int depth) throws IOException {
        int size = in.readInt();
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(read(in, depth));
        }
        return list;
    }

    private static Map<String, @Nullable Object> readMap(DataInputStream in, int depth) throws IOException {
        int size = in.readInt();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(readText(in), read(in, depth));
        }
        return map;
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("text must have a length, got " + length);
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
