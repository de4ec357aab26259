package fr.retours.api.relation;

import fr.retours.api.answer.Notes;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationViews;
import fr.retours.api.request.Timing;
import fr.retours.api.request.Windows;
import fr.retours.model.port.Window;
import fr.retours.model.relation.JointTie;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A question of relationship as a request asks it. */
record Asked(RelationQuestion question, RelationAsk ask, RelationView view, Timing timing, Window window) {
    private static final RelationOrder[] OF_BODIES = {RelationOrder.WEIGHT, RelationOrder.COUNT};
    private static final RelationOrder[] OF_COMPANIONS = {RelationOrder.COUNT, RelationOrder.NEWMAN};
    private static final RelationOrder[] OF_OTHERS = {RelationOrder.COUNT};

    /** Reads how the answer is to be given. */
    static Asked read(Parameters given, RelationQuestion question, RelationAsk ask) {
        var orders = switch (question) {
            case RelationQuestion.Companions one -> OF_COMPANIONS;
            case RelationQuestion.Partners one -> OF_BODIES;
            case RelationQuestion.Cooperation one -> OF_BODIES;
            case RelationQuestion.People one -> OF_OTHERS;
            case RelationQuestion.Spokespeople one -> OF_OTHERS;
            case RelationQuestion.ThemePeople one -> OF_OTHERS;
            case RelationQuestion.ThemeBodies one -> OF_OTHERS;
        };
        return new Asked(question, ask, RelationViews.read(given, orders), Timing.read(given), Windows.read(given));
    }

    /** Reads which ties between bodies count. */
    static Set<JointTie> ties(Parameters given) {
        return given.choices("tie", JointTie.class);
    }

    /** Returns what there is to tell about the answer. */
    Notes notes(boolean empty) {
        boolean weighs =
                question instanceof RelationQuestion.Partners || question instanceof RelationQuestion.Cooperation;
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
