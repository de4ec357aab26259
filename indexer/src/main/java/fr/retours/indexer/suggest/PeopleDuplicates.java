package fr.retours.indexer.suggest;

import fr.retours.extraction.lexicon.NameLikeness;
import fr.retours.indexer.resolve.person.PersonLikeness;
import java.util.ArrayList;
import java.util.Collection;
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

    private final PersonLikeness likeness;

    PeopleDuplicates(Predicate<String> givenName) {
        this.likeness = new PersonLikeness(givenName);
    }

    List<PartyPair> find(Collection<Party> people) {
        var found = new ArrayList<PartyPair>();
        PartyBlocks.pairs(people, PeopleDuplicates::keys, (one, other) -> compare(one, other, found));
        return found;
    }

    private static Set<String> keys(String form) {
        List<String> words = NameLikeness.words(form);
        if (words.size() < 2) {
            return Set.of();
        }
        Set<String> keys = NameLikeness.neighbourhood(form);
        keys.add("family " + words.getLast());
        keys.add("words " + String.join(" ", new TreeSet<>(words)));
        return keys;
    }

    private void compare(Party one, Party other, List<PartyPair> found) {
        double shared = one.sharesBody(other) ? SAME_BODY : 0;
        if (anyForms(one, other, likeness::misspelt)) {
            found.add(PartyPair.of(one, other, "suggest.near", (one.name().length() < SHORT ? 0.6 : 0.8) + shared));
        } else if (anyForms(one, other, PersonLikeness::reordered)) {
            found.add(PartyPair.of(one, other, "suggest.order", 0.8 + shared));
        } else if (anyForms(one, other, PersonLikeness::initialled)) {
            found.add(PartyPair.of(one, other, "suggest.initial", 0.65 + shared));
        } else if (shared > 0 && !one.sharesRecap(other) && anyForms(one, other, PeopleDuplicates::sameFamily)) {
            found.add(PartyPair.of(one, other, "suggest.family", 0.45));
        }
    }

    private static boolean anyForms(Party one, Party other, BiPredicate<String, String> test) {
        return one.forms().stream().anyMatch(form -> other.forms().stream().anyMatch(also -> test.test(form, also)));
    }

    private static boolean sameFamily(String one, String other) {
        return NameLikeness.words(one)
                .getLast()
                .equals(NameLikeness.words(other).getLast());
    }
}
