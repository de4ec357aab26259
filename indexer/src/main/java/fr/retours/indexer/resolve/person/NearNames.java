package fr.retours.indexer.resolve.person;

import fr.retours.extraction.lexicon.NameLikeness;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimBond.Reason;
import fr.retours.indexer.resolve.claim.ClaimBonds;
import fr.retours.indexer.resolve.claim.IntList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Joins names that are nearly the same where recaps give both a role at one body: a letter apart in a long name, the words
 * in another order, the given name as an initial, a second family name. A brief name that two full ones at the body may
 * stand for joins neither. Without a body in common they stay apart, for a person to decide.
 */
final class NearNames {
    /** In a short name a letter is much: « Rémy Roux », « Rémy Rioux ». */
    private static final int LONG = 12;

    private final PersonLikeness likeness;

    NearNames(Predicate<String> givenName) {
        this.likeness = new PersonLikeness(givenName);
    }

    /** Two claims to be joined. */
    private record Pair(int one, int other) {}

    /** Joins what is near among the claims, which are those of {@code bonds} in the same order. */
    void join(List<Claim> claims, ClaimBonds bonds) {
        SortedMap<String, IntList> at = new TreeMap<>();
        for (int i = 0; i < claims.size(); i++) {
            for (String body : claims.get(i).traces().bodies()) {
                at.computeIfAbsent(body, any -> new IntList()).add(i);
            }
        }
        List.copyOf(at.values()).parallelStream()
                .map(numbers -> pairs(numbers, claims))
                .flatMap(List::stream)
                .forEachOrdered(pair -> bonds.join(pair.one, pair.other, (first, second) -> Reason.NEAR_NAME));
    }

    /** Returns who is near among the claims at one body. */
    private List<Pair> pairs(IntList numbers, List<Claim> claims) {
        SortedMap<String, Integer> names = new TreeMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            names.putIfAbsent(claims.get(numbers.get(i)).glued(), numbers.get(i));
        }
        return names.size() < 2 ? List.of() : pairs(names.values(), claims);
    }

    private List<Pair> pairs(Collection<Integer> names, List<Claim> claims) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int name : names) {
            for (String key : keys(claims.get(name).name())) {
                blocks.computeIfAbsent(key, any -> new ArrayList<>(1)).add(name);
            }
        }
        blocks.values().removeIf(block -> block.size() == 1);
        List<Pair> pairs = new ArrayList<>();
        for (List<Integer> block : new TreeMap<>(blocks).values()) {
            for (int one : block) {
                List<Integer> near = near(one, block, claims);
                if (near.size() == 1 && near(near.getFirst(), block, claims).size() == 1) {
                    pairs.add(new Pair(one, near.getFirst()));
                }
            }
        }
        return pairs;
    }

    private List<Integer> near(int one, List<Integer> block, List<Claim> claims) {
        return block.stream()
                .filter(other -> other != one && near(claims.get(one), claims.get(other)))
                .toList();
    }

    private boolean near(Claim one, Claim other) {
        return !one.at().recap().equals(other.at().recap())
                && (PersonLikeness.reordered(one.name(), other.name())
                        || PersonLikeness.initialled(one.name(), other.name())
                        || likeness.extended(one.name(), other.name())
                        || (one.glued().length() >= LONG && likeness.misspelt(one.name(), other.name())));
    }

    private static Set<String> keys(String name) {
        List<String> words = NameLikeness.words(name);
        if (words.size() < 2) {
            return Set.of();
        }
        Set<String> keys = NameLikeness.neighbourhood(name);
        words.stream().skip(1).forEach(word -> keys.add("family " + word));
        keys.add("words " + String.join(" ", words.stream().sorted().toList()));
        return keys;
    }
}
