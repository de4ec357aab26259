package fr.retours.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;

class MissingBlanksTest {
    @Test
    void aPersonBeginsBehindTheLastWordOfABody() {
        ReadRecap read = ReadRecap.of(
                "La rencontre de l’Association des Lavoirs de FranceStéphane Morvan, directeur, a eu lieu.");

        assertThat(read.organisations()).containsExactly("Association des Lavoirs de France");
        assertThat(read.people()).containsExactly("Stéphane Morvan");
    }

    @Test
    void aBodyBeginsBehindAFamilyName() {
        ReadRecap read = ReadRecap.of("Anne MorvanAssociation des Lavoirs de Kerlann");

        assertThat(read.people()).containsExactly("Anne Morvan");
        assertThat(read.organisations()).containsExactly("Association des Lavoirs de Kerlann");
    }

    @Test
    void namesWithACapitalWithinStayWhole() {
        ReadRecap read = ReadRecap.of(
                "Anne McDonald, directrice d’OpenStreetMap Morvan, Paul LeMoyne et Luc DeSaintYves, de FranceConnect, ont débattu.");

        assertThat(read.people()).contains("Anne McDonald", "Paul LeMoyne");
        assertThat(read.organisations()).contains("OpenStreetMap Morvan");
        assertThat(read.organisations()).noneMatch(name -> name.equals("France") || name.equals("Connect"));
    }
}
