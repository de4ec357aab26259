package fr.retours.indexer.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.place.CollectiviteFinder;
import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.extract.text.TextAnnotator;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.Attendance;
import fr.retours.model.Event;
import fr.retours.model.EventId;
import fr.retours.model.Place;
import fr.retours.model.Recap;
import fr.retours.model.RecapId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventExtractorTest {
    private static final Territories TERRITORIES = Territories.load();
    private static final TextAnnotator ANNOTATOR = new TextAnnotator();
    private static final CollectiviteFinder FINDER = new CollectiviteFinder(TERRITORIES, new Lexicon());
    private static final EventExtractor EXTRACTOR = new EventExtractor(TERRITORIES);

    private static Event event(String title, String body, @Nullable LocalDate published) {
        var recap = new Recap(new RecapId("essai"), title, null, published, body, "");
        AnnotatedText text = ANNOTATOR.annotate(recap);
        return EXTRACTOR.extract(new EventId("event:essai"), recap, text, FINDER.find(text, List.of()));
    }

    private static Event event(String title, String body) {
        return event(title, body, null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Retour sur le forum - 19/20 octobre 2017                     | 2017-10-19 | 2017-10-20
            Retour sur le forum des 19 et 20 octobre 2017                | 2017-10-19 | 2017-10-20
            Forum du 30 juin au 2 juillet 2018                           | 2018-06-30 | 2018-07-02
            Rennes, 16-18 mars 2022 : le congrès                         | 2022-03-16 | 2022-03-18
            Séminaire du lundi 25 juin 2018                              | 2018-06-25 | 2018-06-25
            Séminaire, 1er décembre 2016                                 | 2016-12-01 | 2016-12-01
            Colloque du 31 décembre au 2 janvier 2019                    | 2018-12-31 | 2019-01-02
            Journée du 04/07/2018                                        | 2018-07-04 | 2018-07-04
            Atelier du 3 févr. 2015                                      | 2015-02-03 | 2015-02-03
            """)
    void readsDaysInEveryForm(String title, LocalDate start, LocalDate end) {
        Event event = event(title, "Beaucoup de monde est venu.");

        assertThat(event.start()).isEqualTo(start);
        assertThat(event.end()).isEqualTo(end);
    }

    @Test
    void takesAMissingYearFromTitlePublicationOrNearestDate() {
        assertThat(event("Forum 2019", "Le forum s'est tenu le 5 mars.").start())
                .isEqualTo("2019-03-05");
        assertThat(event("Forum", "Le forum s'est tenu le 5 décembre.", LocalDate.of(2019, 1, 8))
                        .start())
                .isEqualTo("2018-12-05");
        assertThat(event("Forum", "Le forum s'est tenu le 5 mars. Il suit celui du 4 avril 2016.")
                        .start())
                .isEqualTo("2016-03-05");
    }

    @Test
    void inventsNoYearAndNoDay() {
        assertThat(event("Forum", "Le forum s'est tenu le 5 mars.").start()).isNull();
        assertThat(event("Forum", "La loi du 31 juillet 2014 a été rappelée.").start())
                .isNull();
        assertThat(event("Forum", "Le prochain forum aura lieu le 8 juin 2019.").start())
                .isNull();
    }

    @Test
    void checksTheYearByTheWeekday() {
        Event event = event("Forum", "Le forum s'est tenu lundi 25 juin.", LocalDate.of(2019, 9, 1));

        assertThat(event.start()).isNull();
    }

    @Test
    void takesTheEventsOwnDayAmongOthers() {
        String body = "La loi du 31 juillet 2014 a dix ans. La rencontre s'est tenue le 12 juin 2024 à Nantes."
                + " Un colloque aura lieu le 3 octobre 2024.";

        assertThat(event("Dix ans de la loi", body).start()).isEqualTo("2024-06-12");
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
            """)
    void tellsTheKindByTheTitle(String title, String kind) {
        assertThat(event(title, "Beaucoup de monde est venu.").kind().name()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Retour sur le colloque à Lille     | Il s'est bien passé.                              | commune:59350
            Colloque - Lille - 3 mars 2018     | Il s'est bien passé.                              | commune:59350
            Retour sur le colloque             | Il s'est tenu au Palais d’Iéna.                   | commune:75056
            Retour sur le colloque             | Il avait lieu au ministère de la Santé.           | commune:75056
            Retour sur le colloque             | Il s'est tenu à Barcelone.                        | foreign:barcelone
            La pêche de Montreuil à Paris      | Le lancement a eu lieu le 3 mai.                  | commune:75056
            """)
    void tellsTheTown(String title, String body, String id) {
        Place place = Objects.requireNonNull(event(title, body).place());

        assertThat(Objects.requireNonNull(place.collectivite()).id().value()).isEqualTo(id);
    }

    @Test
    void namesTheBuildingAndLeavesTheTownOpenWhenNothingTellsIt() {
        Event event = event("Retour sur le colloque", "Le colloque s'est tenu à la Maison des Associations.");

        assertThat(event.place()).isEqualTo(new Place(null, null, "Maison des Associations"));
        assertThat(event("Retour sur le colloque", "Il s'est bien passé.").place())
                .isNull();
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
            """)
    void countsThePublic(String body, int count, String qualifier) {
        Attendance attendance = Objects.requireNonNull(event("Retour", body).attendance());

        assertThat(attendance.count()).isEqualTo(count);
        assertThat(attendance.qualifier().name()).isEqualTo(qualifier);
    }

    @Test
    void countsNoOneElse() {
        assertThat(event("Retour", "L'association aide 34 000 personnes en difficulté. Plus de 5000 projets existent.")
                        .attendance())
                .isNull();
        assertThat(event("Retour", "Quatre élus étaient présents.").attendance())
                .isNull();
    }

    @Test
    void provesTheEventBySentencesOfTheText() {
        Event event = event("Retour sur le colloque", "Il a plu. Le colloque s'est tenu à Lille le 3 mars 2018.");

        assertThat(event.proof().evidence()).hasSize(2);
    }
}
