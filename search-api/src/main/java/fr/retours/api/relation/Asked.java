package fr.retours.api.relation;

import fr.retours.api.answer.Notes;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.Timing;
import fr.retours.api.request.Windows;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.port.Window;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.text.SearchRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A question of relationship as a request asks it. */
public record Asked(RelationQuestion question, RelationAsk ask, RelationView view, Timing timing, Window window) {
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
    private static NameChoice names(Parameters given) {
        return new NameChoice(given.text("q", SearchRequest.MAX_QUERY), given.initial("initial"));
    }

    /** Reads what is asked of the list of people. */
    public static Asked people(Parameters given, RelationFilters filters) {
        var question = new RelationQuestion.People(
                names(given),
                given.text("function", SearchRequest.MAX_QUERY),
                given.text("function_contains", SearchRequest.MAX_QUERY));
        return read(given, question, filters.read(given));
    }

    /** Reads what is asked of the list of organisations. */
    public static Asked organisations(Parameters given, RelationFilters filters) {
        return read(given, new RelationQuestion.Organisations(names(given)), filters.read(given));
    }

    /** Reads what is asked of the list of territories. */
    public static Asked territories(Parameters given, RelationFilters filters) {
        CollectiviteKind level = given.value("level").isPresent()
                ? given.choice("level", CollectiviteKind.class, CollectiviteKind.REGION)
                : null;
        CollectiviteId within = filters.territory(given, "within").orElse(null);
        var question = new RelationQuestion.Territories(level, within, names(given));
        return read(given, question, filters.readWithRollUp(given));
    }

    /** Reads how the answer is to be given. */
    static Asked read(Parameters given, RelationQuestion question, RelationAsk ask) {
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
        return new Asked(question, ask, view, Timing.read(given), Windows.read(given));
    }

    /** Reads which ties between bodies count. */
    static Set<JointTie> ties(Parameters given) {
        return given.choices("tie", JointTie.class);
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
