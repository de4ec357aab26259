package fr.retours.indexer.extract.role;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.api.Test;

class SharedRolesTest {
    @Test
    void functionsBeforeNamesInARowAreThoseOfTheNamesBehindThem() {
        var read = ReadRecap.of(
                "Le directeur de la DREAL, Paul Petit, la présidente de l'AMF, Anne Delmas, et le maire de Vif, Luc Fabre, ont signé.");

        assertThat(read.rolesOf("Paul Petit")).isEqualTo("directeur @ DREAL");
        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("présidente @ AMF");
        assertThat(read.rolesOf("Luc Fabre")).isEqualTo("maire @ Vif");
    }

    @Test
    void anAffiliationBehindTwoNamesIsThatOfBoth() {
        var read = ReadRecap.of("Anne Delmas et Paul Petit de l'ADEME ont témoigné.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("– @ ADEME");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("– @ ADEME");
    }

    @Test
    void onALineOfAListOneBodyIsThatOfBoth() {
        var read = ReadRecap.of("Sont intervenus :\n- Anne Delmas et Paul Petit, ADEME\n- Zoé Roux, AMF");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("– @ ADEME");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("– @ ADEME");
    }

    @Test
    void aFunctionInThePluralIsShared() {
        var read = ReadRecap.of("Anne Delmas et Paul Petit, conseillers municipaux de Brest, ont témoigné.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("conseillers municipaux @ Brest");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("conseillers municipaux @ Brest");
    }

    @Test
    void aDeputySharesTheBodyNamedNext() {
        var read = ReadRecap.of(
                "Avec Anne Delmas, vice-présidente à la culture et Paul Petit, directeur de Nantes Métropole.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("vice-présidente à la culture @ Nantes Métropole");
    }

    @Test
    void everyoneInAListHasTheirOwn() {
        var read =
                ReadRecap.of("La table ronde a réuni Anne Delmas, maire de Brest, Paul Petit, directeur de l'AMRF, et"
                        + " Zoé Roux, présidente d’Habicoop.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("maire @ Brest");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("directeur @ AMRF");
        assertThat(read.rolesOf("Zoé Roux")).isEqualTo("présidente @ Habicoop");
    }

    @Test
    void functionsToldForEachInTurn() {
        var read = ReadRecap.of(
                "Anne Delmas et Paul Petit, respectivement directrice et président de l'AMF, ont témoigné.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("directrice @ AMF");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("président @ AMF");
    }

    @Test
    void aFunctionInThePluralBeforeTheNamesIsShared() {
        var read = ReadRecap.of("Les députés Anne Delmas, Zoé Roux et Paul Petit ont témoigné.");

        assertThat(read.rolesOf("Zoé Roux")).isEqualTo("députés");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("députés");
    }

    @Test
    void aFunctionThatTouchesTheNextNameIsTheirs() {
        var read = ReadRecap.of("Avec la maire de Brest Anne Delmas, le ministre Paul Petit et Zoé Roux, de l'AMF.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("maire @ Brest");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("ministre");
    }

    @Test
    void anAffiliationBehindTwoIsThatOfBoth() {
        var read = ReadRecap.of("Anne Delmas et Paul Petit, de l'ADEME, ont témoigné.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("– @ ADEME");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("– @ ADEME");
    }

    @Test
    void whoStandsForSomeoneHasTheFunctionsBefore() {
        var read =
                ReadRecap.of("Anne Delmas, sous-préfète, représentant Paul Petit, maire de Vif, a ouvert la séance.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("sous-préfète");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("maire @ Vif");
        assertThat(read.present()).containsExactly("Anne Delmas");
    }

    @Test
    void theBodyInFrontIsThatOfAllWhoFollow() {
        var read = ReadRecap.of(
                "Pour l'ADEME, Anne Delmas, directrice, et Paul Petit, ingénieur, ont témoigné. Côté AMF, "
                        + "Luc Fabre et Zoé Roux ont répondu. Le maire de Vif, Hugo Vidal, et Jeanne Morel ont conclu.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("directrice @ ADEME");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("ingénieur @ ADEME");
        assertThat(read.rolesOf("Luc Fabre")).isEqualTo("– @ AMF");
        assertThat(read.rolesOf("Zoé Roux")).isEqualTo("– @ AMF");
        assertThat(read.rolesOf("Jeanne Morel")).isEmpty();
    }

    @Test
    void theBodyThatEndsALineOfNamesIsThatOfAll() {
        var read =
                ReadRecap.of("Les données\n\nAnne Delmas, Paul Petit et Luc Fabre, ADEME\n\nUn beau bilan a été fait.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("– @ ADEME");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("– @ ADEME");
        assertThat(read.rolesOf("Luc Fabre")).isEqualTo("– @ ADEME");
    }

    @Test
    void presentHoldersInTurnHaveOneFunctionEach() {
        var read =
                ReadRecap.of("Anne Delmas et Paul Petit, actuels directrice et secrétaire de l'ADEME, ont témoigné.");

        assertThat(read.rolesOf("Anne Delmas")).isEqualTo("directrice @ ADEME");
        assertThat(read.rolesOf("Paul Petit")).isEqualTo("secrétaire @ ADEME");
    }
}
