package fr.retours.api.page.entity;

import fr.retours.model.relation.YearCount;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A theme in one year.
 *
 * @param year null for events without a date
 * @param people how many different people took part
 * @param bodies how many different bodies took part
 */
public record ThemeYear(@Nullable Year year, long people, long bodies) {
    /** Puts two counts side by side, earliest year first, events without a date last. */
    static List<ThemeYear> of(List<YearCount> people, List<YearCount> bodies) {
        Map<Integer, long[]> counts = new TreeMap<>();
        people.forEach(one -> counts.computeIfAbsent(key(one), any -> new long[2])[0] = one.relations());
        bodies.forEach(one -> counts.computeIfAbsent(key(one), any -> new long[2])[1] = one.relations());
        List<ThemeYear> years = new ArrayList<>();
        counts.forEach((year, both) ->
                years.add(new ThemeYear(year == Integer.MAX_VALUE ? null : Year.of(year), both[0], both[1])));
        return years;
    }

    private static int key(YearCount one) {
        return one.year() == null ? Integer.MAX_VALUE : one.year().getValue();
    }
}
