package fr.retours.indexer.privacy;

import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read of one person, also of one whom a correction hides, or who only signs recaps.
 *
 * @param id the one in use
 * @param formerIds those that lead to it
 * @param said what each recap says, with the ids of that recap
 * @param signed recaps whose author's name makes the id
 * @param others names, as written, of everybody and everything else that recaps name
 */
public record HeldPerson(
        String id, Set<String> formerIds, List<Said> said, List<Recap> signed, Collection<String> others) {
    /** What one recap says of the person. */
    public record Said(RecapFacts facts, Participation person) {}

    /** Copies the lists. */
    public HeldPerson {
        formerIds = Set.copyOf(formerIds);
        said = List.copyOf(said);
        signed = List.copyOf(signed);
        others = List.copyOf(others);
    }

    /**
     * Finds a person.
     *
     * @param id in use or former
     * @param corpus what was read off each recap, with the ids of that recap
     * @param resolution who they are in the corpus
     * @param successors by id that is no more in use, the one that stands for it
     */
    public static Optional<HeldPerson> find(
            String id, List<RecapFacts> corpus, IdentityResolution resolution, Map<String, String> successors) {
        String wanted = successors.getOrDefault(id, id);
        Map<RecapId, Map<String, String>> assigned = resolution.assigned();
        List<Said> said = new ArrayList<>();
        List<Recap> signed = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (RecapFacts facts : corpus) {
            Map<String, String> ids = assigned.getOrDefault(facts.recap().id(), Map.of());
            for (Participation one : facts.people()) {
                String local = one.person().id().value();
                if (ids.getOrDefault(local, local).equals(wanted)) {
                    said.add(new Said(facts, one));
                } else {
                    names(one).forEach(others::add);
                }
            }
            facts.bodies().forEach(body -> others.add(body.name()));
            String signing = signing(facts.recap());
            if (successors.getOrDefault(signing, signing).equals(wanted)) {
                signed.add(facts.recap());
            }
        }
        return said.isEmpty() && signed.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeldPerson(wanted, former(wanted, successors), said, signed, others));
    }

    /** Returns the id that the author's name makes; empty where nobody signs. */
    private static String signing(Recap recap) {
        return recap.author().isEmpty() ? "" : PersonId.named(recap.author()).value();
    }

    private static Set<String> former(String id, Map<String, String> successors) {
        return successors.entrySet().stream()
                .filter(one -> one.getValue().equals(id))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(Participation one) {
        return Stream.concat(Stream.of(one.name()), one.aliases().stream());
    }

    /** Returns the names that recaps write, the most frequent first. */
    public List<String> names() {
        Map<String, Long> counted = Stream.concat(
                        said.stream().flatMap(one -> names(one.person()).distinct()),
                        signed.stream().map(Recap::author))
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns the ways in which texts may write the names.
     *
     * @param ordinary whether a folded word is one of the language, or a place
     */
    public NameForms forms(Predicate<String> ordinary) {
        Set<String> taken = others.stream()
                .filter(name -> !names().contains(name))
                .flatMap(name -> NameForms.words(name).stream())
                .collect(Collectors.toSet());
        return NameForms.of(names(), word -> !taken.contains(word) && !ordinary.test(word));
    }

    /** Returns whether somebody else has one of the names. */
    public boolean hasNamesake(NameForms forms) {
        return others.stream().anyMatch(forms::isOne);
    }

    /** Returns the recaps that say something of the person, or are signed by them. */
    public List<RecapId> recaps() {
        return Stream.concat(said.stream().map(one -> one.facts().recap()), signed.stream())
                .map(Recap::id)
                .distinct()
                .toList();
    }

    /** Returns the person to be forgotten, of whom nobody reads anything. */
    public ForgottenPerson forgotten(ForgottenPeople people, ForgettingManner manner, NameForms forms, String date) {
        var prints = people.prints();
        boolean limited = hasNamesake(forms) || forms.anywhere().isEmpty();
        var named = forms.anywhere().isEmpty() ? new NameForms(forms.beside(), Set.of()) : forms;
        return new ForgottenPerson(
                date,
                manner,
                Stream.concat(Stream.of(id), formerIds.stream()).map(prints::of).collect(Collectors.toSet()),
                named.map(prints::of),
                limited
                        ? recaps().stream()
                                .map(recap -> prints.of(recap.value()))
                                .collect(Collectors.toSet())
                        : Set.of());
    }
}
