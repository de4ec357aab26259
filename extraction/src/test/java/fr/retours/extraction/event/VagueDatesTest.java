package fr.retours.extraction.event;

import static fr.retours.extraction.event.ReadEvent.event;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Evidence;
import fr.retours.model.term.EventProperty;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The month, season or year of an event of which no recap tells the day. */
class VagueDatesTest {
    @ParameterizedTest(name = "{1} is {2}: {0}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            Retour sur l'université d'été 2016              | Beaucoup de monde est venu.                                       | 2016
            Le forum de l'eau 2015                          | Beaucoup de monde est venu.                                       | 2015
            Assises de la mer à Dunkerque (2019)            | Beaucoup de monde est venu.                                       | 2019
            Retour sur l'édition 2017 du salon              | Beaucoup de monde est venu.                                       | 2017
            Séminaire national – Lyon, mars 2014            | Beaucoup de monde est venu.                                       | 2014-03
            Retour sur le séminaire d'avril 2014            | Beaucoup de monde est venu.                                       | 2014-04
            Forum national des lavoirs 2015                 | Beaucoup de monde est venu.                                       | 2015
            Assises des lavoirs, mars 2014                  | Beaucoup de monde est venu.                                       | 2014-03
            Séminaire Ne perdons pas de temps, mars 2014    | Beaucoup de monde est venu.                                       | 2014-03
            Rencontre du printemps 2019                     | Beaucoup de monde est venu.                                       | 2019-21
            Retour                                          | Le forum s'est tenu à Lyon en mars 2014.                          | 2014-03
            Retour                                          | Elle s'est tenue à la Maison des associations en mars 2014.       | 2014-03
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
            Rencontre avec un réseau né en 2014         | Beaucoup de monde est venu.
            Forum sur une règle suivie dès le printemps 2014 | Beaucoup de monde est venu.
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
}
