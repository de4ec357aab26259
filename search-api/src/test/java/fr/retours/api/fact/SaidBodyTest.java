package fr.retours.api.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.BodyId;
import org.junit.jupiter.api.Test;

class SaidBodyTest {
    @Test
    void aFormerNameComesFirstAndLeadsToTodays() {
        var one = new SaidBody(BodyId.of("region:44"), "Grand Est", "Région Lorraine");

        assertThat(one.shown()).isEqualTo("Région Lorraine");
        assertThat(one.now()).isEqualTo("(aujourd’hui Grand Est)");
    }

    @Test
    void anAbbreviationIsNoFormerName() {
        assertThat(new SaidBody(BodyId.of("region:93"), "Provence-Alpes-Côte d’Azur", "PACA").now())
                .isEqualTo("(Provence-Alpes-Côte d’Azur)");
    }

    @Test
    void todaysNameStandsAlone() {
        var one = new SaidBody(BodyId.of("region:44"), "Grand Est", null);

        assertThat(one.shown()).isEqualTo("Grand Est");
        assertThat(one.now()).isEmpty();
    }
}
