package fr.retours.extraction.event;

import static fr.retours.extraction.event.ReadEvent.event;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kind of an event, those who came, and what proves it. */
class EventExtractorTest {
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Ce jour-là, 68 agent·es, élu·es et acteurs de la Région se sont donné rendez-vous à Épinal. | 68
            Réunis à Dijon, près de 150 bénévoles et salariés ont planché sur l'avenir.                 | 150
            Une quarantaine de personnes.                                                               | 40
            27 présents, 12 pouvoirs.                                                                   | 27
            Nous fûmes une trentaine, paysans et curieux.                                               | 30
            Nous étions 5 à nous rendre au hangar.                                                      | 5
            Sur 20 personnes inscrites, une trentaine de personnes sont venues.                         | 30
            Le débat a eu lieu devant une centaine de spectateurs.                                      | 100
            Une dizaine de voisins ont repeint le lavoir.                                               | 10
            Sur 60 adhérents, 45 étaient présents.                                                      | 45
            Conseillers en exercice 15, présents 12, votants 14.                                        | 12
            Présents : 32. Pouvoirs : 8.                                                                | 32
            Près de 200 Castrais ont assisté à la réunion.                                              | 200
            50 exposants étaient là pour 3 000 visiteurs.                                               | 3000
            """)
    void countsThoseWhoCameHoweverTheyAreCalled(String body, int count) {
        assertThat(Objects.requireNonNull(event("Retour", body).attendance()).count())
                .isEqualTo(count);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Retour sur le séminaire de travail « énergie »       | SEMINAIRE
            7ème Rencontre nationale des collectivités           | RENCONTRE
            Retour sur la journée de séminaire à Lyon            | SEMINAIRE
            Succès du Forum de l'ESS                             | FORUM
            L'association en assemblée générale                  | ASSEMBLEE_GENERALE
            Retour sur le webinaire « budget »                   | WEBINAIRE
            Voyage d'étude à Bologne                             | VISITE
            Premier retour sur la journée « monnaies »           | JOURNEE
            Signature d'une charte                               | AUTRE
            Retour sur les assises de l'eau                      | AUTRE
            Réunion du comité de pilotage du projet              | AUTRE
            Conseil d'administration, réunion du 3 mai           | AUTRE
            Compte rendu du conseil municipal                    | AUTRE
            Deux jours de hackathon                              | AUTRE
            Une soirée sur les déchets                           | AUTRE
            Le sommet de l'eau en six points                     | FORUM
            Un café-débat en fin de journée                      | RENCONTRE
            Une table ronde sur les déchets                      | RENCONTRE
            Une demi-journée d'atelier                           | ATELIER
            Groupe de travail n° 6                               | ATELIER
            Séminaire du comité de pilotage                      | SEMINAIRE
            Webconférence sur le budget                          | WEBINAIRE
            Une matinée d'échanges sur le budget                 | RENCONTRE
            Retour sur l'atelier « eau » des rencontres du réseau | ATELIER
            """)
    void tellsTheKindByTheTitle(String title, String kind) {
        assertThat(event(title, "Beaucoup de monde est venu.").kind().name()).isEqualTo(kind);
    }

    @Test
    void tellsTheKindByWhatTheTextPointsAtWhenNothingElseDoes() {
        String body = "Le réseau a du succès. Les élus sont venus. Ce fut vif. L'eau est rare. Le maire a conclu."
                + " Que retenir de la journée ? Un atelier s'est penché sur l'eau.";

        assertThat(event("L'eau en débat dans les communes", body).kind()).isEqualTo(EventKind.RENCONTRE);
        assertThat(event("L'eau dans les communes", body).kind()).isEqualTo(EventKind.JOURNEE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Plus d’une cinquantaine de personnes ont participé.           | 50   | MORE_THAN
            Près de 170 participants ont débattu.                          | 170  | ABOUT
            Une centaine de personnes étaient présentes.                   | 100  | ABOUT
            Le forum a réuni plus de 4 000 participants.                   | 4000 | MORE_THAN
            Moins de vingt-cinq élus étaient présents.                     | 25   | FEWER_THAN
            Deux cents personnes se sont retrouvées.                       | 200  | EXACTLY
            Quatre-vingt-dix participants ont répondu à l'appel.           | 90   | EXACTLY
            Nous étions près de 120 à échanger.                            | 120  | ABOUT
            Une petite centaine de participants était réunie.              | 100  | ABOUT
            Un peu plus de 60 élu·es ont fait le déplacement.              | 60   | MORE_THAN
            L'atelier a réuni 20 participants. 150 participants au total.  | 150  | EXACTLY
            Vingt-cinq enfants ont planté des chênes.                      | 25   | EXACTLY
            Près de 200 marcheurs ont pris le départ.                      | 200  | ABOUT
            """)
    void countsThePublic(String body, int count, String qualifier) {
        Attendance attendance = Objects.requireNonNull(event("Retour", body).attendance());

        assertThat(attendance.count()).isEqualTo(count);
        assertThat(attendance.qualifier().name()).isEqualTo(qualifier);
    }

    @Test
    void countsThePublicOfALineThatSaysNothingElse() {
        Event event = event("Journée d'étude", "Lieu : Brest\n\nNombre de participants : environ 110\n\nOn a débattu.");

        assertThat(event.attendance()).extracting("count").isEqualTo(110);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Nombre de membres : Afférents au conseil : 27 En exercice : 27 Présents : 23 Votants : 24 | 23
            6 présents : Anne Roy, Luc Vidal. 3 absents excusés : Paul Petit. | 6
            27 présents 12 pouvoirs Excusée : Anne Roy. | 27
            Nombre d'adhérents présents : 14 représentant 16 inscrits. | 14
            Membres présents ou représentés (8) : Anne Roy, Luc Vidal. | 8
            La feuille permet de constater que onze associés sont présents. | 11
            """)
    void countsThoseWhoSat(String body, int count) {
        assertThat(event("Assemblée générale", body).attendance())
                .extracting("count")
                .isEqualTo(count);
    }

    @Test
    void countsThoseOfAWorkshopWhereItIsTheEvent() {
        String body = "L'atelier a réuni 20 voisins.";

        assertThat(event("Retour sur l'atelier", body).attendance())
                .extracting("count")
                .isEqualTo(20);
        assertThat(event("Retour sur le forum", body).attendance()).isNull();
    }

    @Test
    void countsNoOneElse() {
        assertThat(event("Retour", "L'association aide 34 000 personnes en difficulté. Plus de 5000 projets existent.")
                        .attendance())
                .isNull();
        assertThat(event("Retour", "La commune compte 120 enfants et 60 couples.")
                        .attendance())
                .isNull();
        assertThat(event("Retour", "Quatre élus étaient présents.").attendance())
                .isNull();
        assertThat(event("Retour", "La précédente rencontre avait réuni 300 participants.")
                        .attendance())
                .isNull();
        assertThat(event("Retour", "Depuis, 300 familles ont été relogées et 40 jeunes ont trouvé un emploi.")
                        .attendance())
                .isNull();
        assertThat(event("Retour", "Le dispositif a permis à 300 personnes de se rencontrer.")
                        .attendance())
                .isNull();
        assertThat(event("Retour", "Une soixantaine de collectivités était représentée.")
                        .attendance())
                .isNull();
    }

    @Test
    void provesTheEventBySentencesOfTheText() {
        Event event = event("Retour sur le colloque", "Il a plu. Le colloque s'est tenu à Lille le 3 mars 2018.");

        assertThat(event.proof().whole().evidence()).hasSize(2);
    }

    @Test
    void provesEachPropertyByTheSentencesThatGiveIt() {
        String count = "La rencontre a réuni 80 participants.";
        String when = "Le colloque s'est tenu à Lille le 3 mars 2018.";
        var recap = new Recap(
                new RecapId("essai"), "Retour sur le colloque", null, null, "Il a plu. " + count + " " + when, "");
        Event event = event(recap);

        assertThat(proven(event, EventProperty.DATE, recap)).containsExactly(when);
        assertThat(proven(event, EventProperty.PLACE, recap)).containsExactly(when);
        assertThat(proven(event, EventProperty.ATTENDANCE, recap)).containsExactly(count);
        assertThat(event("Retour", "On a débattu.").proofOf(EventProperty.DATE)).isEmpty();
    }

    private static List<String> proven(Event event, EventProperty property, Recap recap) {
        return event.proofOf(property).orElseThrow().evidence().stream()
                .map(one -> one.of(recap.text()))
                .toList();
    }
}
