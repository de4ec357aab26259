package fr.retours.indexer.suggest;

import fr.retours.extraction.lexicon.NameLikeness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds organisations that may be one: an acronym and its long form, near spellings, a name behind a word for its kind. */
final class OrganisationDuplicates {
    /** Letters from which a letter more or less is a slip rather than another body. */
    private static final int TELLING = 8;
    /** One recap names both: it knows why. */
    private static final double TOLD_APART = 0.3;

    List<PartyPair> find(Collection<Party> organisations) {
        var found = new ArrayList<PartyPair>();
        PartyBlocks.pairs(organisations, OrganisationDuplicates::keys, (one, other) -> compare(one, other, found));
        return found;
    }

    private static Set<String> keys(String form) {
        Set<String> keys = new TreeSet<>();
        String glued = NameLikeness.glued(form);
        if (glued.length() >= TELLING) {
            keys.addAll(NameLikeness.neighbourhood(form));
        }
        List<String> words = NameLikeness.words(form);
        if (NameLikeness.isAcronym(form)) {
            keys.add("acronym " + glued);
        } else if (words.size() > 1) {
            keys.add("last " + words.getLast());
            NameLikeness.acronyms(form).forEach(acronym -> keys.add("acronym " + acronym));
        }
        return keys;
    }

    private static void compare(Party one, Party other, List<PartyPair> found) {
        for (String form : one.forms()) {
            for (String also : other.forms()) {
                String glued = NameLikeness.glued(form);
                String otherGlued = NameLikeness.glued(also);
                if (stands(form, also) || stands(also, form)) {
                    found.add(PartyPair.of(one, other, "suggest.acronym", 0.85));
                    return;
                }
                if (glued.length() >= TELLING
                        && otherGlued.length() >= TELLING
                        && NameLikeness.near(glued, otherGlued)) {
                    found.add(PartyPair.of(one, other, "suggest.near", 0.75));
                    return;
                }
                if (NameLikeness.isTail(form, also) || NameLikeness.isTail(also, form)) {
                    found.add(PartyPair.of(one, other, "suggest.tail", one.sharesRecap(other) ? TOLD_APART : 0.55));
                    return;
                }
            }
        }
    }

    private static boolean stands(String acronym, String name) {
        return NameLikeness.isAcronym(acronym) && NameLikeness.acronyms(name).contains(NameLikeness.glued(acronym));
    }
}
