package fr.retours.sentence;

import fr.retours.text.encoder.SentenceEncoder;
import fr.retours.text.encoder.SentenceEncoders;
import java.nio.file.Path;

/** Opens encoders in ONNX: what the program finds when it has this add-on. */
public final class OnnxSentenceEncoders implements SentenceEncoders {
    @Override
    public SentenceEncoder load(Path folder) {
        return OnnxSentenceEncoder.open(folder);
    }
}
