package fr.retours.indexer.extract.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.ReadRecap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that titles of talks, thanks, quotations and objects of verbs show. */
class PartFormsTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Le débat, brillamment porté par Anne Delmas, a duré.                         | speaker
            Panorama des usages par Anne Delmas : une photo pour tous.                   | speaker
            - Comment la ville compte ses arbres par Anne Delmas                         | speaker
            Selon Anne Delmas, directrice de l'ADEME, le modèle est viable.              | speaker
            Allocution de bienvenue – Anne Delmas, maire de Brest                        | opening
            Dès l'introduction, Anne Delmas a rappelé la démarche.                       | opening
            L'invitée principale de la soirée était Anne Delmas, présidente de l'AMF.    | keynote
            Paul Petit signe la charte avec Anne Delmas, présidente de l'AMF.            | signatory
            Anne Delmas, chercheuse à l'université de Lille, laboratoire Lumen, et Paul Petit, élu, ont animé l'atelier. | moderator
            Le premier, animé par Zoé Roux, a duré ; le second, avec Anne Delmas, aussi. | speaker
            Anne Delmas : « Il faut agir. »                                              | speaker
            Quant à Anne Delmas, elle a parlé d'étape.                                   | speaker
            Le micro est passé à la salle, puis on confie le micro à Anne Delmas.        | speaker
            Anne Delmas avait la lourde tâche de conclure.                               | closing
            Anne Delmas a quitté Paris pour ouvrir une épicerie.                         | speaker
            Anne Delmas et Paul Petit, maire de Brest (29), ont coprésidé la séance.     | moderator
            Zoé Roux (ADEME) et Anne Delmas leur ont succédé à la tribune.               | speaker
            Anne Delmas a introduit les débats.                                          | opening
            Anne Delmas a introduit la notion de sobriété.                               | speaker
            Anne Delmas a ouvert un café associatif à Lorient.                           | speaker
            Anne Delmas a animé le réseau pendant dix ans.                               | speaker
            Anne Delmas a animé la table ronde.                                          | moderator
            Anne Delmas a conclu un accord avec la Région.                               | speaker
            """)
    void readsWhatSomeoneDid(String text, String parts) {
        assertThat(ReadRecap.of(text).partsOf("Anne Delmas")).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merci à Anne Delmas et à l'équipe de la Ville de Brest pour leur accueil.",
                "Merci à toute l'équipe pour son accueil, et notamment à Anne Delmas.",
                "Après un film et en présence d'Anne Delmas, maire de Brest, la séance a débuté.",
                "Paul Petit a ouvert les débats en présence d'Anne Delmas, maire de Brest.",
                "Un clin d'œil est adressé à Anne Delmas, présente dans la salle."
            })
    void whoHostsOrIsThereTookPart(String text) {
        var read = ReadRecap.of(text);

        assertThat(read.present()).contains("Anne Delmas");
        assertThat(read.partsOf("Anne Delmas")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anne Delmas, élue de Brest, qui devait être présente, s'est excusée.",
                "Selon Anne Delmas, le modèle est viable.",
                "Merci à tous et à Anne Delmas.",
                "Prochain rendez-vous le 12 octobre, en présence d'Anne Delmas.",
                "Comme l'écrivait Anne Delmas, il faut relier.",
                "Un courrier d'Anne Delmas, maire de Brest, a été lu.",
                "La question a été posée de la part d'Anne Delmas."
            })
    void whoIsAwayOrOnlyCitedTookNoPart(String text) {
        assertThat(ReadRecap.of(text).present()).doesNotContain("Anne Delmas");
    }
}
