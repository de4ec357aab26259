package fr.retours.extraction.body;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodySpansTest {
    private static final BodySpan FIRST = BodySpan.inSlot(2, 5);

    @Test
    void addingMakesAnotherLayer() {
        var empty = new BodySpans();
        BodySpans one = empty.with(FIRST);
        assertThat(empty.all()).isEmpty();
        assertThat(one.all()).containsExactly(FIRST);
    }

    @Test
    void whatWasFoundFirstStands() {
        BodySpans layer = new BodySpans().with(List.of(FIRST, BodySpan.inSlot(4, 7), BodySpan.inSlot(5, 7)));
        assertThat(layer.all()).containsExactly(FIRST, BodySpan.inSlot(5, 7));
    }

    @Test
    void wordsOfFunctionOutrankOrganisationsWithinThemBeforeAndAfter() {
        BodySpans before = new BodySpans().with(FIRST);
        BodySpans covered = before.withFunction(1, 6).with(BodySpan.inSlot(3, 6));
        assertThat(covered.all()).isEmpty();
        assertThat(before.all()).containsExactly(FIRST);
        assertThat(covered.with(BodySpan.inSlot(6, 8)).all()).hasSize(1);
    }

    @Test
    void unitOfBodyIsPartOfFunction() {
        var recap =
                ReadRecap.of("Anne Petit, responsable du pôle Culture et Sport de la Ville de Brest, est intervenue.");
        assertThat(recap.organisations()).isEmpty();
        assertThat(recap.rolesOf("Anne Petit")).isEqualTo("responsable du pôle Culture et Sport @ Brest");
    }

    @Test
    void nameThatHeadsItsPeopleIsLongerThanPlaceItBeginsWith() {
        var recap = ReadRecap.of("CAPEB : Anne Petit, Bourgogne transports : Luc Roux, Pixane : Paul Simon.");
        assertThat(recap.rolesOf("Luc Roux")).isEqualTo("– @ Bourgogne transports");
        assertThat(recap.organisations()).contains("Bourgogne transports");
    }
}
