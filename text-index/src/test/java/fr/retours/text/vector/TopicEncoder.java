package fr.retours.text.vector;

import fr.retours.text.encoder.SentenceEncoder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** An encoder that knows a few topics by their words, and takes all else for the same. It counts what it encodes, and may fail. */
public final class TopicEncoder implements SentenceEncoder {
    private static final List<List<String>> TOPICS = List.of(
            List.of("vélo", "bicyclette", "cyclable", "pédale"),
            List.of("logement", "habitat", "toit", "loyer"),
            List.of("repas", "cantine", "nourriture", "déjeuner"));
    private static final float LEAST = 0.5f;
    private static final float ELSE = 0.2f;

    private final String fingerprint;
    private final AtomicInteger passages = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final int most;

    private TopicEncoder(String fingerprint, int most) {
        this.fingerprint = fingerprint;
        this.most = most;
    }

    /** Makes one. */
    public static TopicEncoder of(String fingerprint) {
        return new TopicEncoder(fingerprint, Integer.MAX_VALUE);
    }

    /** Makes one that fails after so many passages. */
    public static TopicEncoder failingAfter(String fingerprint, int most) {
        return new TopicEncoder(fingerprint, most);
    }

    /** Returns how many passages were encoded. */
    public int passages() {
        return passages.get();
    }

    /** Returns how many questions were encoded. */
    public int questions() {
        return questions.get();
    }

    @Override
    public int dimension() {
        return TOPICS.size() + 1;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public float leastSimilarity() {
        return LEAST;
    }

    @Override
    public float[] question(String text) {
        questions.incrementAndGet();
        return encode(text);
    }

    @Override
    public float[] passage(String text) {
        if (passages.incrementAndGet() > most) {
            throw new IllegalStateException("the power must last, got a cut");
        }
        return encode(text);
    }

    private float[] encode(String text) {
        float[] vector = new float[dimension()];
        vector[TOPICS.size()] = ELSE;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
            for (int topic = 0; topic < TOPICS.size(); topic++) {
                vector[topic] += TOPICS.get(topic).contains(word) ? 1 : 0;
            }
        }
        double square = 0;
        for (float number : vector) {
            square += number * number;
        }
        for (int at = 0; at < vector.length; at++) {
            vector[at] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
