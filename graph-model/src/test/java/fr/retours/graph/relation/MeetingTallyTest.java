package fr.retours.graph.relation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.name.FilingOrder;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.relation.NameChoice;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationView;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeetingTallyTest {
    private final MeetingTally tally =
            new MeetingTally(new RelationQuestion.Organisations(NameChoice.ANY), MeetingTallyTest::filing, event -> 1);

    private List<Integer> order(RelationOrder order, int least) {
        return tally.ranked(new RelationView(order, least, 0)).stream()
                .map(sum -> sum.ends().to())
                .toList();
    }

    @Test
    void theStrongestComeFirstThenByName() {
        tally.meet(GraphSnapshot.NOBODY, 5, 1, 0.5, null);
        tally.meet(GraphSnapshot.NOBODY, 5, 2, 0.1, null);
        tally.meet(GraphSnapshot.NOBODY, 4, 3, 1, null);
        tally.meet(GraphSnapshot.NOBODY, 9, 1, 0.3, null);
        tally.meet(GraphSnapshot.NOBODY, 9, 4, 0.3, null);

        assertThat(order(RelationOrder.COUNT, 1)).containsExactly(5, 9, 4);
        assertThat(order(RelationOrder.NEWMAN, 1)).containsExactly(4, 5, 9);
        assertThat(order(RelationOrder.COUNT, 2)).containsExactly(5, 9);
    }

    @Test
    void whatTwoBodiesDidTogetherWeighs() {
        tally.meet(1, 2, 10, 0, JointTie.APPEARED);
        tally.meet(1, 2, 11, 0, JointTie.APPEARED);
        tally.meet(1, 3, 12, 0, JointTie.CO_ORGANISED);

        assertThat(order(RelationOrder.WEIGHT, 1)).containsExactly(3, 2);
        var appeared = tally.ranked(new RelationView(RelationOrder.COUNT, 1, 0)).getFirst();
        assertThat(tally.strength(appeared).ties()).isEqualTo(Map.of(JointTie.APPEARED, 2L));
        assertThat(appeared.latest(1)).containsExactly(10);
        assertThat(appeared.latest(5)).containsExactly(10, 11);
    }

    @Test
    void sharesThatAddUpToTheSameAreTheSame() {
        for (int event = 0; event < 3; event++) {
            tally.meet(GraphSnapshot.NOBODY, 8, event, 1.0 / 3, null);
        }
        tally.meet(GraphSnapshot.NOBODY, 7, 3, 1, null);

        assertThat(tally.ranked(new RelationView(RelationOrder.NEWMAN, 1, 0)))
                .extracting(MeetingTally.Sum::newman)
                .containsExactly(1.0, 1.0);
        assertThat(order(RelationOrder.NEWMAN, 1)).containsExactly(8, 7);
    }

    private static FilingOrder filing() {
        throw new AssertionError("no order by name is asked for");
    }
}
