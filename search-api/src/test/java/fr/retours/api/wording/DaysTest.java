package fr.retours.api.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {
    @ParameterizedTest(name = "{2}")
    @CsvSource(textBlock = """
            2018-07-04, 2018-07-04, 4 juillet 2018
            2018-02-01, 2018-02-01, 1er février 2018
            2017-10-19, 2017-10-20, 19 et 20 octobre 2017
            2017-10-18, 2017-10-20, du 18 au 20 octobre 2017
            2017-06-30, 2017-07-01, 30 juin et 1er juillet 2017
            2017-06-30, 2017-07-02, du 30 juin au 2 juillet 2017
            2017-12-30, 2018-01-02, du 30 décembre 2017 au 2 janvier 2018
            2017-12-31, 2018-01-01, 31 décembre 2017 et 1er janvier 2018
            """)
    void writesDaysTheFrenchWay(LocalDate start, LocalDate end, String french) {
        assertThat(Days.of(start, end)).isEqualTo(french);
    }

    @Test
    void saysNothingOfDaysThatAreNotKnown() {
        assertThat(Days.of(null, null)).isEmpty();
    }
}
