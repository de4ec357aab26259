package fr.retours.indexer.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.extract.place.CollectiviteFinder;
import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.extract.text.TextAnnotator;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.Attendance;
import fr.retours.model.Event;
import fr.retours.model.EventDate;
import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.EventProperty;
import fr.retours.model.Evidence;
import fr.retours.model.Place;
import fr.retours.model.Recap;
import fr.retours.model.RecapId;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventExtractorTest {
    private static final Territories TERRITORIES = Territories.load();
    private static final TextAnnotator ANNOTATOR = new TextAnnotator();
    private static final CollectiviteFinder FINDER = new CollectiviteFinder(TERRITORIES, new Lexicon());
    private static final EventExtractor EXTRACTOR = new EventExtractor(TERRITORIES);

    private static Event event(String title, String body, @Nullable LocalDate published) {
        return event(new Recap(new RecapId("essai"), title, null, published, body, ""));
    }

    private static Event event(Recap recap) {
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
            Atelier du premier avril 2015                                | 2015-04-01 | 2015-04-01
            Atelier du 1 er avril 2015                                   | 2015-04-01 | 2015-04-01
            Journée du 12.10.2017                                        | 2017-10-12 | 2017-10-12
            Colloque 12-13/01/2016                                       | 2016-01-12 | 2016-01-13
            Colloque 2016-01-12                                          | 2016-01-12 | 2016-01-12
            Forum des 31 mai et 1er juin 2018                            | 2018-05-31 | 2018-06-01
            Forum du mardi 3 au jeudi 5 juillet 2018                     | 2018-07-03 | 2018-07-05
            Forum les 22, 23 & 24 juin 2018                              | 2018-06-22 | 2018-06-24
            Forum du vendredi au dimanche 1er juillet 2018               | 2018-06-29 | 2018-07-01
            """)
    void readsDaysInEveryForm(String title, LocalDate start, LocalDate end) {
        Event event = event(title, "Beaucoup de monde est venu.");

        assertThat(event.date()).isEqualTo(EventDate.days(start, end));
    }

    @Test
    void readsThroughBlanksThatDoNotBreak() {
        Event event = event(
                "Forum du 25\u00A0juin\u202F2018",
                "La rencontre s'est tenue à\u00A0Lorient avec 150\u00A0participants.");

        assertThat(event.date()).hasToString("2018-06-25");
        assertThat(event.attendance()).isNotNull();
        assertThat(event.place()).isNotNull();
    }

    @Test
    void takesAMissingYearFromTitlePublicationOrNearestDate() {
        assertThat(event("Forum 2019", "Le forum s'est tenu le 5 mars.").date()).hasToString("2019-03-05");
        assertThat(event("Forum", "Le forum s'est tenu le 5 décembre.", LocalDate.of(2019, 1, 8))
                        .date())
                .hasToString("2018-12-05");
        assertThat(event("Forum", "Le forum s'est tenu le 5 mars. Il suit celui du 4 avril 2016.")
                        .date())
                .hasToString("2016-03-05");
    }

    @Test
    void inventsNoYearAndNoDay() {
        assertThat(event("Forum", "Le forum s'est tenu le 5 mars.").date()).isNull();
        assertThat(event("Forum", "La loi du 31 juillet 2014 a été rappelée.").date())
                .isNull();
        assertThat(event("Forum", "Le prochain forum aura lieu le 8 juin 2019.").date())
                .isNull();
    }

    @ParameterizedTest(name = "{1} is {2}: {0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Retour sur l'université d'été 2016              | Beaucoup de monde est venu.                                       | 2016
            Le forum de l'eau 2015                          | Beaucoup de monde est venu.                                       | 2015
            Assises de la mer à Dunkerque (2019)            | Beaucoup de monde est venu.                                       | 2019
            Retour sur l'édition 2017 du salon              | Beaucoup de monde est venu.                                       | 2017
            Séminaire national – Lyon, mars 2014            | Beaucoup de monde est venu.                                       | 2014-03
            Retour sur le séminaire d'avril 2014            | Beaucoup de monde est venu.                                       | 2014-04
            Rencontre du printemps 2019                     | Beaucoup de monde est venu.                                       | 2019-21
            Retour                                          | Le forum s'est tenu à Lyon en mars 2014.                          | 2014-03
            Retour                                          | L'assemblée a eu lieu fin août 2014 à Lyon.                       | 2014-08
            Retour                                          | Le séminaire de mars 2014 a rempli la salle.                      | 2014-03
            Retour                                          | La rencontre organisée au printemps 2019 a rempli la salle.       | 2019-21
            Retour                                          | Le colloque s'est tenu à l'été 2018.                              | 2018-22
            Retour                                          | Le colloque s'est tenu à l'automne de l'année 2018.               | 2018-23
            Retour                                          | Le colloque s'est tenu pendant l'hiver 2018-2019.                 | 2018-24
            Retour                                          | Le colloque s'est tenu pendant l'hiver 2019.                      | 2019
            Retour                                          | En mars 2014 s'est tenue à Lyon une assemblée.                    | 2014-03
            Retour                                          | Au début de l'automne 2014, le réseau s'est réuni à Lyon.         | 2014-23
            Retour                                          | Le forum s'est tenu en 2016 à Lyon.                               | 2016
            Retour                                          | Les ateliers se sont tenus de mars à juin 2014.                   | 2014-03/2014-06
            Retour                                          | Les ateliers se sont tenus de novembre à février 2015.            | 2014-11/2015-02
            Retour                                          | Les ateliers se sont tenus de décembre 2014 à janvier 2015.       | 2014-12/2015-01
            Retour                                          | Les ateliers se sont tenus en mars-avril 2014.                    | 2014-03/2014-04
            Retour                                          | Les ateliers se sont tenus du printemps à l'automne 2019.         | 2019-21/2019-23
            """)
    void readsTheMonthSeasonOrYearInWhichAnEventTookPlace(String title, String body, String edtf) {
        assertThat(event(title, body).date()).hasToString(edtf);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Retour sur le plan climat 2020              | Beaucoup de monde est venu.
            Rencontre sur le budget 2016                | Beaucoup de monde est venu.
            Forum : bilan 2016                          | Beaucoup de monde est venu.
            Journée Horizon 2020                        | Beaucoup de monde est venu.
            Forum sur la loi de 2014                    | Beaucoup de monde est venu.
            Séminaire sur les élections de mars 2014    | Beaucoup de monde est venu.
            Signature de la convention 2014-2020        | Beaucoup de monde est venu.
            Lettre de mars 2014                         | Beaucoup de monde est venu.
            2019 visiteurs au forum                     | Beaucoup de monde est venu.
            Retour                                      | La loi de 2014 a été rappelée.
            Retour                                      | Le réseau se réunit depuis 2016.
            Retour                                      | En 2016, la Scop comptait douze salariés.
            Retour                                      | En mars 2014, la Ville a lancé un appel.
            Retour                                      | Le lieu, ouvert en mars 2014, a accueilli le forum.
            Retour                                      | Les échanges se sont tenus autour de la loi de 2014.
            Retour                                      | Le débat s'est tenu sur un plan signé en mars 2014.
            Retour                                      | La première édition s'est tenue en 2012.
            Retour                                      | Le forum s'était tenu en mars 2014.
            Retour                                      | Le séminaire de mars 2014 avait posé la question.
            Retour                                      | Le prochain forum se tiendra en mars 2014.
            Retour                                      | Les élections se sont tenues dans une ville dont la charte date de mars 2014.
            Retour                                      | Le forum a réuni 2000 personnes.
            """)
    void aMonthOrYearOfSomethingElseDatesNothing(String title, String body) {
        assertThat(event(title, body).date()).isNull();
    }

    @ParameterizedTest(name = "{2}: {0} | {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Retour sur le séminaire de mars 2014 | Le séminaire s'est tenu le 12 mars à Lyon.             | 2014-03-12
            Retour sur le forum 2014             | Le forum s'est tenu en mars 2014.                      | 2014-03
            Retour sur le forum 2014             | Le forum s'est tenu en mars 2013.                      | 2014
            Retour                               | Le forum s'est tenu en 2014. Il s'est tenu en mai 2014. | 2014-05
            """)
    void theCloserDateWins(String title, String body, String edtf) {
        assertThat(event(title, body).date()).hasToString(edtf);
    }

    @Test
    void aVagueDateFitsThePublication() {
        String body = "Le forum s'est tenu en mars 2014.";

        assertThat(event("Retour", body, LocalDate.of(2014, 3, 12)).date()).hasToString("2014-03");
        assertThat(event("Retour", body, LocalDate.of(2014, 2, 12)).date()).isNull();
        assertThat(event("Retour", body, LocalDate.of(2017, 2, 12)).date()).isNull();
        assertThat(event("Retour sur le forum 2038", "Du monde.", LocalDate.of(2017, 2, 12))
                        .date())
                .isNull();
    }

    @Test
    void aVagueDateIsProvedByItsSentence() {
        String body = "Il pleuvait. Le forum s'est tenu en mars 2014.";

        assertThat(event("Retour", body).proof().of(EventProperty.DATE).evidence())
                .contains(new Evidence("Retour\n\nIl pleuvait. ".length(), "Retour\n\n".length() + body.length()));
    }

    @Test
    void aDateMoreThanAYearBehindThePublicationIsDoubted() {
        String body = "L'événement en ligne s'est tenu le 6 avril 2021.";

        var believed = event("Forum", body, LocalDate.of(2021, 3, 21)).proof();
        var doubted = event("Forum", body, LocalDate.of(2019, 3, 21)).proof();

        assertThat(believed.of(EventProperty.DATE).confidence()).isGreaterThan(0.8);
        assertThat(doubted.of(EventProperty.DATE).confidence()).isLessThan(0.5);
        assertThat(doubted.whole().confidence()).isGreaterThan(0.8);
    }

    @Test
    void takesTheMonthOfTheAddressForThatOfPublication() {
        var recap = new Recap(
                new RecapId("essai"),
                "Forum",
                URI.create("https://reseau.example/2019/01/forum"),
                null,
                "Le forum s'est tenu le 5 décembre.",
                "");
        Event event = EXTRACTOR.extract(new EventId("event:essai"), recap, ANNOTATOR.annotate(recap), List.of());

        assertThat(event.date()).hasToString("2018-12-05");
    }

    @Test
    void takesAYearNamedElsewhereOnlyWhenTheWeekdayFitsIt() {
        assertThat(event("Forum", "Le forum s'est tenu mardi 5 mars. Le réseau a fêté ses dix ans en 2019.")
                        .date())
                .hasToString("2019-03-05");
        assertThat(event("Forum", "Le forum s'est tenu jeudi 5 mars. Le réseau a fêté ses dix ans en 2019.")
                        .date())
                .isNull();
    }

    @ParameterizedTest(name = "{1} {2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Le conseil, qui a eu lieu le 2 août 2022 à Oslo (Norvège), est issu de l'assemblée du 19 mai 2022 à Rome. | 2022-08-02 | Oslo
            En amont du sommet qui aura lieu à Paris en mai 2015, le forum s'est déroulé à Lyon le 2 mars 2015.       | 2015-03-02 | Lyon
            Dans la foulée du sommet de Paris du 3 mai 2017, l'atelier s'est tenu à Nantes le 15 juin 2017.           | 2017-06-15 | Nantes
            """)
    void keepsOtherEventsApart(String body, LocalDate day, String town) {
        Event event = event("Retour", body);

        assertThat(event.date()).isEqualTo(EventDate.days(day, day));
        assertThat(Objects.requireNonNull(event.place()).name()).isEqualTo(town);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Ce jour-là, 68 agent·es, élu·es et acteurs de la Région se sont donné rendez-vous à Épinal. | 68
            Réunis à Dijon, près de 150 bénévoles et salariés ont planché sur l'avenir.                 | 150
            """)
    void countsThoseWhoCameHoweverTheyAreCalled(String body, int count) {
        assertThat(Objects.requireNonNull(event("Retour", body).attendance()).count())
                .isEqualTo(count);
    }

    @Test
    void looksForTheWordsAboutADateBehindTheDateBeforeIt() {
        String body = "Trois ans après la loi du 31 juillet 2014, le réseau organisait le 12 juin 2017 un colloque.";

        assertThat(event("Retour", body).date()).hasToString("2017-06-12");
    }

    @Test
    void leavesOutDaysAfterThePublication() {
        Event event = event("Retour", "Le salon ouvre le 3 mai 2019.", LocalDate.of(2019, 3, 1));

        assertThat(event.date()).isNull();
    }

    @Test
    void checksTheYearByTheWeekday() {
        Event event = event("Forum", "Le forum s'est tenu lundi 25 juin.", LocalDate.of(2019, 9, 1));

        assertThat(event.date()).isNull();
    }

    @Test
    void takesTheEventsOwnDayAmongOthers() {
        String body = "La loi du 31 juillet 2014 a dix ans. La rencontre s'est tenue le 12 juin 2024 à Nantes."
                + " Un colloque aura lieu le 3 octobre 2024.";

        assertThat(event("Dix ans de la loi", body).date()).hasToString("2024-06-12");
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
            La pêche de Montreuil à Paris      | Le lancement a eu lieu le 3 mai.                  | commune:75056
            """)
    void tellsTheTown(String title, String body, String id) {
        Place place = Objects.requireNonNull(event(title, body).place());

        assertThat(Objects.requireNonNull(place.collectivite()).id().value()).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Anne Petit, professeure à l'Université de Lille, a ouvert le colloque.",
                "Anne Petit, adjointe à la culture à Lille, a ouvert le colloque.",
                "Le texte est en lecture au Sénat."
            })
    void takesNoTownFromWhereSomeoneWorks(String body) {
        assertThat(event("Retour sur le colloque", body).place()).isNull();
    }

    @Test
    void aPageThatWasAnnouncedFirstHasItsDaysBehindItsPublication() {
        Event event = event(
                "L'État au service de tous",
                "L'événement en ligne s'est tenu les 6, 7 et 8 avril 2021.",
                LocalDate.of(2021, 3, 21));

        assertThat(event.date()).hasToString("2021-04-06/2021-04-08");
        assertThat(event.kind().slug()).isEqualTo("webinaire");
    }

    @Test
    void theDaysOfTheWholeCountMoreThanThatOfAPart() {
        Event event = event(
                "Retour sur le congrès 2024",
                "L'assemblée s'est tenue le samedi 29 juin. Le congrès s'est déroulé du 28 au 30 juin à Lyon.");

        assertThat(event.date()).hasToString("2024-06-28/2024-06-30");
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

    @Test
    void countsNoOneElse() {
        assertThat(event("Retour", "L'association aide 34 000 personnes en difficulté. Plus de 5000 projets existent.")
                        .attendance())
                .isNull();
        assertThat(event("Retour", "Quatre élus étaient présents.").attendance())
                .isNull();
        assertThat(event("Retour", "La précédente rencontre avait réuni 300 participants.")
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

    @Test
    void theDayOfAnEarlierMeetingIsNotThatOfTheOneTold() {
        String earlier = "La réunion du 4 janvier 2020 avait permis de choisir un thème. ";

        Event event = event("Compte rendu de la réunion", earlier + "La réunion s'est tenue le 3 mars 2020.");

        assertThat(event.date()).hasToString("2020-03-03");
    }

    @Test
    void theTownMayEndTheNameOfTheBuildingThatABodyHas() {
        String body = "La réunion s'est tenue à la Maison des associations de Cahors.";
        var recap = new Recap(new RecapId("essai"), "Compte rendu", null, null, body, "");

        Event event = EXTRACTOR.extract(new EventId("event:essai"), recap, ANNOTATOR.annotate(recap), List.of());

        assertThat(Objects.requireNonNull(event.place()).name()).isEqualTo("Cahors");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Cette journée en ligne a réuni des élus de Lille et a été suivie à Lille.",
                "La rencontre s'est tenue à distance, avec des élus présents à Lille.",
                "Une matinée virtuelle réunissait des élus à Lille."
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
