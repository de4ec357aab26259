package fr.retours.text.vector;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.retours.model.id.RecapId;
import fr.retours.text.Span;
import fr.retours.text.encoder.SentenceEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

/** {@link NearestPassages} among the vectors that {@link LucenePassageVectors} writes, in this process or another. */
public final class LuceneNearestPassages implements NearestPassages {
    /** So many passages are looked at: those of some dozens of recaps. */
    private static final int NEAREST = 100;
    /** So many passages tell how far apart all of them are from a question. */
    private static final int SAMPLE = 256;
    /** Less is what floating point loses. */
    private static final double LEAST_VARIANCE = 1e-9;
    /** Pages of one list, and facets, ask the same again. */
    private static final int KEPT_QUESTIONS = 256;

    private final SentenceEncoder encoder;
    private final LatestVectors vectors;
    private final LoadingCache<String, float[]> questions;

    private LuceneNearestPassages(SentenceEncoder encoder, LatestVectors vectors) {
        this.encoder = encoder;
        this.vectors = vectors;
        this.questions = Caffeine.newBuilder().maximumSize(KEPT_QUESTIONS).build(encoder::question);
    }

    /**
     * Looks for vectors in {@code folder}, now and later. As long as there are none of this model, or they cannot be read,
     * nothing is near.
     *
     * @param encoder is closed with this
     * @param news takes what keeps vectors from being used, in French: once as long as that lasts
     */
    public static LuceneNearestPassages open(Path folder, SentenceEncoder encoder, Consumer<String> news) {
        var passages = new LuceneNearestPassages(encoder, new LatestVectors(folder, encoder.fingerprint(), news));
        passages.to("essai"); // has the program and the files at hand before the first visitor comes
        return passages;
    }

    @Override
    public List<NearPassage> to(String question) {
        float[] vector = questions.get(question);
        return vectors.read(commit -> nearest(commit, vector), List.of());
    }

    private List<NearPassage> nearest(DirectoryReader commit, float[] question) throws IOException {
        var query = new KnnFloatVectorQuery(VectorFields.VECTOR, question, NEAREST);
        Map<RecapId, NearPassage> nearest = new LinkedHashMap<>();
        var found = new IndexSearcher(commit).search(query, NEAREST).scoreDocs;
        double deviation = found.length == 0 ? 1 : deviation(commit, question);
        for (ScoreDoc one : found) {
            float similarity = similarity(one);
            float lead = (float) ((similarity - similarity(found[found.length - 1])) / deviation);
            var passage = passage(commit, one.doc, similarity, lead);
            nearest.putIfAbsent(passage.recap(), passage);
        }
        return List.copyOf(nearest.values());
    }

    /** Lucene scores (1 + dot product) / 2. */
    private static float similarity(ScoreDoc found) {
        return 2 * found.score - 1;
    }

    /** Returns the standard deviation of how near passages are, by a sample of them; 1 where all are equally near. */
    private static double deviation(DirectoryReader commit, float[] question) throws IOException {
        double sum = 0;
        double squares = 0;
        int looked = 0;
        int step = Math.max(1, commit.maxDoc() / SAMPLE);
        for (LeafReaderContext leaf : commit.leaves()) {
            var vectors = leaf.reader().getFloatVectorValues(VectorFields.VECTOR);
            for (int at = 0; vectors != null && at < vectors.size(); at += step) {
                double similarity = VectorUtil.dotProduct(question, vectors.vectorValue(at));
                sum += similarity;
                squares += similarity * similarity;
                looked++;
            }
        }
        double variance = (squares - sum * sum / looked) / looked;
        return variance > LEAST_VARIANCE ? Math.sqrt(variance) : 1;
    }

    private NearPassage passage(DirectoryReader commit, int doc, float similarity, float lead) throws IOException {
        var leaf = commit.leaves().get(ReaderUtil.subIndex(doc, commit.leaves()));
        int there = doc - leaf.docBase;
        var recaps = DocValues.getSorted(leaf.reader(), VectorFields.RECAP);
        if (!recaps.advanceExact(there)) {
            throw new CorruptIndexException("every passage must be of a recap", commit.toString());
        }
        int start = (int) number(leaf.reader(), VectorFields.START, there);
        int end = (int) number(leaf.reader(), VectorFields.END, there);
        return new NearPassage(
                new RecapId(recaps.lookupOrd(recaps.ordValue()).utf8ToString()),
                new Span(start, end),
                number(leaf.reader(), VectorFields.PASSAGE, there),
                similarity,
                lead,
                similarity >= encoder.leastSimilarity());
    }

    private static long number(LeafReader leaf, String field, int doc) throws IOException {
        var numbers = DocValues.getNumeric(leaf, field);
        return numbers.advanceExact(doc) ? numbers.longValue() : 0;
    }

    @Override
    public String state() {
        return vectors.read(commit -> encoder.fingerprint() + ':' + commit.getVersion(), "");
    }

    @Override
    public void close() {
        vectors.close();
        encoder.close();
    }
}
