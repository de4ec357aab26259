package fr.retours.opensearch.wire;

import fr.retours.text.store.WritingAnalysis;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** The document of a recap, before its texts are analysed, as bytes. What is read back is indexed as what was written. Pure functions. */
public final class DocumentCodec {
    private DocumentCodec() {}

    /** The kinds of fields, by the byte that they start with. */
    private enum Kind {
        WORDS,
        TERM,
        SORTED,
        BINARY,
        SORTED_SET,
        KEYWORD,
        LONG,
        STORED;

        static Kind of(IndexableField field) {
            return switch (field) {
                case StringField one -> TERM;
                case SortedDocValuesField one -> SORTED;
                case BinaryDocValuesField one -> BINARY;
                case SortedSetDocValuesField one -> SORTED_SET;
                case KeywordField one -> KEYWORD;
                case LongField one -> LONG;
                case StoredField one -> STORED;
                default -> WORDS;
            };
        }
    }

    /** Writes a document whose fields are of the kinds that recaps have. */
    public static byte[] write(Document document) {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeVInt(document.getFields().size());
            for (IndexableField field : document.getFields()) {
                var kind = Kind.of(field);
                out.writeByte((byte) kind.ordinal());
                out.writeString(field.name());
                switch (kind) {
                    case WORDS, STORED -> out.writeString(field.stringValue());
                    case LONG -> out.writeZLong(field.numericValue().longValue());
                    case TERM, SORTED, BINARY, SORTED_SET, KEYWORD -> write(field.binaryValue(), out);
                }
            }
            return out.toArrayCopy();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory must not fail", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is something else
     */
    public static Document read(byte[] written) throws IOException {
        var in = new ByteArrayDataInput(written);
        var document = new Document();
        for (int left = in.readVInt(); left > 0; left--) {
            var kind = Kind.values()[in.readByte()];
            document.add(field(kind, in.readString(), in));
        }
        return document;
    }

    private static Field field(Kind kind, String name, DataInput in) throws IOException {
        return switch (kind) {
            case WORDS -> WritingAnalysis.words(name, in.readString());
            case STORED -> new StoredField(name, in.readString());
            case LONG -> new LongField(name, in.readZLong(), Field.Store.NO);
            case TERM -> new StringField(name, bytes(in), Field.Store.NO);
            case SORTED -> new SortedDocValuesField(name, bytes(in));
            case BINARY -> new BinaryDocValuesField(name, bytes(in));
            case SORTED_SET -> new SortedSetDocValuesField(name, bytes(in));
            case KEYWORD -> new KeywordField(name, bytes(in), Field.Store.NO);
        };
    }

    private static void write(BytesRef bytes, DataOutput out) throws IOException {
        out.writeVInt(bytes.length);
        out.writeBytes(bytes.bytes, bytes.offset, bytes.length);
    }

    private static BytesRef bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return new BytesRef(bytes);
    }
}
