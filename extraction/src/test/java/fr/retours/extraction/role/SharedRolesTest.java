package fr.retours.extraction.role;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedRolesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anne Delmas et Paul Petit de l'ADEME ont témoigné.                          | – @ ADEME / – @ ADEME
            Anne Delmas et Paul Petit, de l'ADEME, ont témoigné.                        | – @ ADEME / – @ ADEME
            Sont intervenus :¶- Anne Delmas et Paul Petit, ADEME¶- Zoé Roux, AMF        | – @ ADEME / – @ ADEME / – @ AMF
            Les données¶¶Anne Delmas, Paul Petit et Luc Fabre, ADEME¶¶Un beau bilan a été fait. | – @ ADEME / – @ ADEME / – @ ADEME
            Côté AMF, Luc Fabre et Zoé Roux ont répondu.                                | – @ AMF / – @ AMF
            Le maire de Vif, Hugo Vidal, et Jeanne Morel ont conclu.                    | maire @ Vif / –
            """)
    void aBodyOfSeveralPeopleIsThatOfAll(String text, String roles) {
        assertThat(ReadRecap.ofLines(text).roles()).isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anne Delmas et Paul Petit, conseillers municipaux de Brest, ont témoigné.   | conseillers municipaux @ Brest / conseillers municipaux @ Brest
            Les députés Anne Delmas, Zoé Roux et Paul Petit ont témoigné.               | députés / députés / députés
            """)
    void aFunctionInThePluralIsShared(String text, String roles) {
        assertThat(ReadRecap.of(text).roles()).isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anne Delmas et Paul Petit, respectivement directrice et président de l'AMF, ont témoigné. | directrice @ AMF / président @ AMF
            Anne Delmas et Paul Petit, actuels directrice et secrétaire de l'ADEME, ont témoigné. | directrice @ ADEME / secrétaire @ ADEME
            Pour l'ADEME, Anne Delmas, directrice, et Paul Petit, ingénieur, ont témoigné. | directrice @ ADEME / ingénieur @ ADEME
            Avec Anne Delmas, vice-présidente à la culture et Paul Petit, directeur de Nantes Métropole. | vice-présidente à la culture @ Nantes Métropole / directeur @ Nantes Métropole
            """)
    void severalFunctionsAreHeldAtOneBody(String text, String roles) {
        assertThat(ReadRecap.of(text).roles()).isEqualTo(roles);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            La table ronde a réuni Anne Delmas, maire de Brest, Paul Petit, directeur de l'AMRF, et Zoé Roux, présidente d’Habicoop. | maire @ Brest / directeur @ AMRF / présidente @ Habicoop
            Le directeur de la DREAL, Paul Petit, la présidente de l'AMF, Anne Delmas, et le maire de Vif, Luc Fabre, ont signé. | directeur @ DREAL / présidente @ AMF / maire @ Vif
            Avec la maire de Brest Anne Delmas, le ministre Paul Petit et Zoé Roux, de l'AMF. | maire @ Brest / ministre / – @ AMF
            """)
    void everyoneInARowHasTheirOwn(String text, String roles) {
        assertThat(ReadRecap.of(text).roles()).isEqualTo(roles);
    }

    @Test
    void whoStandsForSomeoneHasTheFunctionsBefore() {
        var read =
                ReadRecap.of("Anne Delmas, sous-préfète, représentant Paul Petit, maire de Vif, a ouvert la séance.");

        assertThat(read.roles()).isEqualTo("sous-préfète / maire @ Vif");
        assertThat(read.present()).containsExactly("Anne Delmas");
    }
}
