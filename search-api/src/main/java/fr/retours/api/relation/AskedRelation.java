package fr.retours.api.relation;

import fr.retours.api.answer.Notes;
import fr.retours.api.request.AskedTiming;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.NodeId;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.text.SearchRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of relationship as a request asks it, but for the stretch of the answer.
 *
 * @param subject whom the question is about, when it is about someone or something with an id
 */
public record AskedRelation(
        Optional<NodeId> subject, RelationQuestion question, RelationAsk ask, RelationView view, AskedTiming timing) {
    private static final RelationOrder[] OF_BODIES = {RelationOrder.WEIGHT, RelationOrder.COUNT};
    private static final RelationOrder[] OF_PAIRS = {
        RelationOrder.WEIGHT,
        RelationOrder.COUNT,
        RelationOrder.RECAPS,
        RelationOrder.NEWMAN,
        RelationOrder.SHARE,
        RelationOrder.CHANCE
    };
    private static final RelationOrder[] OF_COMPANIONS = {RelationOrder.COUNT, RelationOrder.NEWMAN};
    private static final RelationOrder[] OF_LISTS = {RelationOrder.COUNT, RelationOrder.NAME, RelationOrder.LATEST};
    private static final RelationOrder[] OF_OTHERS = {RelationOrder.COUNT};

    /** Reads which names are listed. */
    private static NameChoice names(QueryParameters given) {
        return new NameChoice(given.text("q", SearchRequest.MAX_QUERY), given.initial("initial"));
    }

    /** Reads what is asked of the list of people. */
    public static AskedRelation people(QueryParameters given, RelationFilters filters) {
        var question = new RelationQuestion.People(
                names(given),
                given.text("function", SearchRequest.MAX_QUERY),
                given.text("function_contains", SearchRequest.MAX_QUERY));
        return read(given, null, question, filters.read(given));
    }

    /** Reads what is asked of the list of organisations. */
    public static AskedRelation organisations(QueryParameters given, RelationFilters filters) {
        return read(given, null, new RelationQuestion.Organisations(names(given)), filters.read(given));
    }

    /** Reads what is asked of the list of territories. */
    public static AskedRelation territories(QueryParameters given, RelationFilters filters) {
        CollectiviteKind level =
                given.choiceIfGiven("level", CollectiviteKind.class).orElse(null);
        CollectiviteId within = filters.territory(given, "within").orElse(null);
        var question = new RelationQuestion.Territories(level, within, names(given));
        return read(given, within, question, filters.readWithRollUp(given));
    }

    /** Reads how the answer is to be given. */
    static AskedRelation read(
            QueryParameters given, @Nullable NodeId subject, RelationQuestion question, RelationAsk ask) {
        var orders = switch (question) {
            case RelationQuestion.Companions one -> OF_COMPANIONS;
            case RelationQuestion.Partners one -> OF_BODIES;
            case RelationQuestion.Cooperation one -> OF_PAIRS;
            case RelationQuestion.BodyPairs one -> OF_PAIRS;
            case RelationQuestion.People one -> OF_LISTS;
            case RelationQuestion.Organisations one -> OF_LISTS;
            case RelationQuestion.Territories one -> OF_LISTS;
            case RelationQuestion.Spokespeople one -> OF_OTHERS;
            case RelationQuestion.ThemePeople one -> OF_OTHERS;
            case RelationQuestion.ThemeBodies one -> OF_OTHERS;
        };
        RelationView view = RelationViews.read(given, orders);
        if (question.asksForPairs()) {
            view = RelationViews.readChance(given, view);
        }
        return new AskedRelation(Optional.ofNullable(subject), question, ask, view, AskedTiming.read(given));
    }

    /** Reads which ties between bodies count. */
    static Set<JointTie> ties(QueryParameters given) {
        return given.choices("tie", JointTie.class);
    }

    /** Returns whether numbers are asked for year by year. */
    boolean isByYear() {
        return timing instanceof AskedTiming.ByYear;
    }

    /** Returns what there is to tell about the answer. */
    Notes notes(boolean empty) {
        boolean weighs = question instanceof RelationQuestion.Partners
                || question instanceof RelationQuestion.Cooperation
                || question instanceof RelationQuestion.BodyPairs;
        return Notes.of(ask.warnings(empty), weighs ? WEIGHTS : null);
    }

    private static final Map<String, Integer> WEIGHTS = weights();

    private static Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (JointTie tie : JointTie.values()) {
            weights.put(tie.slug(), tie.weight());
        }
        return weights;
    }
}
