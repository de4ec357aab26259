package fr.retours.text.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** Stored fields and doc values of a document, in a form in which one that is written equals the same one read back. */
final class DocumentContent {
    private final Map<String, List<String>> stored = new TreeMap<>();
    private final Map<String, List<String>> values = new TreeMap<>();

    private DocumentContent() {}

    /** Reads a document that is to be written. */
    static Map<String, List<String>> of(Document document) {
        var content = new DocumentContent();
        for (IndexableField field : document) {
            if (field.fieldType().stored()) {
                add(content.stored, field.name(), field.stringValue());
            }
            if (field.fieldType().docValuesType() != DocValuesType.NONE) {
                add(content.values, field.name(), written(field));
            }
        }
        return content.all();
    }

    /** Reads a document of a segment. */
    static Map<String, List<String>> of(LeafReader segment, int doc) throws IOException {
        var content = new DocumentContent();
        for (IndexableField field : segment.storedFields().document(doc)) {
            add(content.stored, field.name(), field.stringValue());
        }
        for (FieldInfo field : segment.getFieldInfos()) {
            content.readValues(segment, field, doc);
        }
        return content.all();
    }

    private static String written(IndexableField field) {
        BytesRef bytes = field.binaryValue();
        return bytes == null || field.fieldType().docValuesType() == DocValuesType.SORTED_NUMERIC
                ? String.valueOf(field.numericValue())
                : text(bytes);
    }

    private void readValues(LeafReader segment, FieldInfo field, int doc) throws IOException {
        String name = field.name;
        switch (field.getDocValuesType()) {
            case BINARY -> {
                var all = DocValues.getBinary(segment, name);
                if (all.advanceExact(doc)) {
                    add(values, name, text(all.binaryValue()));
                }
            }
            case SORTED, SORTED_SET -> {
                var all = DocValues.getSortedSet(segment, name);
                int count = all.advanceExact(doc) ? all.docValueCount() : 0;
                for (int i = 0; i < count; i++) {
                    add(values, name, text(all.lookupOrd(all.nextOrd())));
                }
            }
            case NUMERIC, SORTED_NUMERIC -> {
                var all = DocValues.getSortedNumeric(segment, name);
                int count = all.advanceExact(doc) ? all.docValueCount() : 0;
                for (int i = 0; i < count; i++) {
                    add(values, name, String.valueOf(all.nextValue()));
                }
            }
            case NONE -> {}
        }
    }

    /** Returns a string of as many characters as there are bytes, which need not be text. */
    private static String text(BytesRef bytes) {
        return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.ISO_8859_1);
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** Doc values are a set, in whichever order they were added. */
    private Map<String, List<String>> all() {
        Map<String, List<String>> all = new TreeMap<>();
        stored.forEach((name, texts) -> all.put("stored " + name, texts));
        values.forEach((name, some) ->
                all.put("values " + name, some.stream().distinct().sorted().toList()));
        return all;
    }
}
