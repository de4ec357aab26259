package fr.retours.extraction.rule;

import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text for tests of patterns: words set apart by blanks, {@code /} where a line ends, {@code word:TAG:lemma} for what
 * a word is, and brackets around an annotation: {@code {GENS Anne Morel }}.
 */
final class PlainWords implements TextLayers {
    private final List<String> written;
    private final List<String> tags;
    private final List<String> lemmas;
    private final Set<Integer> lines;
    private final Map<String, Map<Integer, Integer>> annotations = new HashMap<>();

    private PlainWords(List<String> written, List<String> tags, List<String> lemmas, Set<Integer> lines) {
        this.written = written;
        this.tags = tags;
        this.lemmas = lemmas;
        this.lines = lines;
    }

    static PlainWords of(String text) {
        var words = new ArrayList<String>();
        var tags = new ArrayList<String>();
        var lemmas = new ArrayList<String>();
        var lines = new HashSet<Integer>(Set.of(0));
        var all = new PlainWords(words, tags, lemmas, lines);
        String type = "";
        int start = 0;
        for (String one : text.split(" ", -1)) {
            if (one.equals("/")) {
                lines.add(words.size());
            } else if (one.startsWith("{")) {
                type = one.substring(1);
                start = words.size();
            } else if (one.equals("}")) {
                all.annotations.computeIfAbsent(type, any -> new HashMap<>()).put(start, words.size());
            } else {
                List<String> parts = one.equals(":") ? List.of(one) : Arrays.asList(one.split(":", -1));
                words.add(parts.getFirst());
                tags.add(parts.size() > 1 ? parts.get(1) : "");
                lemmas.add(parts.size() > 2 ? parts.get(2) : "");
            }
        }
        lines.add(words.size());
        return all;
    }

    String text(int from, int to) {
        return String.join(" ", written.subList(from, to));
    }

    @Override
    public int size() {
        return written.size();
    }

    @Override
    public String written(int word) {
        return written.get(word);
    }

    @Override
    public String folded(int word) {
        return LatinFolding.words(written.get(word));
    }

    @Override
    public String tag(int word) {
        return tags.get(word);
    }

    @Override
    public List<String> lemmas(int word) {
        return List.of(lemmas.get(word));
    }

    @Override
    public String start(int word) {
        String folded = folded(word);
        return folded.substring(0, Math.min(2, folded.length()));
    }

    @Override
    public boolean startsLine(int word) {
        return lines.contains(word);
    }

    @Override
    public boolean endsLine(int word) {
        return lines.contains(word);
    }

    @Override
    public int end(String type, int word) {
        return annotations.getOrDefault(type, Map.of()).getOrDefault(word, -1);
    }
}
