package fr.retours.opensearch.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.text.Facts;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.store.CompleteCommitPolicy;
import fr.retours.text.store.DocumentWriter;
import fr.retours.text.store.WritingAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {
    private static final WritingAnalysis ANALYSIS = new WritingAnalysis(StemExceptions.read(""));

    @Test
    void a_document_that_was_packed_is_indexed_as_it_was() throws IOException {
        var commune = Facts.authority("commune:47001", "Agen", Facts.authority("departement:47", "Lot-et-Garonne"));
        var facts = Facts.of("2021-agen")
                .title("Les achats responsables à Agen (SPASER)")
                .summary("L’œuvre commune : un schéma de promotion des achats (SPASER).")
                .body("Marie Durand, élue d’Agen, accueille l’Île verte.\n\nÀ la fin, on débat des achats.")
                .by("Réseau")
                .on("2021-05-06", "2021-05-07")
                .in(commune)
                .theme(Theme.ACHATS_RESPONSABLES)
                .person("Marie Durand", Part.SPEAKER)
                .cited("Jean Petit")
                .with(Facts.organisation("L’Île verte", "Île verte"), LinkKind.PARTNER)
                .build();
        var document = ANALYSIS.document(facts, "empreinte");

        var read = DocumentCodec.read(DocumentCodec.write(document));

        assertThat(indexed(read)).hasSizeGreaterThan(100).isEqualTo(indexed(document));
    }

    @Test
    void what_no_recap_has_is_refused() {
        var foreign = new Document();
        foreign.add(new TextField("other", "text", Field.Store.NO));

        assertThatThrownBy(() -> DocumentCodec.write(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_that_were_cut_are_refused() {
        byte[] packed = DocumentCodec.write(
                ANALYSIS.document(Facts.of("1").title("Un titre").build(), "1"));

        assertThatThrownBy(() -> DocumentCodec.read(Arrays.copyOf(packed, packed.length / 2)))
                .isInstanceOf(IOException.class);
    }

    /** Lists all that Lucene keeps of a document. */
    private static List<String> indexed(Document document) throws IOException {
        List<String> all = new ArrayList<>();
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer =
                    new DocumentWriter(directory, ANALYSIS, OpenMode.CREATE, new CompleteCommitPolicy(any -> true))) {
                writer.replace("any", document);
                writer.commit(Map.of());
            }
            try (var reader = DirectoryReader.open(directory)) {
                LeafReader segment = reader.leaves().getFirst().reader();
                segment.storedFields().document(0).forEach(one -> all.add(one.toString()));
                for (FieldInfo field : segment.getFieldInfos()) {
                    all.add(field.name + " " + field.getIndexOptions() + " " + field.omitsNorms() + " "
                            + field.getPointNumBytes());
                    addTerms(segment, field.name, all);
                    addValues(segment, field, all);
                }
            }
        }
        return all;
    }

    private static void addTerms(LeafReader segment, String field, List<String> all) throws IOException {
        var terms = segment.terms(field);
        for (var each = terms == null ? null : terms.iterator(); each != null && each.next() != null; ) {
            var line = new StringBuilder(field + " " + each.term());
            var places = each.postings(null, PostingsEnum.ALL);
            places.nextDoc();
            for (int left = places.freq(); left > 0; left--) {
                line.append(" ")
                        .append(terms.hasPositions() ? places.nextPosition() : 0)
                        .append(" ")
                        .append(places.startOffset())
                        .append(" ")
                        .append(places.endOffset());
            }
            all.add(line.toString());
        }
    }

    private static void addValues(LeafReader segment, FieldInfo field, List<String> all) throws IOException {
        switch (field.getDocValuesType()) {
            case BINARY -> {
                var values = segment.getBinaryDocValues(field.name);
                values.nextDoc();
                all.add(field.name + " " + values.binaryValue());
            }
            case SORTED, SORTED_SET -> {
                var values = DocValues.getSortedSet(segment, field.name).termsEnum();
                while (values.next() != null) {
                    all.add(field.name + " " + field.getDocValuesType() + " " + values.term());
                }
            }
            case NUMERIC, SORTED_NUMERIC -> {
                var values = DocValues.getSortedNumeric(segment, field.name);
                values.nextDoc();
                all.add(field.name + " " + values.nextValue());
            }
            case NONE -> {}
        }
    }
}
