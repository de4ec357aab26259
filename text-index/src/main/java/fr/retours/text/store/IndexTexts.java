package fr.retours.text.store;

import fr.retours.text.field.FieldTerms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** All text of a segment, that of removed documents included. */
final class IndexTexts {
    private IndexTexts() {}

    static void of(LeafReader segment, Consumer<String> reader) throws IOException {
        for (FieldInfo field : segment.getFieldInfos()) {
            reader.accept(field.name);
            TermsEnum each = FieldTerms.of(segment, field.name);
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                reader.accept(new String(term.bytes, term.offset, term.length, StandardCharsets.UTF_8));
            }
        }
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            DocumentContent.of(segment, doc)
                    .values()
                    .forEach(texts -> texts.forEach(text -> {
                        reader.accept(text);
                        reader.accept(new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                    }));
        }
    }
}
