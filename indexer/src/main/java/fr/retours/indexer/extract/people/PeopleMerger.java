package fr.retours.indexer.extract.people;

import fr.retours.indexer.extract.people.Chain.Bearer;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Joins the mentions of one person in a recap: the same name folded, or one letter apart in a long family name. */
final class PeopleMerger {
    private static final int SHORTEST_FOR_A_SLIP = 6;

    private PeopleMerger() {}

    static List<PersonFacts> merge(Words words, List<Bearer> bearers, List<Stand> stands) {
        var groups = new LinkedHashMap<String, List<Bearer>>();
        for (Bearer one : bearers) {
            groups.computeIfAbsent(key(groups, one.mention()), key -> new ArrayList<>())
                    .add(one);
        }
        var facts = new ArrayList<PersonFacts>();
        for (List<Bearer> group : groups.values()) {
            facts.add(facts(words, group, stands));
        }
        return facts;
    }

    private static String key(Map<String, List<Bearer>> groups, PersonMention mention) {
        String key = Folding.fold(mention.name());
        if (groups.containsKey(key)) {
            return key;
        }
        return groups.keySet().stream()
                .filter(other -> isSlip(other, key))
                .findFirst()
                .orElse(key);
    }

    /** The same given name, and long family names that differ in one letter. */
    private static boolean isSlip(String one, String other) {
        int space = one.indexOf(' ');
        if (space < 0
                || !other.startsWith(one.substring(0, space + 1))
                || one.length() - space <= SHORTEST_FOR_A_SLIP) {
            return false;
        }
        return differInOne(one, other);
    }

    static boolean differInOne(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int most = Math.min(one.length(), other.length());
        while (start < most && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }

    private static PersonFacts facts(Words words, List<Bearer> group, List<Stand> stands) {
        String name = group.getFirst().mention().name();
        var spellings = new TreeSet<String>();
        var mentions = new ArrayList<PersonMention>();
        var roles = new ArrayList<PersonFacts.HeldAt>();
        for (Bearer one : group) {
            mentions.add(one.mention());
            spellings.add(one.mention().name());
            spellings.add(words.written(one.mention().from(), one.mention().to()));
            one.roles().forEach(role -> roles.add(new PersonFacts.HeldAt(role, one.mention())));
        }
        spellings.remove(name);
        List<Stand> own = stands.stream()
                .filter(stand -> mentions.contains(stand.mention()))
                .toList();
        return new PersonFacts(name, List.copyOf(spellings), List.copyOf(mentions), List.copyOf(roles), own);
    }
}
