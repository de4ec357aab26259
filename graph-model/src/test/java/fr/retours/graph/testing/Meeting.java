package fr.retours.graph.testing;

import fr.retours.graph.FunctionHead;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.Slug;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationQuestion.Organisations;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.People;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event behind one relationship.
 *
 * @param from null when the question says it
 * @param share what the event adds to Newman's weight
 * @param tie what two bodies did together; null for others
 */
record Meeting(
        @Nullable EntityId from,
        EntityId to,
        Scene scene,
        double share,
        @Nullable JointTie tie) {

    /** Streams what an event contributes to the answer. */
    static Stream<Meeting> at(Scene scene, RelationQuestion question, RelationFilter filter, Corpus corpus) {
        return switch (question) {
            case Companions one -> companions(scene, one, filter);
            case People one ->
                scene.people()
                        .filter(scene::hadParts)
                        .filter(person -> corpus.isNamed(person, one.names()))
                        .filter(person -> holds(scene, person, one))
                        .map(person -> of(scene, person));
            case Organisations one ->
                scene.bodies()
                        .filter(OrganisationId.class::isInstance)
                        .filter(body -> corpus.isNamed(body, one.names()))
                        .map(body -> of(scene, body));
            case Territories one ->
                corpus.territories(one.level() == null ? "" : one.level().slug() + ":")
                        .filter(CollectiviteId.class::isInstance)
                        .filter(place -> one.within() == null
                                || (!place.equals(one.within()) && corpus.lies(place, one.within())))
                        .filter(place -> corpus.isNamed(place, one.names()))
                        .filter(place -> !scene.links(place, filter.rollUp()).isEmpty())
                        .map(place -> of(scene, place));
            case Spokespeople one ->
                scene.people()
                        .filter(scene::hadParts)
                        .filter(person -> scene.functions(person, false)
                                .anyMatch(role -> role.body() != null
                                        && (filter.rollUp()
                                                ? corpus.lies(role.body(), one.body())
                                                : role.body().equals(one.body()))))
                        .map(person -> of(scene, person));
            case Partners one -> partners(scene, one, filter, corpus);
            case ThemePeople one ->
                scene.about(one.theme()).stream()
                        .flatMap(about -> scene.people().filter(scene::hadParts))
                        .map(person -> of(scene, person));
            case ThemeBodies one ->
                scene.about(one.theme()).stream()
                        .flatMap(about -> scene.bodies())
                        .map(body -> of(scene, body));
            case Cooperation one ->
                one.around() == null
                        ? pairs(scene, one, filter, corpus)
                        : around(scene, one, one.around(), filter, corpus);
        };
    }

    private static Meeting of(Scene scene, EntityId to) {
        return new Meeting(null, to, scene, 0, null);
    }

    private static Stream<Meeting> companions(Scene scene, Companions asked, RelationFilter filter) {
        if (scene.standing(asked.person(), false).isEmpty()) {
            return Stream.empty();
        }
        long there = scene.reported().people(filter.tookPartOnly()).count();
        return scene.people()
                .filter(one -> !one.equals(asked.person()))
                .filter(scene::hadParts)
                .filter(one -> asked.withStaff() || !isStaff(scene, one))
                .map(one -> new Meeting(null, one, scene, 1.0 / (there - 1), null));
    }

    private static boolean isStaff(Scene scene, PersonId person) {
        return scene.functions(person, true)
                .anyMatch(role -> scene.reported().recaps().stream()
                        .flatMap(one -> one.bodies().stream())
                        .filter(one -> one.body().id().equals(role.body()))
                        .flatMap(one -> one.links().stream())
                        .anyMatch(link -> link.kind() == LinkKind.ORGANIZER || link.kind() == LinkKind.CO_ORGANIZER));
    }

    private static boolean holds(Scene scene, PersonId person, People asked) {
        boolean any = asked.function().isBlank() && asked.functionContains().isBlank();
        return any
                || scene.functions(person, false)
                        .map(Role::function)
                        .filter(Objects::nonNull)
                        .filter(one -> asked.function().isBlank()
                                || FunctionHead.of(asked.function()).heads(one))
                        .anyMatch(one -> Corpus.startsWords(List.of(one), asked.functionContains()));
    }

    private static Stream<Meeting> partners(Scene scene, Partners asked, RelationFilter filter, Corpus corpus) {
        var own = scene.links(asked.body(), filter.rollUp());
        return own.isEmpty()
                ? Stream.empty()
                : scene.bodies()
                        .filter(one -> filter.rollUp() ? !corpus.lies(one, asked.body()) : !one.equals(asked.body()))
                        .map(one -> new Meeting(null, one, scene, 0, JointTie.of(own, scene.links(one, false))))
                        .filter(one -> wanted(one, asked.ties()));
    }

    private static Stream<Meeting> pairs(Scene scene, Cooperation asked, RelationFilter filter, Corpus corpus) {
        var level = asked.level().slug() + ":";
        var there = corpus.territories(level)
                .filter(one -> !scene.links(one, filter.rollUp()).isEmpty())
                .toList();
        List<Meeting> all = new ArrayList<>();
        for (BodyId from : there) {
            var others = asked.other() == asked.level()
                    ? there.stream().filter(to -> from.value().compareTo(to.value()) < 0)
                    : scene.bodies().filter(to -> to.value().startsWith("foreign:"));
            others.forEach(to -> all.add(new Meeting(
                    from,
                    to,
                    scene,
                    0,
                    JointTie.of(scene.links(from, filter.rollUp()), scene.links(to, filter.rollUp())))));
        }
        return all.stream().filter(one -> wanted(one, asked.ties()));
    }

    private static Stream<Meeting> around(
            Scene scene, Cooperation asked, CollectiviteId middle, RelationFilter filter, Corpus corpus) {
        var own = scene.links(middle, filter.rollUp());
        if (own.isEmpty()) {
            return Stream.empty();
        }
        String level = asked.other().slug() + ":";
        return corpus.territories(level)
                .filter(to -> !to.equals(middle))
                .flatMap(to -> {
                    var others = scene.bodies()
                            .filter(one -> filter.rollUp() ? corpus.lies(one, to) : one.equals(to))
                            .filter(one -> !(filter.rollUp() ? corpus.lies(one, middle) : one.equals(middle)))
                            .flatMap(one -> scene.links(one, false).stream())
                            .toList();
                    return others.isEmpty()
                            ? Stream.empty()
                            : Stream.of(new Meeting(middle, to, scene, 0, JointTie.of(own, others)));
                })
                .filter(one -> wanted(one, asked.ties()));
    }

    private static boolean wanted(Meeting one, Set<JointTie> ties) {
        return ties.isEmpty() || ties.contains(one.tie());
    }

    /** Returns the name under which the relationship is sorted. */
    static String folded(String name) {
        return Slug.of(name).replace('-', ' ');
    }
}
