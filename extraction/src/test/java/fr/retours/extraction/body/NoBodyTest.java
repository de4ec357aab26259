package fr.retours.extraction.body;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People, titles and common words that stand where bodies do, and bodies that are called like them. */
class NoBodyTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            April Kowalczyk, auteure d’un essai, a ouvert la journée avec Enercoop.          | April Kowalczyk
            Parmi les invités : Enercoop, April Kowalczyk et la Nef.                         | April Kowalczyk
            Enercoop, Hublot Bleu et la Nef ont témoigné. Le film Hublot Bleu a été projeté. | Hublot Bleu
            Enercoop, Hublot Bleu et la Nef ont témoigné. Un essai intitulé « Hublot Bleu ». | Hublot Bleu
            Enercoop, Pop Store et la Nef étaient là. Un Pop Store ouvrira bientôt.          | Pop Store
            Enercoop, Pop Store et la Nef étaient là. Chaque pop store ferme le soir.        | Pop Store
            Le débat a suivi l'intervention de Quentin.                                      | Quentin
            Une participation de Mathilde, bénévole, a clos la matinée.                      | Mathilde
            Le Plan de sobriété énergétique local (PSEL) est adopté.                         | PSEL
            Anne Petit, professeure de Gestion, a répondu.                                   | Gestion
            Merci à Innovation, Enercoop et la Nef.                                          | Merci à Innovation
            Parmi les invités : Enercoop, Violette Kowalczyk et la Nef.                      | Violette Kowalczyk
            Parmi les invités : Enercoop, Prune Kowalczyk et la Nef.                         | Prune Kowalczyk
            """)
    void aPersonATitleACommonWordIsNoBody(String text, String name) {
        assertThat(ReadRecap.of(text).organisations()).doesNotContain(name);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            L’association Gestion a témoigné.                                              | association Gestion
            La coopérative Pop Up a présenté son projet. Un pop up a suivi.                | coopérative Pop Up
            Anne Petit, directrice de Gestion, a répondu.                                  | Gestion
            La journée a été animée par Hublot. Le film Hublot a été projeté.              | Hublot
            April et Enercoop ont témoigné.                                                | April
            Ivo Petit, PDG de Tesla, a témoigné.                                           | Tesla
            Enercoop, Lab Hublot et la Nef étaient là. Le lab hublot a deux ans.           | Lab Hublot
            Le rapport Hublot Bleu est lu. Enercoop, Hublot Bleu et la Nef étaient là.     | Hublot Bleu
            Enercoop, Hublot Bleu et la Nef ont témoigné.                                  | Hublot Bleu
            """)
    void aBodyWithTheNameOfAThingIsOneWhereSomethingShowsIt(String text, String name) {
        assertThat(ReadRecap.of(text).organisations()).contains(name);
    }
}
