package fr.retours.api.relation;

import fr.retours.model.relation.YearCount;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer year by year, on the wire. */
record SeriesResponse(List<YearResponse> years) {
    static SeriesResponse of(List<YearCount> counts) {
        return new SeriesResponse(counts.stream().map(YearResponse::of).toList());
    }

    /** One year: see {@link YearCount}. */
    record YearResponse(@Nullable Integer year, long events, long relations, long ties) {
        static YearResponse of(YearCount count) {
            Year year = count.year();
            return new YearResponse(
                    year == null ? null : year.getValue(), count.events(), count.relations(), count.ties());
        }
    }
}
