package fr.retours.sentence;

import java.nio.FloatBuffer;

/** How the vectors of a text's tokens become one. */
enum TokenPooling {
    /** Their mean. */
    MEAN {
        @Override
        float[] pool(FloatBuffer tokens, int count, int dimension) {
            float[] sum = new float[dimension];
            for (int token = 0; token < count; token++) {
                for (int at = 0; at < dimension; at++) {
                    sum[at] += tokens.get(token * dimension + at);
                }
            }
            return sum;
        }
    },
    /** That of the first token, which stands for the whole. */
    CLS {
        @Override
        float[] pool(FloatBuffer tokens, int count, int dimension) {
            float[] first = new float[dimension];
            tokens.get(0, first);
            return first;
        }
    };

    /** Returns one vector, of any length, that points where the text does. */
    abstract float[] pool(FloatBuffer tokens, int count, int dimension);
}
