package fr.retours.extraction.event;

import static fr.retours.extraction.event.ReadEvent.event;
import static fr.retours.extraction.event.ReadEvent.eventNowhere;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The town and the building of an event. */
class EventPlacesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Retour sur le colloque à Lille     | Il s'est bien passé.                              | commune:59350
            Colloque - Lille - 3 mars 2018     | Il s'est bien passé.                              | commune:59350
            Retour sur le colloque             | Il s'est tenu au Palais d’Iéna.                   | commune:75056
            Retour sur le colloque             | Il avait lieu au ministère de la Santé.           | commune:75056
            Retour sur le colloque             | Il s'est tenu à Barcelone.                        | foreign:barcelone
            Retour sur le colloque             | Il était accueilli par la Ville de Lille.         | commune:59350
            Retour sur le colloque             | Lille a accueilli notre réseau.                   | commune:59350
            Retour sur le colloque             | Nous étions à la Bourse du travail de Lille.      | commune:59350
            Retour sur le colloque             | Il était accueilli par Rennes Métropole.          | commune:35238
            Colloque - Dole (39) - 3 mars 2018 | Il s'est bien passé.                              | commune:39198
            Retour sur le colloque du 3 mars   | C'était en plein centre-ville de Bourges.         | commune:18033
            Retour sur le colloque             | Il investissait l'ENSCI.                          | commune:75056
            Retour sur le colloque             | Après la rencontre de mars à Brest, il avait lieu à Lille. | commune:59350
            Retour sur le colloque             | Au siège du club, 12 rue Haute, 59000 Lille.      | commune:59350
            La pêche de Montreuil à Paris      | Le lancement a eu lieu le 3 mai.                  | commune:75056
            AG du club de pêche de Graulhet    | Elle s'est bien passée.                           | commune:81105
            Gaillac. Les aînés en fête         | Ils étaient 80 à danser.                          | commune:81099
            Mirande : une réunion houleuse     | Les habitants étaient venus en nombre.            | commune:32256
            Compte rendu du 3 mai 2018         | Lieu : Maison des associations, Tulle             | commune:19272
            Compte rendu du 3 mai 2018         | COMMUNE DE GAILLAC¶Présents : Anne Roy, Luc Vidal | commune:81099
            Séance du 3 mai 2018               | Le conseil municipal de Gaillac s'est réuni.      | commune:81099
            Retour sur le colloque             | Il a eu lieu dans l'amphithéâtre de l'université de Perpignan. | commune:66136
            Assemblée générale du 3 mai 2018   | Anne Roy préside.¶Fait à Dole, le 9 mai 2018      | commune:39198
            Réunion du 3 mai 2018              | Lieu : 5 rue Haute, 59000 Lille URL : club.org    | commune:59350
            Retour sur la fête                 | Le musée Soulages de Rodez a accueilli la fête.   | commune:12202
            Retour sur la marche du 3 mai 2018 | Le cortège a défilé dans les rues de Graulhet.    | commune:81105
            """)
    void tellsTheTown(String title, String body, String id) {
        Place place =
                Objects.requireNonNull(event(title, body.replace('¶', '\n')).place());

        assertThat(Objects.requireNonNull(place.collectivite()).id().value()).isEqualTo(id);
    }

    @Test
    void takesNoTownFromWhichThoseOfTheTitleCome() {
        assertThat(event("Visite d'une délégation de Graulhet", "Elle s'est bien passée.")
                        .place())
                .isNull();
        assertThat(event("Rencontre avec le maire de Graulhet", "Elle s'est bien passée.")
                        .place())
                .isNull();
    }

    @Test
    void guessesTheOnlyTownOfALongText() {
        String body = "On a parlé du tram de Lille. Lille est grande. ";

        assertThat(event("Retour sur la soirée", body).place()).isNull();
        Event event = event("Retour sur la soirée", body + "Les rues de Lille sont vives. Le club est celui de Lille.");
        assertThat(Objects.requireNonNull(Objects.requireNonNull(event.place()).collectivite())
                        .id()
                        .value())
                .isEqualTo("commune:59350");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Anne Petit, professeure à l'Université de Lille, a ouvert le colloque.",
                "Anne Petit, adjointe à la culture à Lille, a ouvert le colloque.",
                "Le texte est en lecture au Sénat.",
                "La prochaine rencontre se fera à Lille.",
                "Il faisait suite à celui tenu à Lille."
            })
    void takesNoTownFromWhereSomeoneWorks(String body) {
        assertThat(event("Retour sur le colloque", body).place()).isNull();
    }

    @Test
    void placesNoWebinar() {
        assertThat(event("Retour sur le webinaire", "Le projet a vu le jour à Lille.")
                        .place())
                .isNull();
    }

    @Test
    void namesTheBuildingAndLeavesTheTownOpenWhenNothingTellsIt() {
        Event event = event("Retour sur le colloque", "Le colloque s'est tenu à la Maison des Associations.");

        assertThat(event.place()).isEqualTo(new Place(null, null, "Maison des Associations"));
        assertThat(event("Retour sur le colloque", "Il s'est bien passé.").place())
                .isNull();
    }

    @Test
    void theTownMayEndTheNameOfTheBuildingThatABodyHas() {
        String body = "La réunion s'est tenue à la Maison des associations de Cahors.";
        var recap = new Recap(new RecapId("essai"), "Compte rendu", null, null, body, "");

        Event event = eventNowhere(recap);

        assertThat(Objects.requireNonNull(event.place()).name()).isEqualTo("Cahors");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Cette journée en ligne a réuni des élus de Lille et a été suivie à Lille.",
                "La rencontre s'est tenue à distance, avec des élus présents à Lille.",
                "Une matinée virtuelle réunissait des élus à Lille.",
                "La réunion s'est tenue sur Zoom avec Paul Petit, élu à Lille.",
                "Lieu : visioconférence\nPrésents : Paul Petit (à Lille), Anne Roy"
            })
    void anEventOnlineHasNoPlace(String body) {
        assertThat(event("Retour sur la journée", body).place()).isNull();
    }

    @Test
    void anEventHeldOnSiteTooHasItsPlace() {
        String body = "Cette journée en ligne et en présentiel avait lieu à Lille.";

        assertThat(Objects.requireNonNull(event("Retour sur la journée", body).place())
                        .name())
                .isEqualTo("Lille");
    }
}
