package fr.retours.graph.testing;

import fr.retours.graph.snapshot.name.FiledName;
import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.Attending;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.relation.PairChance;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.BodyPairs;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.relation.Strength;
import fr.retours.model.term.Theme;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One relationship being worked out.
 *
 * @param meetings all of the same two, at least one
 * @param chance what chance would give; null where that is not asked
 */
record Related(
        RelationQuestion question,
        RelationFilter filter,
        Corpus corpus,
        List<Meeting> meetings,
        @Nullable PairChance chance) {
    /** Returns the order of an answer. */
    static Comparator<Related> order(RelationOrder order) {
        Comparator<Related> byEvents =
                Comparator.comparingInt((Related one) -> one.meetings().size()).reversed();
        Comparator<Related> strongest = switch (order) {
            case COUNT -> byEvents;
            case NEWMAN ->
                Comparator.comparingDouble(Related::newman).reversed().thenComparing(byEvents);
            case WEIGHT -> Comparator.comparingLong(Related::weight).reversed().thenComparing(byEvents);
            case RECAPS -> Comparator.comparingLong(Related::recaps).reversed().thenComparing(byEvents);
            case SHARE -> Comparator.comparingDouble(Related::share).reversed().thenComparing(byEvents);
            case CHANCE ->
                Comparator.comparingDouble((Related one) ->
                                one.chance() == null ? 1 : one.chance().p())
                        .thenComparing(byEvents);
            case NAME ->
                Comparator.comparing((Related one) -> FiledName.key(one.corpus().ref(one.to())))
                        .thenComparing(one -> folded(one, one.to()))
                        .thenComparing(one -> one.to().value())
                        .thenComparing(byEvents);
            case LATEST ->
                Comparator.comparing(Related::latest, InMemoryRelations.LATEST_FIRST)
                        .thenComparing(byEvents);
        };
        return strongest
                .thenComparing(one -> one.from().map(id -> folded(one, id)).orElse(""))
                .thenComparing(one -> one.from().map(EntityId::value).orElse(""))
                .thenComparing(one -> folded(one, one.to()))
                .thenComparing(one -> one.to().value());
    }

    Relation relation(int shown, Comparator<Scene> latestFirst) {
        var days = meetings.stream()
                .map(one -> one.scene().reported().summary().time().begin())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var events = meetings.stream()
                .map(Meeting::scene)
                .sorted(latestFirst)
                .limit(shown)
                .map(this::event)
                .toList();
        return new Relation(
                from().map(corpus::ref).orElse(null),
                corpus.ref(to()),
                corpus.aliases(to()),
                strength(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                new Page<>(events, meetings.size()));
    }

    private Optional<EntityId> from() {
        return Optional.ofNullable(meetings.getFirst().from());
    }

    private Scene latest() {
        return meetings.stream()
                .map(Meeting::scene)
                .min(InMemoryRelations.LATEST_FIRST)
                .orElseThrow();
    }

    private EntityId to() {
        return meetings.getFirst().to();
    }

    private double newman() {
        return Math.round(meetings.stream().mapToDouble(Meeting::share).sum() * 1e9) / 1e9;
    }

    private Map<JointTie, Long> ties() {
        Map<JointTie, Long> ties = new EnumMap<>(JointTie.class);
        meetings.stream().map(Meeting::tie).filter(Objects::nonNull).forEach(tie -> ties.merge(tie, 1L, Long::sum));
        return ties;
    }

    /** Returns what the ties weigh, without the other measures: a sort asks for it often. */
    private long weight() {
        return new Strength(meetings.size(), null, null, null, null, ties()).weight();
    }

    private Strength strength() {
        boolean pair = question.asksForPairs();
        return new Strength(
                meetings.size(),
                pair ? recaps() : null,
                pair || question instanceof Companions ? newman() : null,
                pair ? share() : null,
                chance,
                ties());
    }

    private long recaps() {
        return meetings.stream()
                .mapToLong(one -> one.scene().reported().recaps().size())
                .sum();
    }

    private double share() {
        if (!question.asksForPairs()) {
            return 0;
        }
        long either = InMemoryRelations.scenes(filter, true, corpus)
                .map(scene -> Meeting.Ends.of(scene, question, filter, corpus))
                .mapToLong(ends -> (ends.here().containsKey(from().orElseThrow()) ? 1 : 0)
                        + (ends.there().containsKey(to()) ? 1 : 0))
                .sum();
        return new BigDecimal((double) meetings.size() / (either - meetings.size()))
                .round(new MathContext(9, RoundingMode.HALF_UP))
                .doubleValue();
    }

    private SharedEvent event(Scene scene) {
        List<Attending> who = new ArrayList<>();
        switch (question) {
            case Companions one -> add(one.person(), false, scene, who);
            case Partners one -> add(one.body(), filter.rollUp(), scene, who);
            case Cooperation one -> add(from().orElseThrow(), filter.rollUp(), scene, who);
            case BodyPairs one -> add(from().orElseThrow(), false, scene, who);
            default -> {}
        }
        add(to(), (question instanceof Cooperation || question instanceof Territories) && filter.rollUp(), scene, who);
        List<Theme> themes = switch (question) {
            case ThemePeople one -> List.of(one.theme());
            case ThemeBodies one -> List.of(one.theme());
            default -> List.of();
        };
        return new SharedEvent(
                scene.ref(),
                who,
                themes.stream().flatMap(theme -> scene.about(theme).stream()).toList());
    }

    private void add(EntityId id, boolean whole, Scene scene, List<Attending> who) {
        scene.standing(id, whole).ifPresent(standing -> who.add(new Attending(corpus.ref(id), standing)));
    }

    private static String folded(Related one, EntityId id) {
        return Meeting.folded(one.corpus().ref(id).name());
    }
}
