package fr.retours.api.matrix;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.matrix.CountMatrix.Cell;
import fr.retours.api.matrix.CountMatrix.Heading;
import fr.retours.api.matrix.CountMatrix.Row;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.question.QuestionKind;
import fr.retours.api.relation.CooperationHandler;
import fr.retours.api.relation.PairKind;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.BodyPairs;
import fr.retours.model.relation.RelationQuestion.Cooperation;
import fr.retours.model.relation.RelationQuestion.Organisations;
import fr.retours.model.relation.RelationQuestion.Territories;
import fr.retours.model.relation.RelationView;
import fr.retours.model.relation.Strength;
import fr.retours.model.term.CollectiviteKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Serves {@code /questions/croisements}: the bodies that were at most events, and the events that each two have in common. */
public record PairMatrixHandler(PageViews views) {
    private static final List<String> KNOWN = RelationFilters.beside("between", "level", "roll_up");
    private static final RelationView PLAIN = new RelationView(RelationOrder.COUNT, 1, 0);
    private static final int MOST = 40;
    private static final int USUAL = 20;

    /** Adds the page and its picture. */
    public void register() {
        MatrixFrame.register(views, QuestionKind.PAIRS, "croisements", this::asked, this::page);
    }

    private record Asked(
            PairKind between, CollectiviteKind level, RelationAsk ask, int limit, FilteredAddress address) {
        /** The questions whose answers are those who may have a row. */
        Stream<RelationQuestion> members() {
            var organisations = new Organisations(NameChoice.ANY);
            return switch (between) {
                case TERRITORIES -> Stream.of(new Territories(level, null, NameChoice.ANY));
                case BODIES -> Stream.of(new Territories(null, null, NameChoice.ANY), organisations);
                case ORGANISATIONS -> Stream.of(organisations);
            };
        }

        RelationQuestion pairs() {
            return switch (between) {
                case TERRITORIES -> new Cooperation(level, level, null, Set.of());
                case BODIES -> new BodyPairs(false, Set.of());
                case ORGANISATIONS -> new BodyPairs(true, Set.of());
            };
        }
    }

    private Asked asked(QueryParameters given) {
        PairKind between = PairKind.read(given);
        boolean territories = between == PairKind.TERRITORIES;
        return new Asked(
                between,
                given.choiceOf("level", CooperationHandler.LEVELS, CollectiviteKind.REGION),
                territories
                        ? views.filters().readRolledUp(given)
                        : views.filters().read(given),
                given.number("limit", 2, MOST, USUAL),
                new FilteredAddress(QuestionKind.PAIRS.path(), given.understood()));
    }

    private MatrixPage page(Asked asked) {
        var filter = asked.ask().filter();
        List<Relation> members = asked.members()
                .flatMap(
                        question -> views
                                .relations()
                                .relations(question, filter, PLAIN, new PageWindow(asked.limit(), 0))
                                .items()
                                .stream())
                .sorted(Comparator.comparingLong(
                        (Relation one) -> -one.strength().events()))
                .limit(asked.limit())
                .toList();
        CountMatrix matrix = matrix(members, asked);
        return new MatrixPage(
                QuestionKind.PAIRS,
                views.counted(asked.address(), filter, views.relations().leftOut(filter)),
                asked.between() == PairKind.TERRITORIES ? asked.level() : null,
                filter.rollUp(),
                asked.between(),
                null,
                matrix,
                List.of(),
                matrix.isEmpty()
                        ? List.of()
                        : MatrixFrame.files(
                                file(asked),
                                RouteRegistry.API + CooperationHandler.PATH,
                                KNOWN,
                                "CSV",
                                "GEXF",
                                "GraphML"),
                PageViews.pager(new PageWindow(asked.limit(), 0), 0, asked.address()),
                asked.ask().warnings(members.isEmpty()));
    }

    /** A pair of bodies has no level, and nothing stands for what lies in it. */
    private static FilteredAddress file(Asked asked) {
        return asked.between() == PairKind.TERRITORIES
                ? asked.address()
                : asked.address().without("level").without("roll_up");
    }

    private CountMatrix matrix(List<Relation> members, Asked asked) {
        Map<Set<EntityId>, Strength> pairs = pairs(members, asked);
        FilteredAddress events = MatrixFrame.events(file(asked));
        return new CountMatrix(
                members.stream().map(PairMatrixHandler::heading).toList(),
                members.stream()
                        .map(one -> new Row(
                                heading(one),
                                members.stream()
                                        .map(other -> cell(one, other, pairs, events))
                                        .toList()))
                        .toList());
    }

    private Map<Set<EntityId>, Strength> pairs(List<Relation> members, Asked asked) {
        Set<EntityId> chosen = members.stream().map(one -> one.to().id()).collect(Collectors.toSet());
        Map<Set<EntityId>, Strength> pairs = new HashMap<>();
        views.relations()
                .allRelations(asked.pairs(), asked.ask().filter(), PLAIN)
                .forEach(one -> {
                    var ends = Set.<EntityId>of(
                            Objects.requireNonNull(one.from()).id(), one.to().id());
                    if (chosen.containsAll(ends)) {
                        pairs.put(ends, one.strength());
                    }
                });
        return pairs;
    }

    private static Cell cell(Relation one, Relation other, Map<Set<EntityId>, Strength> pairs, FilteredAddress events) {
        EntityId from = one.to().id();
        EntityId to = other.to().id();
        Strength strength = from.equals(to) ? null : pairs.get(Set.of(from, to));
        return strength == null
                ? new Cell(0, null)
                : new Cell(
                        strength.events(),
                        events.with("id", from.value()).plus("id", to.value()).toString(),
                        strength.chance() != null && strength.chance().isBeyond());
    }

    private static Heading heading(Relation one) {
        return new Heading(one.to().name(), PagePaths.entity(one.to().id()));
    }
}
