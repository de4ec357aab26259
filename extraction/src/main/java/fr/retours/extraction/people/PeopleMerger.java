package fr.retours.extraction.people;

import fr.retours.extraction.name.PersonMention;
import fr.retours.extraction.part.SentenceStand;
import fr.retours.extraction.role.PeopleChain.Bearer;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the mentions of one person in a recap: the same name folded, or one letter apart in a long family name or within a
 * given name.
 */
final class PeopleMerger {
    private static final int SHORTEST_FOR_A_SLIP = 6;
    private static final int SHORTEST_GIVEN = 5;

    private PeopleMerger() {}

    static List<PersonFacts> merge(Words words, List<Bearer> bearers, List<SentenceStand> stands) {
        var groups = new LinkedHashMap<String, List<Bearer>>();
        var byGiven = new HashMap<String, List<String>>();
        var byFamily = new HashMap<String, List<String>>();
        for (Bearer one : bearers) {
            InterruptionCheck.check();
            groups.computeIfAbsent(key(byGiven, byFamily, one.mention()), key -> new ArrayList<>())
                    .add(one);
        }
        Map<PersonMention, List<SentenceStand>> shown = stands.stream()
                .collect(Collectors.groupingBy(SentenceStand::mention, HashMap::new, Collectors.toList()));
        return groups.values().stream().map(group -> facts(words, group, shown)).toList();
    }

    /** Returns the folded name under which someone was met first. */
    private static String key(
            Map<String, List<String>> byGiven, Map<String, List<String>> byFamily, PersonMention mention) {
        String key = LatinFolding.words(mention.name()).replace('-', ' ');
        int space = key.indexOf(' ');
        List<String> known =
                byGiven.computeIfAbsent(space < 0 ? key : key.substring(0, space), given -> new ArrayList<>());
        List<String> kin = byFamily.computeIfAbsent(LatinFolding.words(mention.family()), family -> new ArrayList<>());
        String same = known.contains(key)
                ? key
                : Stream.concat(
                                known.stream().filter(other -> isSlip(other, key)),
                                kin.stream().filter(other -> isSlipOfGiven(other, key)))
                        .findFirst()
                        .orElse(null);
        if (same == null) {
            known.add(key);
            kin.add(key);
        }
        return same == null ? key : same;
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

    /** « Franck » and « Frank », but not « Martin » and « Martine »: given names that differ in one letter within. */
    private static boolean isSlipOfGiven(String one, String other) {
        int space = one.indexOf(' ');
        int end = other.indexOf(' ');
        return Math.max(space, end) >= SHORTEST_GIVEN
                && Math.min(space, end) > 1
                && one.charAt(0) == other.charAt(0)
                && one.charAt(space - 1) == other.charAt(end - 1)
                && one.substring(space).equals(other.substring(end))
                && differInOne(one.substring(0, space), other.substring(0, end));
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

    private static PersonFacts facts(Words words, List<Bearer> group, Map<PersonMention, List<SentenceStand>> shown) {
        String name = group.getFirst().mention().name();
        List<PersonMention> mentions = group.stream().map(Bearer::mention).toList();
        List<String> aliases = mentions.stream()
                .flatMap(one -> Stream.of(one.name(), words.written(one.from(), one.to())))
                .filter(spelling -> !spelling.equals(name))
                .distinct()
                .sorted()
                .toList();
        List<PersonFacts.HeldAt> roles = group.stream()
                .flatMap(one -> one.roles().stream().map(role -> new PersonFacts.HeldAt(role, one.mention())))
                .toList();
        List<SentenceStand> own = mentions.stream()
                .flatMap(mention -> shown.getOrDefault(mention, List.of()).stream())
                .toList();
        return new PersonFacts(name, aliases, mentions, roles, own);
    }
}
