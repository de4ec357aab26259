package fr.retours.extraction.name;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;

class LaterNamesTest {
    @Test
    void aListByFamilyNameIsReadSo() {
        var read = ReadRecap.of("Présents :\n\n- Delmas Anne\n- Petit Marie-Laure\n- Vidal Thomas\n- Roux Zoé");

        assertThat(read.people()).contains("Anne Delmas", "Marie-Laure Petit", "Zoé Roux");
        assertThat(read.people()).doesNotContain("Thomas Vidal Roux", "Vidal Thomas");
    }

    @Test
    void whoAloneHasAGivenNameIsMeantByIt() {
        var read = ReadRecap.of("Étaient présents Nadia Delmas et Paul Petit. Nadia a conclu la journée.");

        assertThat(read.people()).containsExactly("Nadia Delmas", "Paul Petit");
        assertThat(read.partsOf("Nadia Delmas")).isEqualTo("closing");
    }

    @Test
    void aGivenNameOfTwoIsNobodys() {
        var read = ReadRecap.of("Étaient présents Nadia Delmas et Nadia Petit. Nadia a conclu la journée.");

        assertThat(read.partsOf("Nadia Delmas")).isEmpty();
        assertThat(read.partsOf("Nadia Petit")).isEmpty();
    }

    @Test
    void aNameWithAndWithoutHyphenIsOne() {
        var read = ReadRecap.of(
                "Étaient présents Jean-Pierre Delmas et Zoé Roux. Jean Pierre Delmas a conclu la journée.");

        assertThat(read.people()).containsExactly("Jean-Pierre Delmas", "Zoé Roux");
        assertThat(read.partsOf("Jean-Pierre Delmas")).isEqualTo("closing");
    }

    @Test
    void anAcronymBehindANameIsNoPartOfIt() {
        assertThat(ReadRecap.of("Étaient présents Emmanuelle Martin EPT et Zoé Roux.")
                        .people())
                .contains("Emmanuelle Martin");
    }

    @Test
    void aCivilityLeadsToFamilyNamesFirstWhereMoreAreNamedSo() {
        var read = ReadRecap.of(
                "Présents : M. Delmas Luc, Mme De Kerlaz Anne, M. Robert Paul. Mme De Kerlaz présente le budget.");
        var other = ReadRecap.of("Présents : M. Robert Paul, Mme Anne Delmas, M. Luc Kerlaz.");

        assertThat(read.people()).contains("Luc Delmas", "Anne De Kerlaz", "Paul Robert");
        assertThat(other.people()).contains("Robert Paul", "Anne Delmas", "Luc Kerlaz");
    }

    @Test
    void oneLetterWithinAGivenNameIsASlip() {
        var read = ReadRecap.of("Présents : Franck Delmas, Martin Kerlaz, Martine Kerlaz. Frank Delmas a conclu.");

        assertThat(read.people()).contains("Franck Delmas", "Martin Kerlaz", "Martine Kerlaz");
        assertThat(read.people()).doesNotContain("Frank Delmas");
    }
}
