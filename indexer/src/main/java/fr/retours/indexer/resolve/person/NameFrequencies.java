package fr.retours.indexer.resolve.person;

import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How frequent a name is: in France, by births (INSEE), and in a corpus, by how many names share a part of it, for names
 * that are frequent where the recaps come from. Immutable.
 */
final class NameFrequencies {
    /** What a name that is not listed is taken for: less than the rarest of the list. */
    private static final double UNLISTED_FAMILY = 100;

    private static final double UNLISTED_GIVEN = 300;
    /** A corpus counts as much as France from so many names on. */
    private static final double FEW = 1_000;

    private static final Births FAMILY = Births.read("indexer/resolve/family-names.tsv", UNLISTED_FAMILY);
    private static final Births GIVEN = Births.read("indexer/resolve/given-names.tsv", UNLISTED_GIVEN);

    private final Map<String, Integer> families = new HashMap<>();
    private final Map<String, Integer> givens = new HashMap<>();
    private final int names;

    private record Births(Map<String, Double> byName, double all, double unlisted) {
        static Births read(String file, double unlisted) {
            Map<String, Double> births = WordTable.read(file, 2).rows().stream()
                    .collect(Collectors.toMap(row -> row.text(0), row -> row.decimal(1)));
            return new Births(births, births.getOrDefault("*", 1.0), unlisted);
        }

        double share(String name) {
            return byName.getOrDefault(name, unlisted) / all;
        }
    }

    /** Counts the parts of the names of a corpus. */
    NameFrequencies(Collection<String> corpus) {
        Set<String> known = new HashSet<>();
        for (String name : corpus) {
            if (known.add(LatinFolding.words(name))) {
                families.merge(family(name), 1, Integer::sum);
                givens.merge(given(name), 1, Integer::sum);
            }
        }
        names = known.size();
    }

    /** Returns whether a folded name is among the family names of France. */
    static boolean isFamilyName(String folded) {
        return FAMILY.byName.containsKey(folded);
    }

    /** Returns whether a folded word is among the given names of France. */
    static boolean isGivenName(String folded) {
        return GIVEN.byName.containsKey(folded);
    }

    /** Returns which share of all people bears the name, between 0 and 1. */
    double share(String name) {
        double family = Math.max(FAMILY.share(family(name)), inCorpus(families.getOrDefault(family(name), 0)));
        double given = Math.max(GIVEN.share(given(name)), inCorpus(givens.getOrDefault(given(name), 0)));
        return name.strip().indexOf(' ') < 0 ? family : family * given;
    }

    private double inCorpus(int bearers) {
        return (bearers - 1) / (names + FEW);
    }

    static String given(String name) {
        String stripped = name.strip();
        int blank = stripped.indexOf(' ');
        return LatinFolding.words(blank < 0 ? "" : stripped.substring(0, blank));
    }

    static String family(String name) {
        String stripped = name.strip();
        return LatinFolding.words(stripped.substring(stripped.indexOf(' ') + 1));
    }
}
