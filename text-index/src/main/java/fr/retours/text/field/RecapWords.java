package fr.retours.text.field;

import fr.retours.model.fact.Recap;
import fr.retours.model.text.LatinFolding;
import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.RecapAnalyzer;
import fr.retours.text.analysis.StopWords;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/** The words of one recap that mean something by themselves, to be offered while they are typed. */
public final class RecapWords {
    /** Stands between the stem and the word. */
    public static final String SEPARATOR = "\u0000";

    private static final int SHORTEST = 3;
    /** Letters, and hyphens between them; possessive, since it would call itself for every hyphen. */
    private static final Pattern WORD = Pattern.compile("\\p{L}++(?:-\\p{L}++)*+");

    private static final Pattern HYPHENS = Pattern.compile("[\u2010\u2011\u2212]");
    private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B-\u200D\u2060\uFEFF]");

    /** What most often stands there; in small letters rather than not. */
    private static final Comparator<Map.Entry<String, Long>> MOST_WRITTEN =
            Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey());

    private RecapWords() {}

    /**
     * Returns each word once in the form that stands there most often, its stem and {@link #SEPARATOR} before it.
     *
     * @param wholeWords as {@link RecapAnalyzer#forWholeWords} gives them
     */
    public static List<String> of(Recap recap, Analyzer wholeWords) {
        Map<String, Map<String, Long>> formsByStem = new HashMap<>();
        for (String text : List.of(recap.title(), recap.summary(), recap.body())) {
            for (AnalyzedTerms.Term word : AnalyzedTerms.of(wholeWords, text)) {
                formsByStem
                        .computeIfAbsent(word.text().replace("-", ""), stem -> new HashMap<>())
                        .merge(text.substring(word.start(), word.end()), 1L, Long::sum);
            }
        }
        return formsByStem.entrySet().stream()
                .flatMap(entry -> mostWritten(entry.getValue()).map(form -> entry.getKey() + SEPARATOR + form))
                .toList();
    }

    private static Stream<String> mostWritten(Map<String, Long> forms) {
        Map<String, Long> clean = new HashMap<>();
        forms.forEach((form, times) -> clean.merge(clean(form), times, Long::sum));
        Map<String, Long> offered = new HashMap<>();
        clean.forEach((form, times) -> {
            if (meansSomething(form)) {
                offered.merge(inMidSentence(form, clean.keySet()), times, Long::sum);
            }
        });
        return offered.entrySet().stream().max(MOST_WRITTEN).map(Map.Entry::getKey).stream();
    }

    /** A capital may be that of a sentence: a word that also stands without it needs none. */
    private static String inMidSentence(String form, Set<String> forms) {
        String small = form.toLowerCase(Locale.ROOT);
        return forms.contains(small) ? small : form;
    }

    private static String clean(String form) {
        String seen = UNSEEN.matcher(form).replaceAll("");
        return Normalizer.normalize(HYPHENS.matcher(seen).replaceAll("-"), Normalizer.Form.NFC);
    }

    /** Returns whether a word carries a subject of its own. */
    private static boolean meansSomething(String word) {
        String folded = LatinFolding.fold(word);
        return word.length() >= SHORTEST
                && WORD.matcher(word).matches()
                && !StopWords.isPlain(folded)
                && Stream.of(folded.split("-", -1)).noneMatch(StopWords::contains);
    }
}
