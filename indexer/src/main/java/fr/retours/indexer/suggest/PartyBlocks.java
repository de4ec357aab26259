package fr.retours.indexer.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds which parties are worth comparing, so that a large corpus is not compared each with each. */
final class PartyBlocks {
    /** A key that more share tells nothing: « martin ». */
    private static final int MOST = 200;

    private PartyBlocks() {}

    /**
     * Hands over each two parties that share a key, once, in the order of ids.
     *
     * @param keys of one form of a name
     */
    static void pairs(Collection<Party> parties, Function<String, Set<String>> keys, BiConsumer<Party, Party> taker) {
        Map<String, List<Party>> byKey = new HashMap<>();
        for (Party party : parties) {
            var all = new TreeSet<String>();
            party.forms().forEach(form -> all.addAll(keys.apply(form)));
            all.forEach(
                    key -> byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(party));
        }
        Set<String> seen = new TreeSet<>();
        byKey.values().stream().filter(block -> block.size() <= MOST).forEach(block -> {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    if (seen.add(block.get(i).id() + ' ' + block.get(j).id())) {
                        taker.accept(block.get(i), block.get(j));
                    }
                }
            }
        });
    }
}
