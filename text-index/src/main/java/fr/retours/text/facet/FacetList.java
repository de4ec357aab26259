package fr.retours.text.facet;

import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.text.FacetCount;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.suggest.TypedWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.util.LongHeap;

/**
 * The values of one facet, counted for one search. The most frequent come first, ties by label; years in their own order,
 * the latest first, what has no date last.
 */
public final class FacetList {
    /** Most values listed of one facet, picked ones beside; years are a histogram and all there. */
    static final int MOST_LISTED = 50;

    /** So many values are looked at between two glances at the clock. */
    private static final int BETWEEN_GLANCES = 512;

    private final FacetTable table;
    private final ValueCounts counts;
    private final Set<Integer> chosen;
    private final Set<Integer> excluded;

    /**
     * Lists what was counted.
     *
     * @param picked the values that the search asks for or excludes: they are listed in any case
     */
    public FacetList(FacetTable table, ValueCounts counts, FilterSelection<String> picked) {
        this.table = table;
        this.counts = counts;
        this.chosen = table.numbersOf(picked.any());
        this.excluded = table.numbersOf(picked.none());
    }

    /** Returns what is the higher, the further to the front a value stands; no two have the same. */
    private long priority(int number) {
        long count = table.facet().isYears() ? 0 : counts.of(number);
        return (count << Integer.SIZE) + table.size() - number;
    }

    /** Returns the number of the value that has this {@link #priority}. */
    private int number(long priority) {
        return table.size() - (int) priority;
    }

    /** Lists the first values, and all picked ones, also those that nothing has. */
    public List<FacetCount> listed() {
        int most = table.facet().isYears() ? table.size() : MOST_LISTED;
        var picked = Stream.of(chosen, excluded).flatMap(Set::stream).mapToLong(this::priority);
        return inOrder(LongStream.concat(Arrays.stream(best(1, number -> true, most)), picked));
    }

    /** Lists the values with a label of which the words typed start words; those that nothing has when they are picked. */
    public Page<FacetCount> fitting(List<TypedWord> typed, PageWindow window, SearchBudget budget) {
        IntPredicate fits = number -> {
            if (number % BETWEEN_GLANCES == 0) {
                budget.check();
            }
            return (counts.of(number) > 0 || isPicked(number)) && table.fits(number, typed);
        };
        long total = IntStream.range(0, table.size()).filter(fits).count();
        long[] best = best(0, fits, window.offset() + window.limit());
        int shown = Math.max(0, best.length - window.offset());
        return new Page<>(inOrder(Arrays.stream(best).sorted().limit(shown)), total);
    }

    private List<FacetCount> inOrder(LongStream priorities) {
        long[] ascending = priorities.sorted().toArray();
        List<FacetCount> values = new ArrayList<>(ascending.length);
        for (int at = ascending.length - 1; at >= 0; at--) {
            if (at == ascending.length - 1 || ascending[at] != ascending[at + 1]) {
                values.add(count(number(ascending[at])));
            }
        }
        return values;
    }

    /** Returns the priorities of the first values that {@code fewest} recaps have, in no order. */
    private long[] best(int fewest, IntPredicate wanted, int most) {
        int size = Math.max(1, Math.min(most, table.size()));
        var best = new LongHeap(size);
        long last = 0; // the priority to beat, and how often what has it is found
        int least = fewest;
        int end = counts.end(least);
        for (int at = counts.next(counts.start(), end, least); at < end; at = counts.next(at + 1, end, least)) {
            int number = counts.number(at);
            if (priority(number) > last && wanted.test(number)) {
                best.insertWithOverflow(priority(number));
                last = best.size() == size ? best.top() : 0;
                if (last >> Integer.SIZE > least) {
                    least = (int) (last >> Integer.SIZE);
                    end = counts.end(least);
                }
            }
        }
        return IntStream.rangeClosed(1, best.size()).mapToLong(best::get).toArray();
    }

    private boolean isPicked(int number) {
        return chosen.contains(number) || excluded.contains(number);
    }

    private FacetCount count(int number) {
        return new FacetCount(
                table.value(number),
                table.label(number),
                counts.of(number),
                chosen.contains(number),
                excluded.contains(number));
    }
}
