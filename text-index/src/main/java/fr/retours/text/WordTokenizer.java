package fr.retours.text;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.SimplePatternTokenizer;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * Finds the words of a text: letters and digits, and single joiners between them (« co-construction », « l'économie »,
 * « S.C.I.C », « R&amp;D »). A token starts and ends with a letter or digit, so that no punctuation leaves a gap in the
 * positions that phrases count.
 */
final class WordTokenizer {
    private static final int[] JOINERS = {'-', '\'', '.', '&', '_', '·'};
    private static final NormalizeCharMap SPELLINGS = spellings();
    private static final Automaton WORD = word();

    private WordTokenizer() {}

    /** Makes a tokenizer; its offsets count in the text before {@link #respelt}. */
    static Tokenizer create() {
        return new SimplePatternTokenizer(WORD);
    }

    /**
     * Writes ligatures in two letters, which stemming needs, and every apostrophe and hyphen in one way; takes out
     * what cannot be seen. A narrow no-break space is a space here, where Unicode joins the words around it.
     */
    static Reader respelt(Reader text) {
        return new MappingCharFilter(SPELLINGS, text);
    }

    private static NormalizeCharMap spellings() {
        var map = new NormalizeCharMap.Builder();
        map.add("œ", "oe");
        map.add("Œ", "OE");
        map.add("æ", "ae");
        map.add("Æ", "AE");
        for (String apostrophe : List.of("\u2019", "\u2018", "\u02BC", "\u00B4", "\uFF07", "\u2032")) {
            map.add(apostrophe, "'");
        }
        for (String hyphen : List.of("\u2010", "\u2011", "\u2212")) {
            map.add(hyphen, "-");
        }
        for (String dot : List.of("\u2022", "\u2027", "\u22C5")) {
            map.add(dot, "·");
        }
        for (String unseen : List.of("\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF")) {
            map.add(unseen, "");
        }
        return map.build();
    }

    private static Automaton word() {
        var letters = Operations.repeat(letterOrDigit());
        var word = Operations.concatenate(List.of(letterOrDigit(), letters));
        var more = Operations.concatenate(List.of(Automata.makeCharSet(JOINERS), word));
        var joined = Operations.concatenate(List.of(word, Operations.repeat(more)));
        return Operations.determinize(joined, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    private static Automaton letterOrDigit() {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        boolean inside = false;
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            boolean wanted = belongs(point);
            if (wanted && !inside) {
                starts.add(point);
            } else if (!wanted && inside) {
                ends.add(point - 1);
            }
            inside = wanted;
        }
        return Automata.makeCharClass(
                starts.stream().mapToInt(Integer::intValue).toArray(),
                ends.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean belongs(int point) {
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK;
    }
}
