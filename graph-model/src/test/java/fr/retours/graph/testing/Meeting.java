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
import fr.retours.model.relation.RelationQuestion.BodyPairs;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
            case BodyPairs one -> pairs(scene, one, one.ties(), filter, corpus);
            case Cooperation one -> pairs(scene, one, one.ties(), filter, corpus);
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

    /**
     * Who of those asked for pairs of is at one event.
     *
     * @param here the first of a pair may be one of these, each with what it did there
     * @param there the second may be one of these; the same where both are of one kind
     */
    record Ends(Map<EntityId, List<LinkKind>> here, Map<EntityId, List<LinkKind>> there, boolean alike) {
        static Ends of(Scene scene, RelationQuestion question, RelationFilter filter, Corpus corpus) {
            return switch (question) {
                case BodyPairs one ->
                    alike(links(
                            scene.bodies().filter(body -> !one.organisationsOnly() || body instanceof OrganisationId),
                            body -> scene.links(body, false)));
                case Cooperation one when one.around() != null -> around(scene, one, one.around(), filter, corpus);
                case Cooperation one -> {
                    var here = links(
                            corpus.territories(one.level().slug() + ":"), place -> scene.links(place, filter.rollUp()));
                    yield one.other() == one.level()
                            ? alike(here)
                            : new Ends(
                                    here,
                                    links(
                                            scene.bodies()
                                                    .filter(to -> to.value().startsWith("foreign:")),
                                            to -> scene.links(to, filter.rollUp())),
                                    false);
                }
                default -> new Ends(Map.of(), Map.of(), false);
            };
        }

        private static Ends around(
                Scene scene, Cooperation asked, CollectiviteId middle, RelationFilter filter, Corpus corpus) {
            return new Ends(
                    links(Stream.of(middle), one -> scene.links(one, filter.rollUp())),
                    links(
                            corpus.territories(asked.other().slug() + ":").filter(to -> !to.equals(middle)),
                            to -> scene.bodies()
                                    .filter(one -> filter.rollUp() ? corpus.lies(one, to) : one.equals(to))
                                    .filter(one -> !(filter.rollUp() ? corpus.lies(one, middle) : one.equals(middle)))
                                    .flatMap(one -> scene.links(one, false).stream())
                                    .toList()),
                    false);
        }

        private static Ends alike(Map<EntityId, List<LinkKind>> all) {
            return new Ends(all, all, true);
        }

        private static Map<EntityId, List<LinkKind>> links(
                Stream<BodyId> some, Function<BodyId, List<LinkKind>> links) {
            Map<EntityId, List<LinkKind>> all = new TreeMap<>(Comparator.comparing(EntityId::value));
            some.forEach(one -> {
                if (!links.apply(one).isEmpty()) {
                    all.put(one, links.apply(one));
                }
            });
            return all;
        }
    }

    private static Stream<Meeting> pairs(
            Scene scene, RelationQuestion asked, Set<JointTie> ties, RelationFilter filter, Corpus corpus) {
        var ends = Ends.of(scene, asked, filter, corpus);
        int all = ends.alike()
                ? ends.here().size()
                : ends.here().size() + ends.there().size();
        List<Meeting> met = new ArrayList<>();
        ends.here()
                .forEach((from, own) -> ends.there().forEach((to, theirs) -> {
                    if (!ends.alike() || from.value().compareTo(to.value()) < 0) {
                        met.add(new Meeting(from, to, scene, 1.0 / (all - 1), JointTie.of(own, theirs)));
                    }
                }));
        return met.stream().filter(one -> wanted(one, ties));
    }

    private static boolean wanted(Meeting one, Set<JointTie> ties) {
        return ties.isEmpty() || ties.contains(one.tie());
    }

    /** Returns the name under which the relationship is sorted. */
    static String folded(String name) {
        return Slug.of(name).replace('-', ' ');
    }
}
