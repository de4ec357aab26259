package fr.retours.extraction.event;

import static fr.retours.extraction.event.ReadEvent.event;
import static fr.retours.extraction.event.ReadEvent.eventNowhere;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import fr.retours.model.time.EventDate;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of an event, in every form that recaps write them. */
class EventDatesTest {
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
            Forum du vendredi 29 juin à 18h au dimanche 1er juillet 2018 | 2018-06-29 | 2018-07-01
            20180604 – Compte rendu du colloque                          | 2018-06-04 | 2018-06-04
            Colloque 2018_06_04                                          | 2018-06-04 | 2018-06-04
            Séance du vingt-cinq mars deux mille dix-neuf                | 2019-03-25 | 2019-03-25
            L'an deux mil dix-neuf et le onze du mois de mars            | 2019-03-11 | 2019-03-11
            L'an 2019, le 1er juin à 18 heures                           | 2019-06-01 | 2019-06-01
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

    @Test
    void takesTheMonthOfTheAddressForThatOfPublication() {
        var recap = new Recap(
                new RecapId("essai"),
                "Forum",
                URI.create("https://reseau.example/2019/01/forum"),
                null,
                "Le forum s'est tenu le 5 décembre.",
                "");
        Event event = eventNowhere(recap);

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

    @Test
    void looksForTheWordsAboutADateBehindTheDateBeforeIt() {
        String body = "Trois ans après la loi du 31 juillet 2014, le réseau organisait le 12 juin 2017 un colloque.";

        assertThat(event("Retour", body).date()).hasToString("2017-06-12");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Samedi dernier, la mairie a ouvert ses portes.        | 2022-11-05 | 2022-11-05
            Ce mercredi, la mairie a ouvert ses portes.           | 2022-11-09 | 2022-11-09
            Hier, la mairie a ouvert ses portes.                  | 2022-11-09 | 2022-11-09
            La mairie a ouvert ses portes avant-hier soir.        | 2022-11-08 | 2022-11-08
            Le week-end dernier, la mairie a ouvert ses portes.   | 2022-11-05 | 2022-11-06
            Lundi soir, la mairie a ouvert ses portes.            | 2022-11-07 | 2022-11-07
            La soirée organisée jeudi a réuni les élus.           | 2022-11-10 | 2022-11-10
            De vendredi à dimanche, des élèves se sont retrouvés. | 2022-11-04 | 2022-11-06
            Le vendredi 4, nous étions réunis à la mairie.        | 2022-11-04 | 2022-11-04
            Vendredi 4/11, nous étions réunis à la mairie.        | 2022-11-04 | 2022-11-04
            """)
    void countsDaysFromThePublication(String body, LocalDate start, LocalDate end) {
        Event event = event("Portes ouvertes", body, LocalDate.of(2022, 11, 10));

        assertThat(event.date()).isEqualTo(EventDate.days(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La mairie d'hier n'est plus.",
                "La mairie a ouvert ses portes.",
                "La mairie est ouverte du lundi au vendredi.",
                "Le club a repeint la salle où il joue le mardi.",
                "Mardi prochain se tiendra un bal."
            })
    void takesNoDayThatTheTextDoesNotGive(String body) {
        assertThat(event("Portes ouvertes", body, LocalDate.of(2022, 11, 10)).date())
                .isNull();
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
    void theDayOfAnEarlierMeetingIsNotThatOfTheOneTold() {
        String earlier = "La réunion du 4 janvier 2020 avait permis de choisir un thème. ";

        Event event = event("Compte rendu de la réunion", earlier + "La réunion s'est tenue le 3 mars 2020.");

        assertThat(event.date()).hasToString("2020-03-03");
    }
}
