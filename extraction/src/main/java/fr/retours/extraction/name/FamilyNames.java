package fr.retours.extraction.name;

import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.Words;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds later mentions by the family name only, and joins them to the full name when only one person has it. */
record FamilyNames(Set<String> titles, InitialNames initials) {
    private static final int SHORTEST = 4;

    List<PersonMention> complete(Words words, List<PersonMention> named, BitSet bodies) {
        List<PersonMention> found = spelledOut(named);
        Map<String, PersonMention> families = families(found);
        var taken = (BitSet) bodies.clone();
        var all = new ArrayList<PersonMention>();
        for (PersonMention one : found) {
            taken.set(one.from(), one.to());
            PersonMention full =
                    one.name().equals(one.family()) ? families.get(LatinFolding.words(one.family())) : null;
            all.add(full == null ? one : full.again(one.from(), one.to()));
        }
        var again = new NamesAgain(found);
        for (int i = 0; i < words.size(); i++) {
            InterruptionCheck.check();
            PersonMention one = taken.get(i) || !words.isCapital(i) ? null : later(words, i, families, again);
            if (one != null) {
                all.add(one);
                taken.set(one.from(), one.to());
            }
        }
        all.sort(Comparator.comparingInt(PersonMention::from));
        return List.copyOf(all);
    }

    private @Nullable PersonMention later(Words words, int i, Map<String, PersonMention> families, NamesAgain again) {
        PersonMention full = families.get(words.folded(i));
        if (full != null && (isTitled(words, i) || standsAlone(words, i))) {
            return full.again(i, i + 1);
        }
        return again.at(words, i);
    }

    /** « N. Delmas » is Nadia Delmas where the recap names her in full and no other N. Delmas. */
    private List<PersonMention> spelledOut(List<PersonMention> named) {
        var kin = new HashMap<String, Map<String, PersonMention>>();
        named.stream()
                .filter(one -> !initials.isShort(one))
                .forEach(one -> kin.computeIfAbsent(LatinFolding.words(one.family()), family -> new LinkedHashMap<>())
                        .putIfAbsent(one.name(), one));
        return named.stream()
                .map(one -> {
                    InterruptionCheck.check();
                    List<PersonMention> full = initials.isShort(one)
                            ? kin.getOrDefault(LatinFolding.words(one.family()), Map.of()).values().stream()
                                    .filter(other -> initials.stand(one, other))
                                    .toList()
                            : List.of();
                    return full.size() == 1 ? full.getFirst().again(one.from(), one.to()) : one;
                })
                .toList();
    }

    /** Returns who has a family name, of those named in full; names that two have are left out. */
    private static Map<String, PersonMention> families(List<PersonMention> found) {
        var families = new HashMap<String, PersonMention>();
        var shared = new HashSet<String>();
        for (PersonMention one : found) {
            if (one.name().equals(one.family())) {
                continue;
            }
            String family = LatinFolding.words(one.family());
            PersonMention other = families.putIfAbsent(family, one);
            if (other != null && !LatinFolding.words(other.name()).equals(LatinFolding.words(one.name()))) {
                shared.add(family);
            }
        }
        families.keySet().removeAll(shared);
        return families;
    }

    private boolean isTitled(Words words, int i) {
        return i > 0 && titles.contains(words.folded(i - 1));
    }

    /** No other capital stands beside it that would make it a part of another name. */
    private static boolean standsAlone(Words words, int i) {
        boolean first = words.first(words.sentenceOf(i)) == i;
        return words.tag(i).equals("PROPN")
                && words.written(i).length() >= SHORTEST
                && (first || !words.isCapital(i - 1))
                && !words.isCapital(i + 1);
    }
}
