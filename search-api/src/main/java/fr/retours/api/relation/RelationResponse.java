package fr.retours.api.relation;

import fr.retours.api.fact.ChanceResponse;
import fr.retours.api.fact.Quotes;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.Relation;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.EntityRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship on the wire: see {@link Relation}.
 *
 * @param count how many events are behind it
 * @param recapCount how many recaps tell these; null where it is not between a pair
 * @param share of the events of either of a pair, the part at which both were; null where it is not between a pair
 * @param chance what chance alone would give a pair; null where that is not worked out
 * @param ties number of events by what two bodies did together; empty where it is not between bodies
 * @param weight sum of what the ties weigh; null where it is not between bodies
 */
record RelationResponse(
        @Nullable EntityRef from,
        EntityRef to,
        List<String> aliases,
        long count,
        @Nullable Long recapCount,
        @Nullable Double newman,
        @Nullable Double share,
        @Nullable ChanceResponse chance,
        Map<String, Long> ties,
        @Nullable Long weight,
        @Nullable EventDate first,
        @Nullable EventDate last,
        Some<SharedEventResponse> events) {
    static RelationResponse of(Relation relation, Quotes quotes) {
        var strength = relation.strength();
        Map<String, Long> ties = new LinkedHashMap<>();
        for (JointTie tie : JointTie.values()) {
            Long count = strength.ties().get(tie);
            if (count != null) {
                ties.put(tie.slug(), count);
            }
        }
        return new RelationResponse(
                relation.from(),
                relation.to(),
                relation.aliases(),
                strength.events(),
                strength.recaps(),
                strength.newman(),
                strength.share(),
                ChanceResponse.of(strength.chance()),
                ties,
                ties.isEmpty() ? null : strength.weight(),
                relation.first(),
                relation.last(),
                Some.of(relation.events(), one -> SharedEventResponse.of(one, quotes)));
    }
}
