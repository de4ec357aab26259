package fr.retours.model.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.model.fact.Organisation;
import fr.retours.model.id.OrganisationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRegisterTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            SIREN,    732829320,  true
            SIREN,    356000000,  true
            SIREN,    732829321,  false
            SIREN,    73282932,   false
            SIREN,    7328293200, false
            SIREN,    73282932O,  false
            RNA,      W751234567, true
            RNA,      751234567,  false
            RNA,      W75123456,  false
            WIKIDATA, Q42,        true
            WIKIDATA, q42,        false
            WIKIDATA, Q042,       false
            """)
    void tellsItsOwnNumbersFromMistypedOnes(NumberRegister register, String number, boolean accepted) {
        assertThat(register.accepts(number)).isEqualTo(accepted);
    }

    @Test
    void anOrganisationHasOnlyNumbersOfTheRegisters() {
        var one = new Organisation(new OrganisationId("org:regie"), "Régie", List.of());

        assertThat(one.with(Map.of(NumberRegister.WIKIDATA, "Q42")).numbers())
                .containsEntry(NumberRegister.WIKIDATA, "Q42");
        assertThatThrownBy(() -> one.with(Map.of(NumberRegister.SIREN, "732829321")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("732829321");
    }
}
