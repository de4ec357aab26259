package fr.retours.extraction.lexicon;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes parts of regular expressions out of phrases that lists hold as they are written. In a phrase an apostrophe stands for
 * the straight and the curved one, and an asterisk at the end for the rest of a word. Longer phrases are tried first.
 */
public final class PhrasePattern {
    private static final String APOSTROPHE = "'";
    private static final String OPEN_END = "*";

    private PhrasePattern() {}

    /** Returns what fits one of the phrases, as a group that captures nothing. */
    public static String anyOf(Collection<String> phrases) {
        return joined(phrases, PhrasePattern::fitting, PhrasePattern::asWritten);
    }

    /** Returns what fits one of the phrases with the blank behind it, which one that ends in an apostrophe has not. */
    public static String leading(Collection<String> phrases) {
        return joined(
                phrases,
                phrase -> fitting(phrase) + (phrase.endsWith(APOSTROPHE) ? "" : " "),
                PhrasePattern::asWritten);
    }

    /** Returns what fits one of the phrases, whose first letter may be a capital. */
    public static String atAnyStart(Collection<String> phrases) {
        return joined(
                phrases,
                phrase -> "[" + inBothCases(phrase) + "]" + fitting(phrase.substring(1)),
                PhrasePattern::inBothCases);
    }

    private static String asWritten(String phrase) {
        return phrase.substring(0, 1);
    }

    private static String inBothCases(String phrase) {
        String first = phrase.substring(0, 1);
        return first.toLowerCase(Locale.ROOT) + first.toUpperCase(Locale.ROOT);
    }

    /** Joins the phrases behind a look at the next letter, which is quicker than all of them to say no. */
    private static String joined(
            Collection<String> phrases, UnaryOperator<String> part, UnaryOperator<String> firstLetters) {
        String any = phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(part)
                .collect(Collectors.joining("|", "(?:", ")"));
        String first = phrases.stream().map(firstLetters).distinct().collect(Collectors.joining());
        boolean tells = phrases.size() > 1 && first.codePoints().allMatch(Character::isLetter);
        return tells ? "(?:(?=[" + first + "])" + any + ")" : any;
    }

    private static String fitting(String phrase) {
        boolean open = phrase.endsWith(OPEN_END);
        String said = open ? phrase.substring(0, phrase.length() - 1) : phrase;
        return Pattern.quote(said).replace(APOSTROPHE, "\\E['’]\\Q") + (open ? "\\p{L}*" : "");
    }
}
