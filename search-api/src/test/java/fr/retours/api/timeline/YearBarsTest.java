package fr.retours.api.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.timeline.YearBars.Bar;
import fr.retours.api.timeline.YearBars.Segment;
import fr.retours.api.timeline.YearBars.Series;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.view.YearGroup;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class YearBarsTest {
    private static final List<Integer> YEARS = List.of(2016, 2017, 2018);

    @Test
    void theMostFrequentKindStandsBelowTheOthers() {
        YearBars bars = YearBars.of(
                List.of(in(2016, "forum", 1), in(2018, "atelier", 2), in(2018, "forum", 3)), EventGrouping.KIND, YEARS);

        assertThat(bars.series()).extracting(Series::label).containsExactly("Forum", "Atelier");
        Bar last = bars.all().getLast();
        assertThat(last.segments()).extracting(Segment::below).containsExactly(0L, 3L);
        assertThat(last.total()).isEqualTo(5);
        assertThat(bars.highest()).isEqualTo(5);
        assertThat(bars.all()).extracting(Bar::total).containsExactly(1L, 0L, 5L);
    }

    @Test
    void whatIsRareOrInNoGroupStandsTogetherOnTop() {
        List<YearGroup> counts = Stream.concat(
                        IntStream.range(0, 8)
                                .mapToObj(i -> in(
                                        2017,
                                        List.of(
                                                        "scic",
                                                        "europe",
                                                        "culture",
                                                        "habitat",
                                                        "mobilite",
                                                        "ruralite",
                                                        "tiers-lieux",
                                                        "impact-social")
                                                .get(i),
                                        10 - i)),
                        Stream.of(in(2017, "", 4)))
                .toList();

        YearBars bars = YearBars.of(counts, EventGrouping.THEME, YEARS);

        assertThat(bars.series()).hasSize(7);
        assertThat(bars.all().get(1).of(bars.series().getLast())).isEqualTo(4 + 4 + 3);
        assertThat(bars.all().get(1).total()).isEqualTo(10 + 9 + 8 + 7 + 6 + 5 + 4 + 3 + 4);
    }

    @Test
    void eventsWithoutADayHaveABarOfTheirOwn() {
        YearBars bars =
                YearBars.of(List.of(in(2017, "forum", 2), new YearGroup(null, "forum", 3)), EventGrouping.KIND, YEARS);

        assertThat(bars.undated().total()).isEqualTo(3);
        assertThat(bars.all()).extracting(Bar::total).containsExactly(0L, 2L, 0L);
    }

    private static YearGroup in(int year, String group, long events) {
        return new YearGroup(Year.of(year), group, events);
    }
}
