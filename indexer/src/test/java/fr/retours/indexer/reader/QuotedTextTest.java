package fr.retours.indexer.reader;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.text.TextAnnotator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {
    private static final TextAnnotator ANNOTATOR =
            new TextAnnotator(TriedReading.LISTS.lexicon(), TriedReading.LISTS.knowledge());
    private static final QuotedText TEXT =
            new QuotedText(ANNOTATOR.annotate(TriedReading.recap("Retour sur l’Île-Verte", """
                    Aline\u00A0Ferrec, maire d’Ormelles, a ouvert la journée « Réparer ». Puis Marie et Paul Durand ont conclu.
                    Étaient là : LANDRÉ Yves, Malo Quéinnec, Jean Petit et Noé Martin.
                    Nora Dupleix est conseillère municipale et métropolitaine. L’œuvre du réseau reste.
                    Les coachs municipaux étaient là, avec Zoé Kerric, responsable du cours d’eau (les rivières), qui a parlé.""")), Set.of("et"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Aline Ferrec, maire d'Ormelles, a ouvert la journée "Réparer".  | Aline Ferrec, maire d’Ormelles, a ouvert la journée « Réparer
            aline ferrec , maire d'ormelles                                 | Aline Ferrec, maire d’Ormelles
            Ile Verte Aline Ferrec                                          | Île-Verte Aline Ferrec
            Etaient là :                                                    | Étaient là
            l'oeuvre du réseau                                              | L’œuvre du réseau
            Aline Ferrec […] a ouvert la journée                            | Aline Ferrec, maire d’Ormelles, a ouvert la journée
            """)
    void findsAQuoteWhateverItsBlanksAndSigns(String quote, String written) {
        assertThat(TEXT.quote(quote)).isNotEmpty();
        assertThat(TEXT.written(TEXT.quote(quote).getFirst())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aline Ferrec a conclu la journée",
                "Aline Ferrec, mairesse d’Ormelles",
                "a ouvert la journée […] Aline Ferrec",
                "…",
                "",
                "« »"
            })
    void findsNoQuoteThatTheTextDoesNotHold(String quote) {
        assertThat(TEXT.quote(quote)).isEmpty();
    }

    @Test
    void takesNoNameFromBothSidesOfAComma() {
        assertThat(TEXT.named("Quéinnec Jean", true)).isEmpty();
        assertThat(TEXT.named("Yves Malo", true)).isEmpty();
        assertThat(TEXT.named("Malo Quéinnec", true)).hasSize(1);
    }

    @Test
    void findsANameWithTheFamilyNameFirst() {
        assertThat(TEXT.familyFirst("Yves Landré")).extracting(TEXT::written).isEqualTo(List.of("LANDRÉ Yves"));
    }

    @Test
    void findsWordsThatAreSharedWithWhatStandsBetween() {
        assertThat(TEXT.apart("Marie Durand")).extracting(TEXT::written).isEqualTo(List.of("Marie et Paul Durand"));
        assertThat(TEXT.apart("conseillère métropolitaine")).hasSize(1);
    }

    @Test
    void findsInThePluralWhatIsQuotedInTheSingular() {
        assertThat(TEXT.named("coach", false)).isEmpty();
        assertThat(TEXT.inPlural("coach")).extracting(TEXT::written).isEqualTo(List.of("coachs"));
        assertThat(TEXT.inPlural("coach de rue")).isEmpty();
    }

    @Test
    void keepsTheBracketThatClosesWhatItOpens() {
        assertThat(TEXT.all("responsable du cours d’eau (les rivières)"))
                .extracting(TEXT::written)
                .isEqualTo(List.of("responsable du cours d’eau (les rivières)"));
        assertThat(TEXT.all("les rivières")).extracting(TEXT::written).isEqualTo(List.of("les rivières"));
    }

    @Test
    void joinsNoGivenNameWithTheFamilyNameOfSomebodyElse() {
        assertThat(TEXT.apart("Aline Durand")).isEmpty();
        assertThat(TEXT.apart("Malo Martin")).isEmpty();
        assertThat(TEXT.apart("Jean Martin")).isEmpty();
    }
}
