package fr.retours.graph.testing;

import fr.retours.graph.snapshot.name.FiledName;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.Slug;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.view.EntityRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who and what the recaps of a corpus name, as the first recap by id has each, and the events they tell. */
final class Corpus {
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<BodyId, Body> bodies = new LinkedHashMap<>();
    private final List<ToldEvent> events;

    Corpus(Collection<RecapFacts> recaps) {
        var ordered = recaps.stream()
                .sorted(Comparator.comparing(one -> one.recap().id()))
                .toList();
        ordered.forEach(facts -> {
            facts.people().stream().map(Participation::person).forEach(one -> people.putIfAbsent(one.id(), one));
            Territories.of(facts).forEach(one -> bodies.putIfAbsent(one.id(), one));
        });
        this.events = ordered.stream()
                .filter(one -> one.event().isPresent())
                .collect(Collectors.groupingBy(one -> one.event().orElseThrow().id()))
                .values()
                .stream()
                .map(ToldEvent::new)
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
    }

    /** Returns all events, by id. */
    List<ToldEvent> events() {
        return events;
    }

    /** Streams everybody and everything there is an entity for. */
    Stream<EntityId> entities() {
        return Stream.concat(people.keySet().stream(), bodies.keySet().stream());
    }

    Stream<BodyId> territories(String prefix) {
        return bodies.keySet().stream().filter(one -> one.value().startsWith(prefix));
    }

    Optional<EntityRef> find(EntityId id) {
        return switch (id) {
            case PersonId person -> Optional.ofNullable(people.get(person)).map(one -> new EntityRef(id, one.name()));
            case BodyId body -> Optional.ofNullable(bodies.get(body)).map(one -> new EntityRef(id, one.name()));
        };
    }

    EntityRef ref(EntityId id) {
        return find(id).orElseThrow();
    }

    List<String> aliases(EntityId id) {
        return switch (id) {
            case PersonId person -> Objects.requireNonNull(people.get(person)).aliases();
            case BodyId body -> bodies.get(body) instanceof Organisation one ? one.aliases() : List.of();
        };
    }

    /** Returns whether the first is the other or lies in it. */
    boolean lies(BodyId one, BodyId in) {
        return Territories.within(Objects.requireNonNull(bodies.get(one)), in);
    }

    boolean isNamed(EntityId id, NameChoice names) {
        var ref = ref(id);
        boolean filed = names.initial().isEmpty()
                || FiledName.initial(FiledName.key(ref)).equals(names.initial());
        return filed
                && startsWords(
                        Stream.concat(Stream.of(ref.name()), aliases(id).stream())
                                .toList(),
                        names.words());
    }

    /** Returns whether each word sought starts a word of one of the texts. */
    static boolean startsWords(List<String> texts, String sought) {
        var known = texts.stream().flatMap(Corpus::words).toList();
        return sought.isBlank()
                || (words(sought).findAny().isPresent()
                        && words(sought).allMatch(word -> known.stream().anyMatch(one -> one.startsWith(word))));
    }

    private static Stream<String> words(String text) {
        return Stream.of(Slug.of(text).split("-")).filter(word -> !word.isEmpty());
    }
}
