package fr.retours.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDateTest {
    @ParameterizedTest(name = "{0} may be from {1} to {2}")
    @CsvSource(textBlock = """
            2018-06-25,            2018-06-25, 2018-06-25, DAY
            2017-10-19/2017-10-20, 2017-10-19, 2017-10-20, DAY
            2014-03,               2014-03-01, 2014-03-31, MONTH
            2016-02,               2016-02-01, 2016-02-29, MONTH
            2014-03/2014-06,       2014-03-01, 2014-06-30, MONTH
            2019-21,               2019-03-01, 2019-06-21, SEASON
            2019-22,               2019-06-01, 2019-09-23, SEASON
            2019-23,               2019-09-01, 2019-12-22, SEASON
            2019-24,               2019-12-01, 2020-03-20, SEASON
            2019-21/2019-22,       2019-03-01, 2019-09-23, SEASON
            2016,                  2016-01-01, 2016-12-31, YEAR
            2015/2016,             2015-01-01, 2016-12-31, YEAR
            """)
    void readsWhatItWritesWithFirstAndLastPossibleDay(
            String edtf, LocalDate first, LocalDate last, DatePrecision precision) {
        var date = EventDate.parse(edtf);

        assertThat(date).isEqualTo(new EventDate(first, last, precision));
        assertThat(date.edtf()).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mars 2014",
                "2014-13",
                "2014-20",
                "2014-25",
                "2014-3",
                "2014-02-30",
                "2014/2013",
                "2014-03/2014-06-05",
                "14",
                "2014-03/",
                "2014-03?"
            })
    void refusesWhatIsNoSuchDate(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventDate.parse(written));
    }

    @Test
    void daysMustBoundWhatThePrecisionSays() {
        var inMarch = LocalDate.of(2014, 3, 15);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventDate(inMarch, LocalDate.of(2014, 3, 31), DatePrecision.MONTH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventDate(LocalDate.of(2014, 3, 1), inMarch, DatePrecision.MONTH));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new EventDate(LocalDate.of(2014, 4, 1), LocalDate.of(2014, 7, 21), DatePrecision.SEASON));
        assertThatIllegalArgumentException().isThrownBy(() -> EventDate.days(inMarch, inMarch.minusDays(1)));
    }

    @Test
    void meetsAPeriodThatItMayLieIn() {
        var march = EventDate.parse("2014-03");

        assertThat(march.meets(LocalDate.of(2014, 3, 15), null)).isTrue();
        assertThat(march.meets(LocalDate.of(2014, 3, 31), LocalDate.of(2014, 3, 31)))
                .isTrue();
        assertThat(march.meets(LocalDate.of(2014, 4, 1), null)).isFalse();
        assertThat(march.meets(null, LocalDate.of(2014, 2, 28))).isFalse();
        assertThat(march.meets(null, null)).isTrue();
    }

    @Test
    void countsInEachYearThatItMeets() {
        assertThat(EventDate.parse("2014-03").years()).containsExactly(Year.of(2014));
        assertThat(EventDate.parse("2018-24").years()).containsExactly(Year.of(2018), Year.of(2019));
    }

    @Test
    void beginsAndEndsAsCloselyAsItIsTold() {
        var spring = EventDate.parse("2014-03/2014-06");

        assertThat(spring.begin()).hasToString("2014-03");
        assertThat(spring.end()).hasToString("2014-06");
    }

    @Test
    void theShorterOfTwoThatBeginOnOneDayIsTheLater() {
        assertThat(Stream.of("2014-03-01", "2014", "2014-01-01", "2013", "2014-03")
                        .map(EventDate::parse)
                        .sorted())
                .extracting(EventDate::edtf)
                .containsExactly("2013", "2014", "2014-01-01", "2014-03", "2014-03-01");
    }

    @Test
    void anEventIsDoubtedMoreThanAYearBehindItsRecap() {
        var published = LocalDate.of(2017, 5, 4);

        assertThat(new EventTime(EventDate.parse("2018-05-05"), published).isDoubtful())
                .isTrue();
        assertThat(new EventTime(EventDate.parse("2018-05-04"), published).isDoubtful())
                .isFalse();
        assertThat(new EventTime(EventDate.parse("2018"), published).isDoubtful())
                .isFalse();
        assertThat(new EventTime(EventDate.parse("2018-06"), published).isDoubtful())
                .isTrue();
        assertThat(new EventTime(EventDate.parse("2038-05-05"), null).isDoubtful())
                .isFalse();
        assertThat(new EventTime(null, published).isDoubtful()).isFalse();
    }
}
