package fr.retours.extraction.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names, folded, with all that each may stand for, most inhabitants first. */
final class NameIndex {
    private static final Comparator<AuthorityReading> LARGEST_FIRST = Comparator.comparingInt(
                    (AuthorityReading reading) ->
                            -Objects.requireNonNullElse(reading.body().population(), 0))
            .thenComparing(reading -> reading.body().id().value());

    private final Map<String, List<AuthorityReading>> readings = new HashMap<>(1 << 17);
    private final Map<String, Integer> longest = new HashMap<>(1 << 15);

    /** Adds a reading; the first one of an authority under a name stays. */
    void add(String folded, AuthorityReading reading) {
        List<AuthorityReading> known = readings.get(folded);
        if (known == null) {
            readings.put(folded, List.of(reading));
            noteLength(folded);
        } else if (known.stream()
                .noneMatch(one -> one.body().id().equals(reading.body().id()))) {
            var more = new ArrayList<>(known);
            more.add(reading);
            more.sort(LARGEST_FIRST);
            readings.put(folded, List.copyOf(more));
        }
    }

    private void noteLength(String folded) {
        int space = folded.indexOf(' ');
        String first = space < 0 ? folded : folded.substring(0, space);
        int words = 1 + (int) folded.chars().filter(c -> c == ' ').count();
        longest.merge(first, words, Math::max);
    }

    List<AuthorityReading> get(String folded) {
        return readings.getOrDefault(folded, List.of());
    }

    int longestFrom(String firstWord) {
        return longest.getOrDefault(firstWord, 0);
    }
}
