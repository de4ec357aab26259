package fr.retours.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.NarrationKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NarrationTest {
    private static final Proof PROOF = Proof.of(0.9, new Evidence(0, 10));
    private static final Event EVENT =
            new Event(new EventId("event:forum"), "Le forum", EventKind.FORUM, null, null, null, EventProof.of(PROOF));
    private static final Recap RECAP =
            new Recap(new RecapId("recap:a"), "Retour sur le forum", null, null, "Il a réuni du monde.", "");
    private static final Person PERSON = new Person(new PersonId("person:a-b"), "A B", List.of());

    @Test
    void aRecountedEventIsThereWithItsProof() {
        assertThat(Narration.of(EVENT)).isEqualTo(new Narration(NarrationKind.RECOUNTS, EVENT, PROOF));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Narration(NarrationKind.RECOUNTS, null, PROOF))
                .withMessageContaining("RECOUNTS");
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "RECOUNTS")
    void nothingElseHasAnEvent(NarrationKind kind) {
        assertThat(new Narration(kind, null, PROOF).with(event -> EVENT).event())
                .isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Narration(kind, EVENT, PROOF));
    }

    @Test
    void nobodyTakesPartInNoEvent() {
        var none = new Narration(NarrationKind.NONE, null, PROOF);

        assertThat(facts(none, false).event()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> facts(none, true)).withMessageContaining("no event");
    }

    private static RecapFacts facts(Narration narration, boolean tookPart) {
        var person = new Participation(PERSON, "A B", List.of(), tookPart, List.of(), List.of(), PROOF);
        return new RecapFacts(RECAP, narration, List.of(person), List.of(), List.of(), List.of());
    }
}
