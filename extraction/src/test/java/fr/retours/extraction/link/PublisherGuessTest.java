package fr.retours.extraction.link;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.testing.ShippedExtractor;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherGuessTest {
    private static final RecapExtractor EXTRACTOR = ShippedExtractor.EXTRACTOR;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Assemblée générale du 3 mai                              | organizer
            Maison de l'emploi du Bocage : réunion du 3 mai          | mentioned
            Retour sur la rencontre                                  | mentioned
            """)
    void anAssemblyIsThatOfTheOneNamedMost(String title, String links) {
        String body =
                "L'assemblée s'est tenue le matin. Le compte de la CRESS Bretagne est juste. L'outil de la CRESS Bretagne a servi. "
                        + "Un logo de la CRESS Bretagne sera dessiné.";

        assertThat(linksOf(title, body, "CRESS Bretagne")).containsExactly(links);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            La matinée fut belle.¶¶Association Orge Vivante                    | organizer
            La matinée fut belle.¶¶L'équipe de l'association Orge Vivante      | organizer
            La matinée de notre association Orge Vivante fut belle.            | organizer
            La matinée fut belle.¶¶Photos : association Orge Vivante           | mentioned
            La matinée fut belle.¶¶Association Orge Vivante¶¶ADEME             | mentioned
            """)
    void whoSignsOrIsOursSpeaks(String body, String links) {
        assertThat(linksOf(
                        "Retour sur la matinée",
                        body.replace('¶', '\n'),
                        "Orge Vivante",
                        "association Orge Vivante",
                        "Association Orge Vivante"))
                .containsExactly(links);
    }

    @Test
    void nobodyIsGuessedWhereAnotherOrganised() {
        String body = "La réunion était organisée par le gouvernement kenyan. L'outil de la CRESS Bretagne a servi. "
                + "Le compte de la CRESS Bretagne est juste. Un logo de la CRESS Bretagne sera dessiné.";

        assertThat(linksOf("Assemblée générale du 3 mai", body, "CRESS Bretagne"))
                .containsExactly("mentioned");
    }

    private static List<String> linksOf(String title, String body, String... names) {
        return EXTRACTOR.candidates(new Recap(new RecapId("essai"), title, null, null, body, "")).bodies().stream()
                .filter(one -> List.of(names).contains(one.name()))
                .map(Involvement::links)
                .flatMap(List::stream)
                .map(link -> link.kind().slug())
                .toList();
    }
}
