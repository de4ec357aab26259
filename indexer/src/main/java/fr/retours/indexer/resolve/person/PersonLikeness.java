package fr.retours.indexer.resolve.person;

import fr.retours.extraction.lexicon.NameLikeness;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/** When two names may be one person's, though they are not the same. Immutable. */
public final class PersonLikeness {
    private final Predicate<String> givenName;

    /** @param givenName whether a folded word is a given name */
    public PersonLikeness(Predicate<String> givenName) {
        this.givenName = givenName;
    }

    /** Two given names that exist are two people: « Michel » and « Michèle ». */
    public boolean misspelt(String one, String other) {
        List<String> words = NameLikeness.words(one);
        List<String> otherWords = NameLikeness.words(other);
        boolean twoGiven = !words.getFirst().equals(otherWords.getFirst())
                && givenName.test(words.getFirst())
                && givenName.test(otherWords.getFirst());
        return words.size() > 1
                && otherWords.size() > 1
                && !twoGiven
                && NameLikeness.near(NameLikeness.glued(one), NameLikeness.glued(other));
    }

    /** Returns whether the words are the same in another order. */
    public static boolean reordered(String one, String other) {
        return !NameLikeness.glued(one).equals(NameLikeness.glued(other))
                && new HashSet<>(NameLikeness.words(one)).equals(new HashSet<>(NameLikeness.words(other)));
    }

    /**
     * « Claire Durand » and « Claire Durand-Leroy »: one given name, and all of the one family name in the other. « Jean-Paul
     * Durand » has another given name than « Jean Durand ».
     */
    public boolean extended(String one, String other) {
        List<String> words = NameLikeness.words(one);
        List<String> otherWords = NameLikeness.words(other);
        boolean shorter = words.size() < otherWords.size();
        return extendsName(shorter ? words : otherWords, shorter ? otherWords : words)
                && !isGivenName(shorter ? other : one);
    }

    /** Returns whether the second word belongs to the given name, by its hyphen or by what it is. */
    private boolean isGivenName(String full) {
        String[] written = full.strip().split("\\s+", 3);
        return written[0].contains("-")
                || (written.length == 3
                        && givenName.test(NameLikeness.words(full).get(1)));
    }

    private static boolean extendsName(List<String> brief, List<String> full) {
        int family = brief.size() - 1;
        return family > 0
                && full.size() > brief.size()
                && brief.getFirst().equals(full.getFirst())
                && (full.subList(1, brief.size()).equals(brief.subList(1, brief.size()))
                        || full.subList(full.size() - family, full.size()).equals(brief.subList(1, brief.size())));
    }

    /** « E. Pisani » and « Edgar Pisani », « J.-P. Martin » and « Jean-Pierre Martin ». */
    public static boolean initialled(String one, String other) {
        return abbreviates(one, other) || abbreviates(other, one);
    }

    private static boolean abbreviates(String brief, String full) {
        List<String> words = NameLikeness.words(brief);
        List<String> fullWords = NameLikeness.words(full);
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
}
