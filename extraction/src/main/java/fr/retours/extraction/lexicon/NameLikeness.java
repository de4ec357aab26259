package fr.retours.extraction.lexicon;

import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How near two names are. */
public final class NameLikeness {
    /** Letters from which a second letter may differ. */
    private static final int LONG = 14;

    private static final int TELLING_TAIL = 7;

    private static final Set<String> SMALL =
            Set.of("de", "d", "du", "des", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "pour", "sur", "par");

    private NameLikeness() {}

    /** Returns the words of a name, folded. */
    public static List<String> words(String name) {
        return Arrays.asList(LatinFolding.words(name).split(" ", -1));
    }

    /** Returns a name folded and without blanks. */
    public static String glued(String name) {
        return LatinFolding.words(name).replace(" ", "");
    }

    /** Returns whether one letter differs, or two in long names; never a digit, and not no letter at all. */
    public static boolean near(String one, String other) {
        int most = Math.min(one.length(), other.length()) >= LONG ? 2 : 1;
        return digits(one).equals(digits(other))
                && Math.abs(one.length() - other.length()) <= most
                && within(one, other, most);
    }

    private static String digits(String name) {
        return name.chars()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Returns whether the Levenshtein distance, two neighbours swapped counting once, is from 1 to {@code most}. */
    private static boolean within(String one, String other, int most) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()] >= 1 && last[other.length()] <= most;
    }

    /** Returns a name, glued, and the same without each of its letters: names one letter apart share one of these. */
    public static Set<String> neighbourhood(String form) {
        String glued = glued(form);
        var all = new TreeSet<String>();
        all.add(glued);
        for (int i = 0; i < glued.length(); i++) {
            all.add(glued.substring(0, i) + glued.substring(i + 1));
        }
        return all;
    }

    /** Returns the acronyms that a name's first letters make, with and without those of small words. */
    public static Set<String> acronyms(String name) {
        List<String> words = words(name);
        var all = new TreeSet<String>();
        all.add(initials(words));
        all.add(initials(words.stream().filter(word -> !SMALL.contains(word)).toList()));
        all.removeIf(letters -> letters.length() < 3);
        return all;
    }

    private static String initials(List<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Returns whether a name is written as an acronym. */
    public static boolean isAcronym(String name) {
        return name.length() > 2
                && name.length() <= 10
                && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** Returns whether one name is the other behind a word for its kind: « association Terre de Liens », not « maire de X ». */
    public static boolean isTail(String shorter, String longer) {
        List<String> tail = words(shorter);
        List<String> all = words(longer);
        int head = all.size() - tail.size();
        return tail.size() > 1
                && glued(shorter).length() >= TELLING_TAIL
                && head > 0
                && all.subList(head, all.size()).equals(tail)
                && !SMALL.contains(all.get(head - 1));
    }
}
