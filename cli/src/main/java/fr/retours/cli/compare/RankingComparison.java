package fr.retours.cli.compare;

import fr.retours.text.Hit;
import fr.retours.text.SearchResult;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The first recaps for one query, before and after a change.
 *
 * @param totalBefore how many recaps are found in all
 * @param partial whether time was up before all recaps were looked at
 */
record RankingComparison(
        String query, List<Ranked> before, List<Ranked> after, long totalBefore, long totalAfter, boolean partial) {
    RankingComparison {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A recap in a list. */
    record Ranked(String id, String title) {
        static List<Ranked> of(SearchResult result) {
            return result.hits().stream().map(Ranked::of).toList();
        }

        private static Ranked of(Hit hit) {
            return new Ranked(hit.recap().id().toString(), hit.recap().title());
        }
    }

    /**
     * Where a recap is.
     *
     * @param before its place counted from 1; 0 when it is not among the first
     * @param after its place counted from 1; 0 when it is not among the first
     */
    record Place(Ranked recap, int before, int after) {}

    static RankingComparison of(String query, SearchResult before, SearchResult after) {
        return new RankingComparison(
                query,
                Ranked.of(before),
                Ranked.of(after),
                before.total(),
                after.total(),
                before.partial() || after.partial());
    }

    /** Lists the recaps in their order after the change, then those that are gone in their order before. */
    List<Place> places() {
        var now = IntStream.range(0, after.size())
                .mapToObj(at -> new Place(after.get(at), before.indexOf(after.get(at)) + 1, at + 1));
        var gone = IntStream.range(0, before.size())
                .filter(at -> !after.contains(before.get(at)))
                .mapToObj(at -> new Place(before.get(at), at + 1, 0));
        return Stream.concat(now, gone).toList();
    }

    /** Returns whether the first recaps, or how many there are in all, changed. */
    boolean isChanged() {
        return !before.equals(after) || totalBefore != totalAfter;
    }

    /** Returns which part of the longer of the two lists is in both: 0 to 1, and 1 when both are empty. */
    double overlap() {
        int longer = Math.max(before.size(), after.size());
        return longer == 0
                ? 1
                : (double) before.stream().filter(after::contains).count() / longer;
    }
}
