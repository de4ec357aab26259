package fr.retours.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final Evidence HERE = new Evidence(0, 9);
    private static final Evidence THERE = new Evidence(10, 19);
    private static final FactReason VERB = new FactReason("verbe", "a ouvert");
    private static final FactReason LIST = new FactReason("liste", "");

    @Test
    void aFactReadTwiceHasAllReasonsOnceWhicheverReadingCameFirst() {
        var one = new Proof(0.5, List.of(HERE), List.of(VERB, VERB));
        var other = new Proof(0.9, List.of(THERE), List.of(VERB, LIST));

        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.and(other)).isEqualTo(new Proof(0.9, List.of(HERE, THERE), List.of(LIST, VERB)));
    }

    @Test
    void anotherConfidenceLeavesEvidenceAndReasons() {
        assertThat(Proof.of(0.5, HERE, VERB).with(0.7)).isEqualTo(Proof.of(0.7, HERE, VERB));
    }

    @Test
    void aProofReadFromAStoreHasNoReasons() {
        assertThat(Proof.of(0.5, HERE).reasons()).isEmpty();
    }

    @Test
    void aReasonNamesItsRule() {
        assertThatThrownBy(() -> new FactReason(" ", "a ouvert")).isInstanceOf(IllegalArgumentException.class);
    }
}
