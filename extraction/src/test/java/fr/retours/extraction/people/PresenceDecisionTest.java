package fr.retours.extraction.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole recaps, since it is the whole that decides. */
class PresenceDecisionTest {
    private static final String TITLE = "Retour sur la rencontre du 12 mars 2019 à Vannes";
    private static final String TOLD =
            "La rencontre s'est tenue le 12 mars 2019 à Vannes. Étaient présents : Zoé Roux, maire de Vannes, "
                    + "et Luc Blanc, président de l'ADEME. La journée a été ouverte par Zoé Roux. ";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Anne Delmas, directrice de l'ADEME, a présenté le plan.",
                "Une table ronde a réuni Anne Delmas et Paul Petit.",
                "« Il faut planter des haies », glisse Anne Delmas.",
                "Anne Delmas, députée et auteure de la loi de 2014, a présenté le plan.",
            })
    void whoeverASentenceOfTheRecapShowsWasThere(String sentence) {
        assertThat(ReadRecap.whole(TITLE, TOLD + sentence).present()).contains("Anne Delmas");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "En 1998, Anne Delmas, directrice de l'ADEME, a présenté le premier plan.",
                "Anne Delmas parlait de haies dès 2004.",
            })
    void whoeverOnlyAnotherYearNamesWasNotThere(String sentence) {
        assertThat(ReadRecap.whole(TITLE, TOLD + sentence).present())
                .contains("Zoé Roux")
                .doesNotContain("Anne Delmas");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Que faire des haies ? Anne Delmas explique que le bocage recule. Faut-il s'en émouvoir ? Les talus "
                        + "retiennent l'eau. Ils abritent les oiseaux. Qui les plante ? Personne ne le sait.",
                "Le bocage est un paysage. Anne Delmas, géographe, y voit un patrimoine. Les talus retiennent l'eau. "
                        + "Ils abritent les oiseaux. Qui les plante ? Les haies sont rares. Que faut-il en dire ?",
            })
    void whereHardlyAnEventIsToldAVerbShowsNobody(String text) {
        assertThat(ReadRecap.whole("Le bocage en questions", text).present()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Anne Delmas souligne les progrès.                                       | –
            Anne Delmas, maire de Brest, souligne les progrès.                      | speaker
            Anne Delmas souligne les progrès. Anne Delmas a présenté le plan.       | speaker
            """)
    void oneVerbMakesASpeakerOnlyOfWhoeverBearsAnOffice(String sentences, String parts) {
        assertThat(ReadRecap.whole(TITLE, TOLD + sentences).partsOf("Anne Delmas"))
                .isEqualTo(parts.replace("–", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Table ronde :¶- Anne Delmas, maire de Vif                                | true
            La visite a réuni dix voisins, parmi lesquels :¶- Anne Delmas, maire de Vif | true
            Communes voisines :¶- Anne Delmas, maire de Vif                         | false
            Le nouveau bureau :¶- Anne Delmas, trésorière                            | false
            Pour aller plus loin :¶- Anne Delmas, Le Temps des haies                 | false
            Le plan (1) est prêt, et la salle l'a lu.¶¶(1) Anne Delmas, maire de Vif | false
            Crédit photo : Anne Delmas, photographe                                  | false
            Les haies reculent malgré les efforts de la géographe Anne Delmas.       | false
            Autour des haies Anne Delmas, maire de Vif, Luc Gall, maire d'Arz, Jo Petit, maire de Sens, se retrouvent. | true
            Marie Curie, Les Haies, film par Anne Delmas                             | false
            Les haies de Vif, par Anne Delmas                                        | true
            """)
    void aFunctionShowsPresenceOnlyWhereTheDocumentSaysWhoWasThere(String lines, boolean there) {
        String body = TOLD + "\n\n" + lines.replace("¶", "\n");

        assertThat(ReadRecap.whole(TITLE, body).present().contains("Anne Delmas"))
                .isEqualTo(there);
    }
}
