package fr.retours.indexer.resolve;

import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.mask.NameSearch;
import fr.retours.indexer.mask.NamedStretches;
import fr.retours.indexer.mask.TextMask;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The names of people who are hidden, where one recap names them: stores get blanks for them, of the same length, so that all that is
 * known of other stretches of the text holds.
 */
final class HiddenNames {
    private static final HiddenNames NONE = new HiddenNames(List.of(), List.of());

    private final List<NameSearch> searches;
    private final List<Evidence> stretches;

    private HiddenNames(List<NameSearch> searches, List<Evidence> stretches) {
        this.searches = searches;
        this.stretches = stretches;
    }

    /**
     * Finds them.
     *
     * @param facts with the ids of the recap
     * @param persons tells who a person of the recap is
     */
    static HiddenNames in(RecapFacts facts, UnaryOperator<Person> persons, Set<EntityId> hidden) {
        List<NameSearch> searches = new ArrayList<>();
        Set<Evidence> stretches = new HashSet<>();
        for (Participation one : facts.people()) {
            Person person = persons.apply(one.person());
            if (hidden.contains(person.id())) {
                var search = NameSearch.of(NameForms.of(names(one, person), family -> false));
                searches.add(search);
                Set<PersonId> named = Set.of(one.person().id());
                stretches.addAll(NamedStretches.in(facts, search, named));
            }
        }
        return searches.isEmpty() ? NONE : new HiddenNames(searches, List.copyOf(stretches));
    }

    private static List<String> names(Participation reported, Person person) {
        List<String> names = new ArrayList<>(reported.aliases());
        names.add(reported.name());
        names.add(person.name());
        names.addAll(person.aliases());
        return names;
    }

    /** Returns the recap with blanks for the names, and signed by nobody where one of them signs it. */
    Recap blanked(Recap recap) {
        Recap blanked = TextMask.blank(recap, stretches);
        boolean isSigned = searches.stream()
                .flatMap(search -> search.in(recap.author()).stream())
                .anyMatch(NameSearch.Found::certain);
        return isSigned ? blanked.by("") : blanked;
    }

    /** Returns another text about the recap with blanks for the names. */
    String blanked(String text) {
        List<Evidence> named = searches.stream()
                .flatMap(search -> search.in(text).stream())
                .map(found -> new Evidence(found.start(), found.end()))
                .toList();
        return TextMask.blank(text, named);
    }
}
