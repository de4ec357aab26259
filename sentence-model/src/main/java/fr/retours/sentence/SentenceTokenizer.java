package fr.retours.sentence;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import fr.retours.text.encoder.SentenceModelException;
import java.io.IOException;

/** Cuts texts into the tokens of a model. Safe for concurrent use. */
final class SentenceTokenizer implements AutoCloseable {
    static {
        // DJL would fetch libraries it has no need of, and look for the machine's name at a cloud provider
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private final HuggingFaceTokenizer tokenizer;

    private SentenceTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** @throws SentenceModelException if the model's tokenizer cannot be read */
    static SentenceTokenizer of(ModelFiles files, int maxTokens) {
        try {
            return new SentenceTokenizer(HuggingFaceTokenizer.builder()
                    .optTokenizerPath(files.tokenizer())
                    .optPadding(false)
                    .optTruncation(true)
                    .optMaxLength(maxTokens)
                    .build());
        } catch (IOException | RuntimeException e) { // what the native library does not like
            throw ModelFaults.unreadable(files.tokenizer(), e);
        }
    }

    Encoding encode(String text) {
        return tokenizer.encode(text);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
