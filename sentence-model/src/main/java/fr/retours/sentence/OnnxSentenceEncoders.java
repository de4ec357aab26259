package fr.retours.sentence;

import fr.retours.text.encoder.SentenceEncoder;
import fr.retours.text.encoder.SentenceEncoders;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Opens encoders in ONNX: what the program finds when it has this add-on. */
public final class OnnxSentenceEncoders implements SentenceEncoders {
    @Override
    public SentenceEncoder load(Path folder) {
        return OnnxSentenceEncoder.open(folder.equals(DEFAULT) ? defaultModel() : folder);
    }

    /** Returns the folder of the model that the add-on brings: beside its classes. */
    static Path defaultModel() {
        try {
            var classes = OnnxSentenceEncoders.class.getProtectionDomain().getCodeSource();
            return Path.of(classes.getLocation().toURI()).resolveSibling("default-model");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes must be read from a file", e);
        }
    }
}
