package fr.retours.text.vector;

import fr.retours.model.id.RecapId;
import java.util.Map;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/** How vectors are stored: one document a passage, one byte a number where they are searched. */
final class VectorFields {
    /** Id of the recap, as a term and as a value. */
    static final String RECAP = "recap";
    /** Offsets of the passage in the recap's text. */
    static final String START = "start";

    static final String END = "end";
    /** {@link MeaningPassage#fingerprint}. */
    static final String PASSAGE = "passage";

    static final String VECTOR = "vector";

    private static final String MODEL_KEY = "retours.model";
    private static final String SCHEMA_KEY = "retours.vectors";
    /** Version of the fields; vectors written with another one are made anew. */
    private static final String SCHEMA_VERSION = "1";

    private static final int NEIGHBOURS = 16;
    private static final int CANDIDATES = 100;
    /**
     * Up to e to the power of ten vectors, some 22,000, all are looked at, which takes milliseconds; Lucene counts 60 visits for
     * each power of e. The graph misses what lies apart from many that are alike.
     */
    private static final int VISITS_WITHOUT_GRAPH = 600;

    private VectorFields() {}

    /** Returns the codec that quantises vectors and, when there are many, links them to their neighbours. */
    static Codec codec() {
        var quantised = new Lucene104HnswScalarQuantizedVectorsFormat(
                ScalarEncoding.UNSIGNED_BYTE, NEIGHBOURS, CANDIDATES, 1, null, VISITS_WITHOUT_GRAPH);
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return quantised;
            }
        };
    }

    static Document document(RecapId recap, MeaningPassage passage, float[] vector) {
        var document = new Document();
        document.add(new StringField(RECAP, recap.value(), Field.Store.NO));
        document.add(new SortedDocValuesField(RECAP, new BytesRef(recap.value())));
        document.add(new NumericDocValuesField(START, passage.span().start()));
        document.add(new NumericDocValuesField(END, passage.span().end()));
        document.add(new NumericDocValuesField(PASSAGE, passage.fingerprint()));
        document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    static Term idOf(RecapId recap) {
        return new Term(RECAP, recap.value());
    }

    /** Returns the user data of commits of vectors that a model made. */
    static Map<String, String> commitData(String model) {
        return Map.of(SCHEMA_KEY, SCHEMA_VERSION, MODEL_KEY, model);
    }

    /** Returns whether a commit with this user data has vectors of a model. */
    static boolean isOf(String model, Map<String, String> commitData) {
        return commitData.equals(commitData(model));
    }
}
