package fr.retours.indexer.explain;

import fr.retours.indexer.IndexerMessages;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of an explanation, while it is written. Not safe for concurrent use. */
final class ExplanationLines {
    private static final int LONGEST = 240;
    private static final String STEP = "  ";

    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return all;
    }

    /**
     * Adds a line.
     *
     * @param depth how far it is moved in
     */
    void add(int depth, String key, Object... values) {
        all.add(STEP.repeat(depth) + IndexerMessages.text(key, values));
    }

    void blank() {
        all.add("");
    }

    /** Adds the sentence that proves a fact. */
    void quote(int depth, String text, Evidence proof) {
        String sentence = proof.of(text).replaceAll("\\s+", " ");
        String shown = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence;
        add(depth, "explain.sentence", shown, proof.start(), proof.end());
    }

    static String sure(Proof proof) {
        return String.format(Locale.ROOT, "%.2f", proof.confidence()).replace('.', ',');
    }
}
