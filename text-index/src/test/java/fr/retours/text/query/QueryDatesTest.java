package fr.retours.text.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryDatesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "forum 25 juin 2018 clermont, 2018-06-25, 2018-06-25, 25 juin 2018",
        "1er août 2017, 2017-08-01, 2017-08-01, 1er août 2017",
        "le 25/06/2018, 2018-06-25, 2018-06-25, 25/06/2018",
        "5.7.2018, 2018-07-05, 2018-07-05, 5.7.2018",
        "2018-06-25, 2018-06-25, 2018-06-25, 2018-06-25",
        "FÉVRIER 2016, 2016-02-01, 2016-02-29, FÉVRIER 2016",
        "forum 19/20 octobre 2017 niort, 2017-10-19, 2017-10-20, 19/20 octobre 2017",
        "les 19 et 20 octobre 2017, 2017-10-19, 2017-10-20, 19 et 20 octobre 2017",
        "du 30 au 31 mai 2016, 2016-05-30, 2016-05-31, 30 au 31 mai 2016",
        "bilan 2017-2018, 2017-01-01, 2018-12-31, 2017-2018",
        "niort 2017, 2017-01-01, 2017-12-31, 2017"
    })
    void findsDaysMonthsAndYears(String typed, LocalDate first, LocalDate last, String words) {
        assertThat(QueryDates.in(typed)).singleElement().satisfies(found -> {
            assertThat(found.first()).isEqualTo(first);
            assertThat(found.last()).isEqualTo(last);
            assertThat(typed.substring(found.start(), found.end())).isEqualTo(words);
        });
    }

    @Test
    void findsSeveral() {
        assertThat(QueryDates.in("2017 et 2018"))
                .extracting(found -> found.first().getYear())
                .containsExactly(2017, 2018);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2018",
                "2018-13-40",
                "12345",
                "n2018",
                "2018e",
                "juin",
                "2018-2017",
                "20 et 19 mai 2018",
                ""
            })
    void findsNoDayThatDoesNotExist(String typed) {
        assertThat(QueryDates.in(typed)).isEmpty();
    }
}
