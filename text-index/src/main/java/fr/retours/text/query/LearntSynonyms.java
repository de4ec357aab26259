package fr.retours.text.query;

import fr.retours.model.text.LatinFolding;
import fr.retours.text.analysis.StemAnalysis;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.analysis.StopWords;
import fr.retours.text.entity.EntityNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns which abbreviation stands for which long form, from the names of organisations and from texts that explain one in brackets; none
 * for a plain word, « ET », « PAS ». Pure functions.
 */
public final class LearntSynonyms {
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}&.]{1,9}");
    /** Longest abbreviation in UTF-16 code units, so that most names need no look at their letters. */
    private static final int LONGEST = 20;

    /** An abbreviation that more bodies bear (each region has its CRESS) says nothing. */
    private static final int MOST_BODIES = 2;

    private static final Pattern EXPLAINED = Pattern.compile("\\(" + ABBREVIATION + "\\)");
    private static final String STANDS_FOR = " = ";
    /** So far before its abbreviation a long form is looked for, in UTF-16 code units: within the words that a query may have. */
    private static final int LONGEST_FORM = 100;

    private static final StemAnalysis ANY_STEMS = new StemAnalysis(StemExceptions.SHIPPED);

    private LearntSynonyms() {}

    /** Returns what a text explains: « l’intelligence artificielle (IA) » gives « IA = intelligence artificielle ». */
    public static Set<String> explainedIn(String text) {
        Set<String> explained = new TreeSet<>();
        for (Matcher brackets = EXPLAINED.matcher(text); brackets.find(); ) {
            String before = text.substring(Math.max(0, brackets.start() - LONGEST_FORM), brackets.end());
            var words = QueryText.words(before, ANY_STEMS);
            for (AbbreviationGloss gloss : AbbreviationGloss.in(before, words)) {
                int start = words.get(gloss.longForm().getFirst()).start();
                int end = words.get(gloss.longForm().getLast()).end();
                int at = words.get(gloss.shortForm().getFirst()).start();
                if (end < at) {
                    explained.add(before.substring(at, before.indexOf(')', at))
                            + STANDS_FOR
                            + before.substring(start, end).toLowerCase(Locale.FRENCH));
                }
            }
        }
        return explained;
    }

    /**
     * Returns groups of two, « abbreviation = long form », as {@link Synonyms} reads them, in the order of abbreviations.
     *
     * @param explained what texts explain, see {@link #explainedIn}
     */
    public static List<String> in(EntityNames names, Set<String> explained) {
        Map<String, Set<String>> longForms = new HashMap<>();
        Map<String, Integer> bodies = new HashMap<>();
        for (String one : explained) {
            List<String> both = List.of(one.split(STANDS_FOR, 2));
            longForms.computeIfAbsent(both.getFirst(), key -> new TreeSet<>()).add(both.getLast());
            bodies.merge(both.getFirst(), 1, Integer::sum);
        }
        for (EntityNames.Named one : names.named()) {
            var forms = one.value().names().toList();
            for (String form : forms) {
                if (form.length() <= LONGEST && ABBREVIATION.matcher(form).matches()) {
                    bodies.merge(form, 1, Integer::sum);
                    forms.stream()
                            .filter(other -> isLong(other, form))
                            .forEach(other -> longForms
                                    .computeIfAbsent(form, key -> new TreeSet<>())
                                    .add(other));
                }
            }
        }
        List<String> groups = new ArrayList<>();
        for (String abbreviation : new TreeSet<>(longForms.keySet())) {
            if (bodies.getOrDefault(abbreviation, 0) <= MOST_BODIES
                    && !StopWords.isPlain(LatinFolding.key(abbreviation))) {
                longForms
                        .getOrDefault(abbreviation, Set.of())
                        .forEach(form -> groups.add(abbreviation + STANDS_FOR + form));
            }
        }
        return groups;
    }

    private static boolean isLong(String form, String abbreviation) {
        var words = LatinFolding.key(form).split(" ", -1);
        return words.length > 1 && List.of(words).stream().noneMatch(LatinFolding.key(abbreviation)::equals);
    }
}
