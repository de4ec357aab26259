package fr.retours.indexer.extract.theme;

import fr.retours.indexer.extract.place.Span;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.extract.text.Token;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.Slugged;
import fr.retours.model.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words that point to themes; of overlapping ones for a theme, the longest counts. */
final class ThemeCues {
    private static final int MOST_WORDS = 7;

    private final Map<String, List<Cue>> cues = new HashMap<>();

    /**
     * An entry of the list.
     *
     * @param acronym whether it is written in capitals, and counts only so
     */
    record Cue(String folded, Theme theme, int weight, boolean acronym) {}

    ThemeCues() {
        for (WordTable.Row row : WordTable.read("extract/themes.tsv", 3).rows()) {
            String written = row.text(0);
            boolean acronym = written.length() > 1
                    && written.equals(written.toUpperCase(Locale.ROOT))
                    && written.indexOf(' ') < 0;
            var cue = new Cue(Folding.fold(written), Slugged.of(Theme.class, row.text(1)), row.integer(2), acronym);
            cues.computeIfAbsent(cue.folded(), key -> new ArrayList<>()).add(cue);
        }
    }

    /** Lists the cues in a sentence, each as often as it stands there outside the blocked stretches. */
    List<Cue> in(Sentence sentence, List<Span> blocked) {
        List<Span> near = blocked.stream()
                .filter(span -> span.touches(sentence.start(), sentence.end()))
                .toList();
        List<Token> words = sentence.tokens().stream()
                .filter(token -> !Folding.fold(token.text()).isEmpty())
                .filter(token -> near.stream().noneMatch(span -> span.touches(token.start(), token.end())))
                .toList();
        String[] folded =
                words.stream().map(token -> Folding.fold(token.text())).toArray(String[]::new);
        var found = new ArrayList<Cue>();
        Map<Theme, Integer> covered = new HashMap<>();
        for (int from = 0; from < folded.length; from++) {
            for (int to = Math.min(folded.length, from + MOST_WORDS); to > from; to--) {
                for (Cue cue : cues.getOrDefault(joined(folded, from, to), List.of())) {
                    if (covered.getOrDefault(cue.theme(), 0) <= from && counts(cue, words, from, to)) {
                        found.add(cue);
                        covered.put(cue.theme(), to);
                    }
                }
            }
        }
        return found;
    }

    /** An acronym counts in capitals, and not as the first word of an organisation's name: « SCIC Biaujardin ». */
    private static boolean counts(Cue cue, List<Token> words, int from, int to) {
        if (!cue.acronym()) {
            return true;
        }
        String written = words.get(from).text();
        boolean capitals = Character.isUpperCase(written.charAt(0)) && Character.isUpperCase(written.charAt(1));
        return capitals && !(to < words.size() && isNameBehind(words.get(to - 1), words.get(to)));
    }

    private static boolean isNameBehind(Token acronym, Token next) {
        boolean adjacent = next.start() - acronym.end() <= 1;
        return adjacent && Character.isUpperCase(next.text().codePointAt(0));
    }

    private static String joined(String[] words, int from, int to) {
        var joined = new StringBuilder(words[from]);
        for (int i = from + 1; i < to; i++) {
            joined.append(' ').append(words[i]);
        }
        return joined.toString();
    }
}
