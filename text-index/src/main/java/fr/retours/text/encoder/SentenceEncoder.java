package fr.retours.text.encoder;

/**
 * Turns texts into vectors of length 1: the closer two texts are in meaning, the closer their vectors in direction. The same
 * text always has the same vector. Safe for concurrent use.
 */
public interface SentenceEncoder extends AutoCloseable {
    /** Most numbers a vector may have. */
    int MAX_DIMENSION = 1024;

    /** Returns how many numbers a vector has, from 1 to {@value #MAX_DIMENSION}. */
    int dimension();

    /** Returns what changes when passages would have other vectors: vectors of two fingerprints are not comparable. */
    String fingerprint();

    /** Returns how close a passage must be, as the cosine of the angle, to be about what is asked; from -1 to 1. */
    float leastSimilarity();

    /** Encodes what someone asks for. */
    float[] question(String text);

    /** Encodes a passage that may answer; what is beyond the model's bounds is left out. */
    float[] passage(String text);

    /** Frees the model; closing twice does nothing. */
    @Override
    void close();
}
