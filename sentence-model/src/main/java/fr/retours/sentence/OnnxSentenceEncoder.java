package fr.retours.sentence;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import fr.retours.text.encoder.SentenceEncoder;
import fr.retours.text.encoder.SentenceModelException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A sentence encoder in a folder: {@code model.onnx}, {@code tokenizer.json} and, if it wants more than that,
 * {@code retours.properties}. Each text is encoded by itself, on one processor: callers encode several at a time. A quantised
 * model computes with the range of all numbers it is given at once, so that a vector would hang on the texts beside it.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder {
    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final Set<String> KNOWN = Set.of(IDS, MASK, TYPES);

    private final Path folder;
    private final ModelSettings settings;
    private final String fingerprint;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final SentenceTokenizer tokenizer;
    private final int dimension;
    private final AtomicBoolean closed = new AtomicBoolean();

    private OnnxSentenceEncoder(ModelFiles files, ModelSettings settings) {
        this.folder = files.folder();
        this.settings = settings;
        this.fingerprint = files.fingerprint(settings.onPassages());
        this.tokenizer = SentenceTokenizer.of(files, settings.maxTokens());
        this.session = session(files.model());
        this.dimension = requireFit();
    }

    /**
     * Loads the model in a folder.
     *
     * @throws SentenceModelException if it is not there, or cannot be used
     */
    public static OnnxSentenceEncoder open(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return new OnnxSentenceEncoder(new ModelFiles(whole), ModelSettings.in(whole));
    }

    private OrtSession session(Path model) {
        try (var options = new OrtSession.SessionOptions()) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(model.toString(), options);
        } catch (OrtException e) {
            tokenizer.close();
            throw ModelFaults.unreadable(model, e);
        }
    }

    /** Encodes a word, so that a model of another kind is met before it is used. */
    private int requireFit() {
        try {
            for (String input : session.getInputNames()) {
                if (!KNOWN.contains(input)) {
                    throw ModelFaults.unfit(folder, "son entrée « " + input + " » n'est pas connue.");
                }
            }
            int size = encode("essai").length;
            if (size > MAX_DIMENSION) {
                throw ModelFaults.unfit(
                        folder, "ses vecteurs ont " + size + " nombres, il en faut " + MAX_DIMENSION + " au plus.");
            }
            return size;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public float leastSimilarity() {
        return settings.minSimilarity();
    }

    @Override
    public float[] question(String text) {
        return encode(settings.queryPrefix() + text);
    }

    @Override
    public float[] passage(String text) {
        return encode(settings.passagePrefix() + text);
    }

    private float[] encode(String text) {
        Encoding tokens = tokenizer.encode(text);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String input : session.getInputNames()) {
                inputs.put(input, tensor(tokens, input));
            }
            try (var result = session.run(inputs)) {
                return unit(pooled((OnnxTensor) result.get(0)));
            }
        } catch (OrtException e) {
            throw ModelFaults.unreadable(folder, e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Encoding tokens, String input) throws OrtException {
        long[] row = switch (input) {
            case IDS -> tokens.getIds();
            case MASK -> tokens.getAttentionMask();
            default -> tokens.getTypeIds();
        };
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    /** Some models give a vector for each token, some a single one. */
    private float[] pooled(OnnxTensor output) {
        long[] shape = output.getInfo().getShape();
        var numbers = output.getFloatBuffer();
        int size = (int) shape[shape.length - 1];
        if (numbers == null || shape.length < 2 || shape.length > 3) {
            throw ModelFaults.unfit(folder, "il ne donne pas un vecteur par mot ou par phrase.");
        }
        return settings.pooling().pool(numbers, shape.length == 2 ? 1 : (int) shape[1], size);
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float number : vector) {
            square += (double) number * number;
        }
        float length = (float) Math.sqrt(square);
        for (int at = 0; at < vector.length; at++) {
            vector[at] = length == 0 ? 0 : vector[at] / length;
        }
        return vector;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                session.close();
            } catch (OrtException e) {
                throw ModelFaults.unreadable(folder, e);
            } finally {
                tokenizer.close();
            }
        }
    }
}
