package fr.retours.indexer.extract.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.api.Test;

class OfficeDeedsTest {
    private static final String THERE =
            "Étaient présents Anne Delmas, présidente de l'ADEME, et Paul Petit, trésorier.\n\n";

    @Test
    void theDeedOfAnOfficeIsThatOfWhoeverBearsIt() {
        var read = ReadRecap.of(THERE + "La présidente ouvre la séance. Le trésorier a rappelé les chiffres.");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("opening");
        assertThat(read.partsOf("Paul Petit")).isEqualTo("speaker");
    }

    @Test
    void anOfficeMayHaveACivilityAndOthersBehindItsVerb() {
        var read = ReadRecap.of(
                THERE + "Madame la Présidente ouvre la séance. Le trésorier remercie Luc Blanc de son aide.");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("opening");
        assertThat(read.partsOf("Paul Petit")).isEqualTo("speaker");
        assertThat(read.partsOf("Luc Blanc")).isEmpty();
    }

    @Test
    void anOfficeIsNobodysBeforeWhoBearsItIsNamed() {
        var read = ReadRecap.of(
                "Le maire a rappelé les chiffres.\n\nÉtaient présents Anne Delmas, maire de Vif, et Paul Petit.");

        assertThat(read.partsOf("Anne Delmas")).isEmpty();
    }

    @Test
    void anOfficeMayStandBehindACue() {
        var read = ReadRecap.of(THERE + "La séance est ouverte par la présidente.");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("opening");
    }

    @Test
    void anOfficeOfSeveralIsNobodys() {
        var read = ReadRecap.of("Étaient présents Anne Delmas, maire de Vif, et Paul Petit, maire de Brest.\n\n"
                + "Le maire a rappelé les chiffres. Le maire clôturera la saison.");

        assertThat(read.partsOf("Anne Delmas")).isEmpty();
        assertThat(read.partsOf("Paul Petit")).isEmpty();
    }
}
