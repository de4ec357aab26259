package fr.retours.extraction.place;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.TextAnnotator;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.CollectiviteKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCodingTest {
    private static final Lexicon LEXICON = new Lexicon();
    private static final NameCoding CODES = new CollectiviteFinder(Territories.load(), LEXICON, KnowledgeBase.shipped())
            .coding(new TextAnnotator(LEXICON, KnowledgeBase.shipped())
                    .annotate(new Recap(
                            new RecapId("essai"), "Retour", null, null, "La Seine-Saint-Denis était là.", "")));

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Niort                            | COMMUNE     |       | commune:79191
            Ville de Niort                   | COMMUNE     |       | commune:79191
            Saint-Denis                      | COMMUNE     | (93)  | commune:93066
            Saint-Denis                      | COMMUNE     |       | commune:93066
            Conseil départemental du Nord    | DEPARTEMENT |       | departement:59
            Région Rhône-Alpes               | REGION      |       | region:84
            Eurométropole de Strasbourg      | EPCI        |       | epci:246700488
            Métropole de Montpellier         | EPCI        |       | epci:243400017
            Grand Poitiers                   | COMMUNE     |       | epci:200069854
            Barcelone                        | FOREIGN     |       | foreign:barcelone
            Vallombreuse-les-Pins            | FOREIGN     |       | foreign:vallombreuse-les-pins
            communauté de communes du Zorbal | EPCI        |       | collectivite:communaute-de-communes-du-zorbal
            """)
    void codesNamesByTheListsOfTheProgram(String written, CollectiviteKind kind, String behind, String id) {
        assertThat(CODES.code(written, kind, behind == null ? "" : behind).id()).hasToString(id);
    }
}
