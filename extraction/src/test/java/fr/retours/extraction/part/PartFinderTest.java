package fr.retours.extraction.part;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.ReadRecap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartFinderTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            La journée a été ouverte par Anne Delmas, maire de Brest.                    | opening
            Anne Delmas a accueilli les participants.                                    | opening
            En ouverture, Anne Delmas a rappelé les enjeux.                              | opening
            L'intervention introductive d’Anne Delmas a marqué les esprits.              | opening
            Un atelier était animé par Anne Delmas.                                      | moderator
            Le débat s'est tenu sous l'animation d'Anne Delmas.                          | moderator
            Ouverture par Anne Delmas, Maire de Brest                                    | opening
            12 h : clôture – Anne Delmas, maire de Brest                                 | closing
            Le vélo en ville, avec Anne Delmas (ADEME)                                   | speaker
            Invitée à conclure, Anne Delmas a salué les progrès.                         | closing
            Ouvrant la séance, Anne Delmas a salué les progrès.                          | opening
            Anne Delmas est intervenue et a clos la journée.                             | speaker closing
            La parole a été donnée à Anne Delmas.                                        | speaker
            Anne Delmas a souhaité la bienvenue aux élus.                                | opening
            Anne Delmas, intervenante de la journée, est partie.                         | speaker
            Anne Delmas, grand témoin de la journée, a souligné les progrès.             | keynote
            La rencontre était suivie par une conférence d'Anne Delmas.                  | keynote
            La matinée a été conclue par Anne Delmas.                                    | closing
            Anne Delmas est venue conclure la matinée.                                   | closing
            Anne Delmas en conclusion a salué les progrès.                               | closing
            En restituant les ateliers, Anne Delmas a salué les progrès.                 | closing
            Compte-rendu rédigé par Anne Delmas, maire de Brest                          | rapporteur
            Synthèse d'Anne Delmas, maire de Brest                                       | rapporteur
            L'accord a été signé par Anne Delmas, maire de Brest.                        | signatory
            Une table ronde a réuni Anne Delmas, maire, et Paul Petit, élu.              | speaker
            Avec le témoignage d'Anne Delmas du département de la Gironde.               | speaker
            Anne Delmas, maire de Brest, a souligné les progrès.                         | speaker
            Les progrès ont été soulignés par Anne Delmas.                               | speaker
            « Tout avance », rappelle Anne Delmas, maire de Brest.                       | speaker
            « Il reste à faire », met en garde Anne Delmas.                              | speaker
            « Il faut planter des haies », glisse Anne Delmas.                           | speaker
            L'association est présidée par Anne Delmas. Cette dernière a témoigné.       | speaker
            Anne Delmas (maire de Vif) et Paul Petit (élu à Brest) ont ouvert la journée. | opening
            Anne Delmas, présidente, ouvre la séance.                                    | opening
            Dans son rapport moral, Anne Delmas est revenue sur l'année.                 | speaker
            Représentante de l'AMF, Anne Delmas a dressé un bilan.                       | speaker
            Texte : Anne Delmas, stagiaire                                               | rapporteur
            Il revenait à Anne Delmas, élue à Brest, de conclure.                        | closing
            Le mot de la fin est revenu à Anne Delmas.                                   | closing
            Paul Petit, maire de Vif, et Anne Delmas, élue à Brest, pour la clôture      | closing
            Après l'accueil de Paul Petit, maire de Vif, Anne Delmas a témoigné.         | speaker
            Lors de l'ouverture par Anne Delmas, Paul Petit et Zoé Roux ont témoigné.    | opening
            Parmi les représentants d'associations locales : Anne Delmas et Paul Petit se sont succédé. | speaker
            À l'invitation d'Anne Delmas, maire de Vif, les élus ont débattu.            | opening
            Anne Delmas a joué le rôle de grand témoin.                                  | keynote
            Anne Delmas a apposé sa signature sur la charte.                             | signatory
            Au micro d'Anne Delmas, journaliste, Paul Petit s'est livré.                 | moderator
            La journée s'est achevée sur une intervention d'Anne Delmas.                 | closing
            Anne Delmas, accompagnée de Paul Petit, a clos la journée.                   | closing
            S'appuyant sur Paul Petit, Anne Delmas a défendu la haie.                    | speaker
            Les élus ont vu la ferme d'Anne Delmas, qui leur a expliqué le compost.      | speaker
            Anne Delmas ne mâche pas ses mots : « Tout reste à faire. »                  | speaker
            Anne Delmas aimerait connaître le coût des travaux.                          | speaker
            Le débat, brillamment porté par Anne Delmas, a duré.                         | speaker
            Panorama des usages par Anne Delmas : une photo pour tous.                   | speaker
            - Comment la ville compte ses arbres par Anne Delmas                         | speaker
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
            Anne Delmas et Paul Petit, maire de Brest (29), ont coprésidé la séance.     | moderator
            Zoé Roux (ADEME) et Anne Delmas leur ont succédé à la tribune.               | speaker
            Anne Delmas a introduit les débats.                                          | opening
            Anne Delmas a introduit la notion de sobriété.                               | speaker
            Anne Delmas a ouvert un café associatif à Lorient.                           | speaker
            Anne Delmas a animé la table ronde.                                          | moderator
            Anne Delmas a conclu un accord avec la Région.                               | speaker
            """)
    void readsWhatSomeoneDid(String text, String parts) {
        assertThat(ReadRecap.of(text).partsOf("Anne Delmas")).isEqualTo(parts);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "La rencontre, organisée par l'ADEME (Anne Delmas) avec l'AMF, a réuni les élus.",
                "Anne Delmas, maire de Vif, a été élue présidente du réseau.",
                "Anne Delmas, députée, succède à Paul Petit.",
                "Anne Delmas a quitté Paris pour ouvrir une épicerie.",
                "Anne Delmas a animé le réseau pendant dix ans.",
                "Les acteurs qui œuvrent pour l'ouverture des données : Anne Delmas de l'APRIL et Paul Petit.",
                "Les élus ont visité le site. De gauche à droite : Anne Delmas et Paul Petit.",
                "Zoé Roux, maire de Brest, a ouvert la séance.\n\nParticipants :\n\nAnne Delmas\n\nPaul Petit - ADEME",
                "Le congrès a reçu la visite d'Anne Delmas, ministre.",
                "Merci à Anne Delmas et à l'équipe de la Ville de Brest pour leur accueil.",
                "Merci à toute l'équipe pour son accueil, et notamment à Anne Delmas.",
                "Après un film et en présence d'Anne Delmas, maire de Brest, la séance a débuté.",
                "Paul Petit a ouvert les débats en présence d'Anne Delmas, maire de Brest.",
                "Un clin d'œil est adressé à Anne Delmas, présente dans la salle."
            })
    void whoIsOnlyPresentHasNoPart(String text) {
        var read = ReadRecap.of(text);

        assertThat(read.present()).contains("Anne Delmas");
        assertThat(read.partsOf("Anne Delmas")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les élus ont remercié le sénateur Paul Delmas.",
                "La méthode mise au point par Paul Delmas, chercheur, a fait école.",
                "Le reportage de Paul Delmas, journaliste, a été projeté.",
                "Paul Delmas, ministre, avait annoncé la loi en 2017.",
                "Une minute de silence a été faite à la mémoire de Paul Delmas.",
                "Le débat partait d'un ouvrage de Paul Delmas.",
                "Un colloque aura lieu à Paris en présence de Paul Delmas.",
                "La loi portée par Paul Delmas a dix ans.",
                "Selon Paul Delmas, tout va bien.",
                "Dans son livre, Paul Delmas montre que tout va bien.",
                "Le maire Paul Delmas va présenter son projet.",
                "Retrouvez notre interview de Paul Delmas.",
                "La délégation dirigée par Paul Delmas depuis 2014 a changé de nom."
            })
    void someoneOnlyCitedTookNoPart(String text) {
        var read = ReadRecap.of(text);

        assertThat(read.people()).containsExactly("Paul Delmas");
        assertThat(read.present()).isEmpty();
        assertThat(read.partsOf("Paul Delmas")).isEmpty();
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Suite à l'accueil par Anne Delmas, maire de Brest, les travaux ont été ouverts par Paul Petit, élu, et Zoé Roux, avec les interventions de Luc Blanc, directeur de l'AMRF, sous l'animation d’Éric Noir. | opening / opening / opening / speaker / moderator
            Avec les interventions d'Anne Delmas, professeure, grand témoin de la journée, sur l'eau, et de Paul Petit, maire de Brest, sur la mer. | keynote / speaker
            Table ronde animée par Anne Delmas, journaliste, avec Paul Petit, maire de Brest. | moderator / speaker
            Une table ronde a réuni Paul Petit et Zoé Roux. Paul Petit a conclu la journée. | speaker closing / speaker
            Anne Delmas a remercié les voisins et Paul Petit, trésorier, a présenté les comptes. | speaker / speaker
            Le livret (animé par une équipe) et Anne Delmas, maire de Vif, ont fait salle comble. | speaker
            """)
    void eachCueReachesItsOwnPeople(String text, String parts) {
        assertThat(ReadRecap.of(text).parts()).isEqualTo(parts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Introduction de la journée :¶- Anne Delmas, maire de Brest¶¶Intervenants :¶- Paul Petit, élu¶- Zoé Roux, directrice de l'AMRF | opening / speaker / speaker
            Séance d'ouverture¶¶Anne Delmas, maire de Brest, a rappelé les enjeux.¶¶Les débats¶¶Paul Petit, élu, a rappelé les chiffres. | opening / speaker
            La séance d'ouverture a donné le ton. Anne Delmas, maire de Vif, a rappelé les enjeux. Puis Paul Petit, élu, a insisté sur le climat.¶¶Luc Fabre, élu, a rappelé les chiffres. | opening / speaker / speaker
            Après la séance d'ouverture, deux débats ont eu lieu. Anne Delmas, maire de Vif, a rappelé les enjeux. | speaker
            Rapport moral : Luc Blanc présente le bilan de l'an.                         | speaker
            """)
    void headingsAndSentencesBeforeTellTheMoment(String text, String parts) {
        assertThat(ReadRecap.ofLines(text).parts()).isEqualTo(parts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            La journée a été ouverte par Anne Delmas. Anne Delmas a rappelé les enjeux.  | opening
            Anne Delmas a ouvert la séance. Anne Delmas rappelle le budget. Mme Delmas précise le calendrier. Mme Delmas explique le vote. | opening speaker
            """)
    void whoOpensIsASpeakerTooForSpeakingAgainAndAgain(String text, String parts) {
        assertThat(ReadRecap.of(text).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Par Anne Delmas", "Publié le 12 mars 2019 par Anne Delmas", "— 28 août\npar Anne Delmas"})
    void whoSignsTheTextWroteIt(String line) {
        var read = ReadRecap.of(line + "\n\nLe forum a réuni cent élus.");

        assertThat(read.partsOf("Anne Delmas")).isEqualTo("rapporteur");
    }

    @Test
    void whoWasPresentDidNotThereforeSpeak() {
        var read = ReadRecap.of("La halle a été visitée en présence de Anne Delmas, maire de Vif, et Paul Petit, élu.");

        assertThat(read.present()).containsExactly("Anne Delmas", "Paul Petit");
        assertThat(read.parts()).isEqualTo("– / –");
    }

    @Test
    void whoIsThankedForComingWasThere() {
        assertThat(ReadRecap.of("Merci à Anne Delmas pour sa présence.").present())
                .containsExactly("Anne Delmas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Présents :", "Liste des participants :", "Structures représentées :"})
    void whoIsListedAsPresentWasThere(String lead) {
        var read = ReadRecap.of(lead + "\n\n- Anne Delmas, maire de Vif\n\nLe budget a été voté.");

        assertThat(read.present()).containsExactly("Anne Delmas");
        assertThat(read.partsOf("Anne Delmas")).isEmpty();
    }

    @Test
    void minutesNameWhoReportsAndWhoPresides() {
        var minutes = ReadRecap.of("Le conseil s'est réuni sous la présidence d'Anne Delmas. Excusé : Luc Blanc. "
                + "Budget – Rapporteur : Paul Petit. Le budget est adopté.");
        var workshop = ReadRecap.of("L'atelier s'est tenu mardi. Rapporteur : Paul Petit.");

        assertThat(minutes.present()).contains("Anne Delmas");
        assertThat(minutes.partsOf("Anne Delmas")).isEmpty();
        assertThat(minutes.partsOf("Paul Petit")).isEqualTo("speaker");
        assertThat(workshop.partsOf("Paul Petit")).isEqualTo("rapporteur");
    }

    @Test
    void whoOffersOrDeclinesSaysNothing() {
        var read = ReadRecap.of("La réunion s'est tenue mardi. Anne Delmas s'est proposée pour tenir le stand. "
                + "Paul Petit n'a pas souhaité rester au bureau. Luc Blanc a proposé une visite.");

        assertThat(read.present()).contains("Anne Delmas");
        assertThat(read.parts()).isEqualTo("– / – / speaker");
    }

    @Test
    void anOfficeBehindAVerbOrInAListIsNoSpeech() {
        var read = ReadRecap.of("La délégation comprenait Anne Delmas, maire de Brest.\n\nPaul Petit, maire de Redon\n"
                + "Luc Blanc, maire de Vif\n\nLe car est parti.");

        assertThat(read.present()).contains("Paul Petit");
        assertThat(read.parts()).isEqualTo("– / – / –");
    }

    @Test
    void theLeadOfALineHoldsBehindAFullStop() {
        var read = ReadRecap.of(
                "Présents : Mme Anne Delmas. MM. Paul Petit, Luc Blanc. Excusée : Zoé Roux. Mme Nadia Kerlaz.\n\n"
                        + "La séance est ouverte.");

        assertThat(read.present())
                .contains("Anne Delmas", "Paul Petit", "Luc Blanc")
                .doesNotContain("Zoé Roux", "Nadia Kerlaz");
    }
}
