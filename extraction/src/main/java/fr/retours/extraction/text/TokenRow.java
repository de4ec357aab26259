package fr.retours.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens of a whole text in one row, with what is asked of each again and again. Not to be changed once made. */
final class TokenRow {
    final AnnotatedText text;
    final List<Token> tokens;
    /** Each token's letters, folded; empty for a mark. */
    final String[] folded;
    /** The dictionary's entries of which each token may be a form. */
    final List<List<String>> lemmas;
    /** The first two letters of each token, folded; the same starts are one string, whose hash is known. */
    final String[] starts;
    /** The index of each token's sentence. */
    final int[] sentences;
    /** The first token of each sentence; behind the last one, the number of tokens. */
    final int[] firsts;
    /** The tokens with which a line starts. */
    final BitSet lines = new BitSet();

    /** Answers that are kept, by the question. */
    final Map<Object, Object> answers = new ConcurrentHashMap<>();

    TokenRow(AnnotatedText text, Lexicon lexicon) {
        this.text = text;
        var all = new ArrayList<Token>();
        int count = text.sentences().size();
        firsts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            firsts[i] = all.size();
            all.addAll(text.sentences().get(i).tokens());
        }
        firsts[count] = all.size();
        tokens = List.copyOf(all);
        sentences = new int[tokens.size()];
        for (int i = 0; i < count; i++) {
            Arrays.fill(sentences, firsts[i], firsts[i + 1], i);
        }
        folded = all.stream().map(token -> QuickFold.word(token.text())).toArray(String[]::new);
        lemmas = all.stream()
                .map(token -> lexicon.lemmas(token.text().toLowerCase(Locale.ROOT)))
                .toList();
        starts = starts();
        markLines();
    }

    private String[] starts() {
        var known = new HashMap<String, String>();
        return Arrays.stream(folded)
                .map(word -> word.substring(0, Math.min(2, word.length())))
                .map(start -> known.computeIfAbsent(start, one -> one))
                .toArray(String[]::new);
    }

    private void markLines() {
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.get(i).start();
            lines.set(i, i == 0 || text.text().indexOf('\n', tokens.get(i - 1).end(), start) >= 0);
        }
    }
}
