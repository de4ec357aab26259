package fr.retours.opensearch.wire;

import fr.retours.text.field.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;

/**
 * Packs the document of a recap, so that it can be written elsewhere as it would have been here: how many values there are and
 * each one, once; how many fields there are, and of each the kind and the numbers of its name and value; deflated.
 */
public final class DocumentCodec {
    private DocumentCodec() {}

    /** How a field is kept by Lucene; the order is that of the bytes. */
    private enum FieldKind {
        TERM,
        SORTED,
        SORTED_SET,
        BINARY,
        KEYWORD,
        NUMBER,
        STORED,
        WORDS;

        static FieldKind of(IndexableField field) {
            return switch (field) {
                case StringField one -> TERM;
                case SortedDocValuesField one -> SORTED;
                case SortedSetDocValuesField one -> SORTED_SET;
                case BinaryDocValuesField one -> BINARY;
                case KeywordField one -> KEYWORD;
                case LongField one -> NUMBER;
                case StoredField one -> STORED;
                case Field one when one.fieldType() == TextField.INDEXED -> WORDS;
                default -> throw new IllegalArgumentException("field must be one of a recap, got " + field);
            };
        }

        BytesRef value(IndexableField field) {
            return switch (this) {
                case TERM, SORTED, SORTED_SET, BINARY, KEYWORD -> field.binaryValue();
                case NUMBER -> new BytesRef(field.numericValue().toString());
                case STORED, WORDS -> new BytesRef(field.stringValue());
            };
        }

        Field field(String name, BytesRef value) {
            return switch (this) {
                case TERM -> new StringField(name, value, Field.Store.NO);
                case SORTED -> new SortedDocValuesField(name, value);
                case SORTED_SET -> new SortedSetDocValuesField(name, value);
                case BINARY -> new BinaryDocValuesField(name, value);
                case KEYWORD -> new KeywordField(name, value, Field.Store.NO);
                case NUMBER -> new LongField(name, Long.parseLong(value.utf8ToString()), Field.Store.NO);
                case STORED -> new StoredField(name, value.utf8ToString());
                case WORDS -> new Field(name, value.utf8ToString(), TextField.INDEXED);
            };
        }
    }

    private static final FieldKind[] KINDS = FieldKind.values();

    /**
     * Packs a document.
     *
     * @throws IllegalArgumentException if a field is none that recaps have
     */
    public static byte[] write(Document document) {
        Map<BytesRef, Integer> values = new LinkedHashMap<>();
        var fields = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(fields)) {
            out.writeInt(document.getFields().size());
            for (IndexableField field : document) {
                var kind = FieldKind.of(field);
                out.writeByte(kind.ordinal());
                out.writeInt(number(new BytesRef(field.name()), values));
                out.writeInt(number(kind.value(field), values));
            }
            return deflated(values, fields);
        } catch (IOException e) {
            throw new IllegalStateException("memory must take bytes", e);
        }
    }

    private static int number(BytesRef value, Map<BytesRef, Integer> values) {
        int next = values.size();
        return values.computeIfAbsent(value, any -> next);
    }

    private static byte[] deflated(Map<BytesRef, Integer> values, ByteArrayOutputStream fields) throws IOException {
        var packed = new ByteArrayOutputStream();
        var fast = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(packed, fast))) {
            out.writeInt(values.size());
            for (BytesRef value : values.keySet()) {
                out.writeInt(value.length);
                out.write(value.bytes, value.offset, value.length);
            }
            fields.writeTo(out);
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    /**
     * Unpacks a document.
     *
     * @throws IOException if {@code packed} is none
     */
    public static Document read(byte[] packed) throws IOException {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            var values = new BytesRef[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = new BytesRef(in.readNBytes(in.readInt()));
            }
            var document = new Document();
            for (int left = in.readInt(); left > 0; left--) {
                var kind = KINDS[in.readByte()];
                var name = values[in.readInt()].utf8ToString();
                document.add(kind.field(name, values[in.readInt()]));
            }
            return document;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new IOException("the document of a recap must be as it was packed", e);
        }
    }
}
