package fr.retours.indexer.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Finds people who may be one: near spellings, initials, other orders of the name, one family name at one body. */
final class PeopleDuplicates {
    private static final double SAME_BODY = 0.15;
    /** In a short name a letter is much: « Rémy Roux », « Rémy Rioux ». */
    private static final int SHORT = 12;

    private final Predicate<String> givenName;

    PeopleDuplicates(Predicate<String> givenName) {
        this.givenName = givenName;
    }

    List<Pair> find(Collection<Party> people) {
        var found = new ArrayList<Pair>();
        Blocks.pairs(people, PeopleDuplicates::keys, (one, other) -> compare(one, other, found));
        return found;
    }

    private static Set<String> keys(String form) {
        List<String> words = Likeness.words(form);
        if (words.size() < 2) {
            return Set.of();
        }
        Set<String> keys = Blocks.neighbourhood(form);
        keys.add("family " + words.getLast());
        keys.add("words " + String.join(" ", new TreeSet<>(words)));
        return keys;
    }

    private void compare(Party one, Party other, List<Pair> found) {
        double shared = one.sharesBody(other) ? SAME_BODY : 0;
        if (anyForms(one, other, this::misspelt)) {
            found.add(Pair.of(one, other, "suggest.near", (one.name().length() < SHORT ? 0.6 : 0.8) + shared));
        } else if (anyForms(one, other, PeopleDuplicates::reordered)) {
            found.add(Pair.of(one, other, "suggest.order", 0.8 + shared));
        } else if (anyForms(one, other, PeopleDuplicates::initialled)) {
            found.add(Pair.of(one, other, "suggest.initial", 0.65 + shared));
        } else if (shared > 0 && !one.sharesRecap(other) && anyForms(one, other, PeopleDuplicates::sameFamily)) {
            found.add(Pair.of(one, other, "suggest.family", 0.45));
        }
    }

    private static boolean anyForms(Party one, Party other, BiPredicate<String, String> test) {
        return one.forms().stream().anyMatch(form -> other.forms().stream().anyMatch(also -> test.test(form, also)));
    }

    /** Two given names that exist are two people: « Michel » and « Michèle ». */
    private boolean misspelt(String one, String other) {
        List<String> words = Likeness.words(one);
        List<String> otherWords = Likeness.words(other);
        boolean twoGiven = !words.getFirst().equals(otherWords.getFirst())
                && givenName.test(words.getFirst())
                && givenName.test(otherWords.getFirst());
        return words.size() > 1
                && otherWords.size() > 1
                && !twoGiven
                && Likeness.near(Likeness.glued(one), Likeness.glued(other));
    }

    private static boolean reordered(String one, String other) {
        return !Likeness.glued(one).equals(Likeness.glued(other))
                && new HashSet<>(Likeness.words(one)).equals(new HashSet<>(Likeness.words(other)));
    }

    /** « E. Pisani » and « Edgar Pisani », « J.-P. Martin » and « Jean-Pierre Martin ». */
    private static boolean initialled(String one, String other) {
        return abbreviates(one, other) || abbreviates(other, one);
    }

    private static boolean abbreviates(String brief, String full) {
        List<String> words = Likeness.words(brief);
        List<String> fullWords = Likeness.words(full);
        boolean initials = words.size() > 1 && words.getFirst().length() == 1;
        if (!initials
                || words.size() != fullWords.size()
                || fullWords.getFirst().length() == 1) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String fullWord = fullWords.get(i);
            if (word.length() == 1 ? !fullWord.startsWith(word) : !fullWord.equals(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameFamily(String one, String other) {
        return Likeness.words(one).getLast().equals(Likeness.words(other).getLast());
    }
}
