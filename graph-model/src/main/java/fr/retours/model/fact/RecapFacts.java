package fr.retours.model.fact;

import fr.retours.model.id.EntityId;
import fr.retours.model.term.Theme;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that one recap says: the unit that is extracted, resolved, and written to both stores. Without an event nobody took
 * part in anything: people are cited, and bodies mentioned.
 *
 * @param bodies each once; collectivités first, then organisations, within these in the order given
 * @param subjects themes, each once, at most {@value #MAX_MAIN} of them main
 * @param mentions where entities are named in the text, in text order, not overlapping
 */
public record RecapFacts(
        Recap recap,
        Narration narration,
        List<Participation> people,
        List<Involvement> bodies,
        List<Subject> subjects,
        List<Mention> mentions) {
    /** Most main themes a recap may have. */
    public static final int MAX_MAIN = 3;

    /**
     * Checks that everything hangs together.
     *
     * @throws IllegalArgumentException if an entity or theme stands twice, a role's body or a mentioned entity is not
     *     among those listed, somebody took part though there is no event, or evidence reaches beyond the text
     */
    public RecapFacts {
        people = List.copyOf(people);
        bodies = bodies.stream()
                .sorted(Comparator.comparing(one -> one.body() instanceof Organisation))
                .toList();
        subjects = List.copyOf(subjects);
        mentions = List.copyOf(mentions);
        Set<EntityId> known = new HashSet<>();
        people.forEach(one -> require(known.add(one.person().id()), recap, one.person() + " stands twice"));
        bodies.forEach(
                one -> require(known.add(one.body().id()), recap, one.body().id() + " stands twice"));
        Set<Theme> themes = subjects.stream().map(Subject::theme).collect(Collectors.toSet());
        require(themes.size() == subjects.size(), recap, "a theme stands twice in " + subjects);
        require(subjects.stream().filter(Subject::main).count() <= MAX_MAIN, recap, "too many main themes");
        roles(people)
                .map(Role::body)
                .filter(Objects::nonNull)
                .forEach(id -> require(known.contains(id), recap, "a role is held at the unlisted " + id));
        mentions.forEach(one -> require(known.contains(one.entity()), recap, "unlisted " + one.entity()));
        require(
                narration.event() != null
                        || (people.stream().noneMatch(Participation::tookPart)
                                && bodies.stream().noneMatch(Involvement::tookPart)),
                recap,
                "somebody took part in no event");
        int length = recap.text().length();
        proofs(narration, people, bodies, subjects)
                .flatMap(proof -> proof.evidence().stream())
                .forEach(one -> require(one.end() <= length, recap, one + " is beyond the text"));
    }

    /** Returns the event that the recap recounts; empty for one that recounts none. */
    public Optional<Event> event() {
        return Optional.ofNullable(narration.event());
    }

    /**
     * Returns what is left where the recap recounts no event: people are cited, bodies mentioned.
     *
     * @param why what it tells instead
     */
    public RecapFacts withoutEvent(Narration why) {
        return new RecapFacts(
                recap,
                why,
                people.stream().map(Participation::cited).toList(),
                bodies.stream().map(Involvement::mentioned).toList(),
                subjects,
                mentions);
    }

    /** Streams every proof of every fact. */
    public Stream<Proof> proofs() {
        return proofs(narration, people, bodies, subjects);
    }

    private static Stream<Proof> proofs(
            Narration narration, List<Participation> people, List<Involvement> bodies, List<Subject> subjects) {
        return Stream.of(
                        Stream.of(narration.proof()),
                        Stream.ofNullable(narration.event())
                                .flatMap(event -> event.proof().all()),
                        people.stream().map(Participation::proof),
                        people.stream().flatMap(one -> one.parts().stream()).map(PartTaken::proof),
                        roles(people).map(Role::proof),
                        bodies.stream().map(Involvement::proof),
                        bodies.stream().flatMap(one -> one.links().stream()).map(Link::proof),
                        subjects.stream().map(Subject::proof))
                .flatMap(proofs -> proofs);
    }

    private static Stream<Role> roles(List<Participation> people) {
        return people.stream().flatMap(one -> one.roles().stream());
    }

    private static void require(boolean holds, Recap recap, String fault) {
        if (!holds) {
            throw new IllegalArgumentException("facts of " + recap.id() + " must hang together: " + fault);
        }
    }
}
