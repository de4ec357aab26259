package fr.retours.text.analysis;

import fr.retours.model.text.LatinFolding;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words in capitals among others that are not: abbreviations, as a rule, and never « ami » where « AMI » stands. Pure functions. */
public final class CapitalWords {
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{Lu}\\p{N}]{1,7}(?![\\p{L}\\p{N}])");
    private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");

    private CapitalWords() {}

    /** Returns those of a text, folded; none of a line that is all in capitals. */
    public static Set<String> in(String text) {
        return text.lines()
                .filter(CapitalWords::isMixed)
                .flatMap(line -> WORD.matcher(line).results())
                .map(MatchResult::group)
                .map(LatinFolding::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether a word is in capitals. */
    public static boolean isOne(String word) {
        return WORD.matcher(word).matches();
    }

    /** Returns whether capitals mean something in a text: it has other letters. */
    public static boolean isMixed(String text) {
        return SMALL_LETTER.matcher(text).find();
    }
}
