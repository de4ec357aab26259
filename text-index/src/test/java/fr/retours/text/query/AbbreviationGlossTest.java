package fr.retours.text.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.text.search.SmallIndex;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationGlossTest {
    @ParameterizedTest(name = "« {0} »: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            Créer un PTCE (pôle territorial de coopération économique) à Lyon | ptce | pole territorial cooperation economique
            la Chambre Régionale d'Agriculture (CRA) de Bretagne              | cra  | chambre regionale agriculture
            statuts d'une société coopérative d'intérêt collectif (SCIC)      | scic | societe cooperative interet collectif
            """)
    void findsAnAbbreviationBesideItsLongForm(String query, String shortForm, String longForm) {
        var text = TypedText.of(query);

        assertThat(text.glosses()).singleElement().satisfies(gloss -> {
            assertThat(words(text, gloss.shortForm())).isEqualTo(shortForm);
            assertThat(words(text, gloss.longForm())).isEqualTo(longForm);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Monnaies locales (Bayonne)",
                "la SCIC (Lyon)",
                "le RTES (",
                "Rencontre nationale (2018)",
                "un projet des habitants (ESS)"
            })
    void takesNoOtherBracketForOne(String query) {
        assertThat(TypedText.of(query).glosses()).isEmpty();
    }

    @Test
    void letsBothFormsWeighNoMoreThanAWordOrTwo() {
        try (var index = SmallIndex.ofBodies(
                "Le PTCE est un pôle territorial de coopération économique.", "Les statuts du PTCE", "Les statuts")) {
            assertThat(index.find("PTCE (pôle territorial de coopération économique) : les statuts")
                            .getFirst())
                    .isEqualTo("1");
        }
    }

    @Test
    void bracketsAreReadInOnePass() {
        String blanks = "a".repeat(480) + " ".repeat(500);

        assertThat(TypedText.of(blanks + "(b").glosses()).isEmpty();
        assertThat(TypedText.of("le PTCE   (pôle territorial de coopération économique)")
                        .glosses())
                .hasSize(1);
    }

    private static String words(QueryText text, List<Integer> numbers) {
        return String.join(
                " ", numbers.stream().map(at -> text.words().get(at).exact()).toList());
    }
}
