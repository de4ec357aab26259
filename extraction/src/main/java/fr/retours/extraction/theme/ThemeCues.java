package fr.retours.extraction.theme;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.extraction.text.Token;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the words that point to themes, in the singular or plural; of overlapping ones for a theme, the longest counts,
 * so that a cue of weight 0 takes a phrase out: « avec énergie » is no power plant.
 */
final class ThemeCues {
    private static final String AS_WRITTEN = "tel quel";

    private final Map<String, List<Cue>> cues = new HashMap<>();
    /** How many words those have at most that begin with a word. */
    private final Map<String, Integer> longest = new HashMap<>();

    private final ThemePortfolios portfolios;
    private final GrammaticalNumber number;

    /**
     * An entry of the list.
     *
     * @param acronym whether it is written in capitals, and counts only so
     */
    record Cue(String folded, Theme theme, int weight, boolean acronym) {
        /** Returns the cue as one that counts only with others. */
        Cue asHint() {
            return new Cue(folded, theme, Math.min(weight, 1), acronym);
        }
    }

    ThemeCues(KnowledgeBase knowledge) {
        portfolios = new ThemePortfolios(knowledge);
        number = new GrammaticalNumber(knowledge);
        for (WordTable.Row row : knowledge.table("themes", 3).rows()) {
            String written = row.text(0);
            boolean acronym = written.length() > 1
                    && written.equals(written.toUpperCase(Locale.ROOT))
                    && written.indexOf(' ') < 0;
            boolean asWritten = row.text(3).equals(AS_WRITTEN);
            String[] words = LatinFolding.words(written).split(" ", -1);
            for (int i = 0; i < words.length && !asWritten; i++) {
                words[i] = number.singular(words[i]);
            }
            String key = String.join(" ", words);
            var cue = new Cue(key, Slugged.of(Theme.class, row.text(1)), row.integer(2), acronym);
            cues.computeIfAbsent(key, one -> new ArrayList<>()).add(cue);
            longest.merge(words[0], words.length, Math::max);
        }
    }

    /** Lists the cues in a sentence, each as often as it stands there outside the blocked stretches. */
    List<Cue> in(Sentence sentence, TakenLetters blocked) {
        var words = new ArrayList<Token>();
        var forms = new ArrayList<String>();
        for (Token token : sentence.tokens()) {
            String form = LatinFolding.words(token.text());
            if (!form.isEmpty() && blocked.isFree(token.start(), token.end())) {
                words.add(token);
                forms.add(form);
            }
        }
        String[] written = forms.toArray(String[]::new);
        String[] folded = new String[written.length];
        for (int i = 0; i < written.length; i++) {
            folded[i] = number.singular(written[i]);
        }
        var found = new ArrayList<Cue>();
        Map<Theme, Integer> covered = new HashMap<>();
        for (int from = 0; from < folded.length; from++) {
            int most = Math.max(longest.getOrDefault(folded[from], 0), longest.getOrDefault(written[from], 0));
            for (int to = Math.min(folded.length, from + most); to > from; to--) {
                for (Cue cue : at(written, folded, from, to)) {
                    if (covered.getOrDefault(cue.theme(), 0) <= from && counts(cue, words, from, to)) {
                        found.add(portfolios.holds(words, written, from) ? cue.asHint() : cue);
                        covered.put(cue.theme(), to);
                    }
                }
            }
        }
        return found;
    }

    private List<Cue> at(String[] written, String[] folded, int from, int to) {
        String exact = joined(written, from, to);
        String singular = joined(folded, from, to);
        List<Cue> one = cues.getOrDefault(singular, List.of());
        if (exact.equals(singular)) {
            return one;
        }
        var both = new ArrayList<>(cues.getOrDefault(exact, List.of()));
        both.addAll(one);
        return both;
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
