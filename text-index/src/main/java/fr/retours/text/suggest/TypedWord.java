package fr.retours.text.suggest;

import fr.retours.model.text.LatinFolding;
import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.StopWords;
import fr.retours.text.spelling.TypoTolerance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A word as far as it is typed: what a word of a name must start with. « st » is also « saint ».
 *
 * @param letters as typed, folded
 * @param mistakes how many of them may be wrong at most, when too little fits
 */
public record TypedWord(String letters, int mistakes) {
    /** Words beyond this one are not looked at; a name of a body rarely has more. */
    private static final int MOST = 12;

    /** What people put before the name of an authority. */
    private static final Set<String> LEVELS = Set.of(
            "ville",
            "commune",
            "mairie",
            "ca",
            "cc",
            "cu",
            "communaute",
            "communes",
            "agglomeration",
            "agglo",
            "metropole",
            "departement",
            "departemental",
            "region",
            "regional",
            "conseil",
            "municipal");

    private static final Map<String, String> SAINTS = Map.of("st", "saint", "ste", "sainte");
    private static final int LONGEST_SAINT = 3;

    /** Returns the first words of a text, in order, each once; at most {@value #MOST}. */
    public static List<TypedWord> in(String text, TypoTolerance typos) {
        return AnalyzedTerms.texts(AnalyzedTerms.exact(text)).stream()
                .distinct()
                .limit(MOST)
                .map(word -> new TypedWord(word, typos.allowedIn(word)))
                .toList();
    }

    /** Returns those that names have: no « de », no « ville » in « ville de Niort »; and the last one, which may go on. */
    static List<TypedWord> weighing(List<TypedWord> words) {
        var last = words.getLast();
        return words.stream()
                .filter(word ->
                        word.equals(last) || !(StopWords.contains(word.letters()) || LEVELS.contains(word.letters())))
                .toList();
    }

    /** Returns what « st » and « ste » stand for; any other word itself. */
    static String inFull(String word) {
        return word.length() > LONGEST_SAINT ? word : SAINTS.getOrDefault(word, word);
    }

    /** Returns whether a word starts like this; of a saint only the whole word. */
    boolean starts(String word) {
        return word.startsWith(letters) || inFull(word).startsWith(letters) || word.equals(inFull(letters));
    }

    /** Returns whether one of the words of a {@link LatinFolding#key} starts like this. */
    public boolean startsOneOf(String key) {
        return Arrays.stream(key.split(" ", -1)).anyMatch(this::starts);
    }

    /** Returns whether a word of a name may stand for one that starts otherwise: 2017 is no mistake for 2018. */
    static boolean mayBeMisspelt(String word) {
        return word.chars().noneMatch(Character::isDigit);
    }

    /** Returns how a word starts when its first letter is missing, or swapped with the second one. */
    List<String> withoutFirst() {
        return List.of(letters.substring(1), letters.charAt(1) + letters.substring(0, 1) + letters.substring(2));
    }

    /** Returns how a word goes on behind one other letter, instead of the first or before it. */
    List<String> behindAnother() {
        return List.of(letters.substring(1), letters);
    }

    /** Returns the test that words pass which start like this with mistakes. */
    Predicate<String> with(TypingLeniency leniency) {
        int allowed = leniency.mistakesIn(this);
        if (allowed == 0) {
            return this::starts;
        }
        var close = new Misspelling(letters, allowed);
        String right = letters.substring(0, TypoTolerance.RIGHT_LETTERS);
        Predicate<String> rightAtFirst =
                word -> word.startsWith(right) && (starts(word) || (mayBeMisspelt(word) && close.starts(word)));
        return leniency == TypingLeniency.ANY_START ? rightAtFirst.or(behindFirst()) : rightAtFirst;
    }

    /** Returns the test that words pass which start like this but for the first letter: wrong, missing, too many, swapped. */
    private Predicate<String> behindFirst() {
        var starts = withoutFirst();
        var rests = behindAnother();
        return word ->
                starts.stream().anyMatch(word::startsWith) || rests.stream().anyMatch(rest -> word.startsWith(rest, 1));
    }
}
