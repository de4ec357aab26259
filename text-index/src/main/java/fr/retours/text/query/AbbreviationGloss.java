package fr.retours.text.query;

import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An abbreviation and its long form side by side in a query: « PTCE (pôle territorial de coopération économique) », or the
 * other way round. Both name one thing, so that together they weigh no more than a word or two.
 *
 * @param shortForm numbers of the words of the abbreviation; one as a rule
 * @param longForm numbers of the words of the long form
 */
public record AbbreviationGloss(List<Integer> shortForm, List<Integer> longForm) {
    private static final Pattern BRACKETS = Pattern.compile("\\((?<inside>[^()]++)\\)");
    private static final Pattern WORD_START = Pattern.compile("[\\p{L}\\p{N}]");
    /** What stands before an abbreviation or its long form ends here. */
    private static final String SEPARATORS = "()[]:;,?!«»\"";

    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}.-]+");

    /** Copies the lists. */
    public AbbreviationGloss {
        shortForm = List.copyOf(shortForm);
        longForm = List.copyOf(longForm);
    }

    /** Finds them in {@code typed}, of which {@code words} are the words. */
    static List<AbbreviationGloss> in(String typed, List<QueryWord> words) {
        List<AbbreviationGloss> glosses = new ArrayList<>();
        for (Matcher brackets = BRACKETS.matcher(typed); brackets.find(); ) {
            int start = startBefore(typed, brackets.start());
            String before = typed.substring(start, brackets.start()).stripTrailing();
            int end = start + before.length();
            int last = before.lastIndexOf(' ') + 1;
            if (ABBREVIATION.matcher(before.substring(last)).matches()) {
                var meaning = between(words, brackets.start("inside"), brackets.end("inside"));
                add(glosses, between(words, start + last, end), meaning);
            } else if (ABBREVIATION.matcher(brackets.group("inside")).matches()) {
                var meaning = spelt(between(words, start, end), brackets.group("inside"), words);
                add(glosses, between(words, brackets.start("inside"), brackets.end("inside")), meaning);
            }
        }
        return glosses;
    }

    /** Returns where the words before a bracket start. Looking backwards from it takes no longer than the text is. */
    private static int startBefore(String typed, int bracket) {
        int start = bracket;
        while (start > 0 && SEPARATORS.indexOf(typed.charAt(start - 1)) < 0) {
            start--;
        }
        var first = WORD_START.matcher(typed).region(start, bracket);
        return first.find() ? first.start() : bracket;
    }

    /** Returns whether the word of this number is part of either form. */
    public boolean includes(int at) {
        return shortForm.contains(at) || longForm.contains(at);
    }

    private static void add(List<AbbreviationGloss> glosses, List<Integer> shortForm, List<Integer> longForm) {
        if (!shortForm.isEmpty() && longForm.size() > 1) {
            glosses.add(new AbbreviationGloss(shortForm, longForm));
        }
    }

    private static List<Integer> between(List<QueryWord> words, int start, int end) {
        List<Integer> inside = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (word.weighs() && word.start() >= start && word.end() <= end) {
                inside.add(at);
            }
        }
        return inside;
    }

    /** Returns the last of {@code candidates} whose first letters spell the abbreviation; none when they do not. */
    private static List<Integer> spelt(List<Integer> candidates, String abbreviation, List<QueryWord> words) {
        String letters = LatinFolding.key(abbreviation).replace(" ", "");
        int first = candidates.size() - letters.length();
        if (first < 0) {
            return List.of();
        }
        var last = candidates.subList(first, candidates.size());
        for (int at = 0; at < letters.length(); at++) {
            if (words.get(last.get(at)).exact().charAt(0) != letters.charAt(at)) {
                return List.of();
            }
        }
        return last;
    }
}
