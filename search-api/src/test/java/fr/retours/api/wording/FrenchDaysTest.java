package fr.retours.api.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchDaysTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(textBlock = """
            2018-07-04,            4 juillet 2018
            2018-02-01,            1er février 2018
            2017-10-19/2017-10-20, 19 et 20 octobre 2017
            2017-10-18/2017-10-20, du 18 au 20 octobre 2017
            2017-06-30/2017-07-01, 30 juin et 1er juillet 2017
            2017-06-30/2017-07-02, du 30 juin au 2 juillet 2017
            2017-12-30/2018-01-02, du 30 décembre 2017 au 2 janvier 2018
            2017-12-31/2018-01-01, 31 décembre 2017 et 1er janvier 2018
            2014-03,               mars 2014
            2014-03/2014-06,       mars à juin 2014
            2014-12/2015-01,       décembre 2014 à janvier 2015
            2019-21,               printemps 2019
            2019-22,               été 2019
            2019-23,               automne 2019
            2018-24,               hiver 2018-2019
            2019-21/2019-23,       printemps 2019 à automne 2019
            2016,                  2016
            2015/2016,             2015 à 2016
            """)
    void writesDatesTheFrenchWay(String edtf, String french) {
        assertThat(FrenchDays.of(EventDate.parse(edtf))).isEqualTo(french);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(textBlock = """
            2016-05-04, 2018-02-01, du 4 mai 2016 au 1er février 2018
            2016-05-04, 2016-05-04, 4 mai 2016
            2014-03,    2018-02-01, mars 2014 à 1er février 2018
            2014-03,    2014-03,    mars 2014
            """)
    void saysFromWhenToWhenEventsBegan(String first, String last, String french) {
        assertThat(FrenchDays.of(EventDate.parse(first), EventDate.parse(last))).isEqualTo(french);
    }

    @Test
    void saysWhenTheRecapWasPublishedWhereTheEventHasNoDate() {
        var published = LocalDate.of(2018, 7, 9);

        assertThat(FrenchDays.of(new EventTime(null, published))).isEqualTo("publié le 9 juillet 2018");
        assertThat(FrenchDays.of(new EventTime(EventDate.parse("2018"), published)))
                .isEqualTo("2018");
    }

    @Test
    void saysNothingOfDatesThatAreNotKnown() {
        assertThat(FrenchDays.of((EventDate) null)).isEmpty();
        assertThat(FrenchDays.of(new EventTime(null, null))).isEmpty();
    }

    @Test
    void aSeasonIsAYearForThoseWhoReadIso() {
        assertThat(FrenchDays.iso(EventDate.parse("2014-03"))).isEqualTo("2014-03");
        assertThat(FrenchDays.iso(EventDate.parse("2018-24"))).isEqualTo("2018");
    }
}
