package fr.retours.bench.fill;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.SimpleTokenizer;

/** The least that an extraction can be on OpenNLP: sentences, tokens and parts of speech. Safe for concurrent use. */
public final class BareOpenNlp {
    private final SentenceModel sentences;
    private final POSModel tags;
    private final ThreadLocal<Tools> tools = ThreadLocal.withInitial(this::tools);

    /** Loads the models that the program has, too. */
    public BareOpenNlp() {
        try (InputStream sentence = model("sentence");
                InputStream pos = model("pos")) {
            sentences = new SentenceModel(sentence);
            tags = new POSModel(pos);
        } catch (IOException e) {
            throw new UncheckedIOException("loading the models of OpenNLP", e);
        }
    }

    /** What one thread works with. */
    private record Tools(SentenceDetectorME detector, POSTaggerME tagger) {}

    private Tools tools() {
        return new Tools(new SentenceDetectorME(sentences), new POSTaggerME(tags));
    }

    /** Tags all words of a text and returns how many there are. */
    public long tag(String text) {
        Tools own = tools.get();
        long words = 0;
        for (String sentence : own.detector().sentDetect(text)) {
            words += own.tagger().tag(SimpleTokenizer.INSTANCE.tokenize(sentence)).length;
        }
        return words;
    }

    private static InputStream model(String kind) throws IOException {
        String name = "/opennlp-fr-ud-gsd-" + kind + "-1.3-2.5.4.bin";
        InputStream in = BareOpenNlp.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no " + name + " on the class path");
        }
        return in;
    }
}
