package fr.retours.text.facet;

import fr.retours.text.Facet;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts how many of the recaps found have each value of each facet: recap by recap, but value by value those that many
 * recaps have, unless few are found. Where many are found and only the first values are wanted, all are taken value by value.
 * Immutable.
 */
public final class FacetCounts {
    /** One recap in so many is many. */
    private static final int MANY = 4;
    /** Fewer than one recap in so many is few. */
    private static final int FEW = 32;

    private final FixedBitSet all;
    /** How many there are. */
    private final int recaps;

    private final Map<Facet, FacetRanks> ranks = new EnumMap<>(Facet.class);
    /** How many of all recaps have each value. */
    private final int[] totals;

    private final FacetPostings postings;
    private final FacetColumns frequent;
    private final FacetColumns others;

    /**
     * Reads the values of every document of a commit.
     *
     * @param tables those of this commit, one a facet
     * @throws IOException if the index cannot be read
     */
    public FacetCounts(IndexReader reader, List<FacetTable> tables) throws IOException {
        this.all = live(reader);
        this.recaps = all.cardinality();
        int size = tables.stream().mapToInt(FacetTable::size).sum();
        var byNumber = FacetColumns.of(reader, tables);
        int[] totalsByNumber = new int[size];
        byNumber.count(all, totalsByNumber);
        this.totals = new int[size];
        int[] places = new int[size];
        int start = 0;
        for (FacetTable table : tables) {
            var facet = new FacetRanks(start, totalsByNumber, table.size());
            for (int number = 0; number < table.size(); number++) {
                places[start + number] = facet.place(number);
                totals[facet.place(number)] = totalsByNumber[start + number];
            }
            ranks.put(table.facet(), facet);
            start += table.size();
        }
        var every = byNumber.renumbered(places);
        this.postings = new FacetPostings(every, totals, all);
        this.frequent = every.having(postings::isFrequent);
        this.others = every.having(place -> !postings.isFrequent(place));
    }

    private static FixedBitSet live(IndexReader reader) {
        var live = new FixedBitSet(Math.max(1, reader.maxDoc()));
        var bits = MultiBits.getLiveDocs(reader);
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (bits == null || bits.get(doc)) {
                live.set(doc);
            }
        }
        return live;
    }

    /** Returns all live recaps, as document numbers; not to be changed. */
    public FixedBitSet all() {
        return all;
    }

    /** Counts how many recaps of {@code found}, as document numbers, have each value of a facet. */
    public ValueCounts count(FixedBitSet found, Facet facet) {
        return valueCounts(facet, counts(found, Set.of(facet)));
    }

    /**
     * Counts over {@code found} what is listed.
     *
     * @param picked the facets to count, each with the values to count in any case
     * @return right for these values and for the {@value FacetList#MOST_LISTED} most frequent ones; others may have 0
     */
    public Map<Facet, ValueCounts> countListed(FixedBitSet found, Map<Facet, Set<Integer>> picked) {
        int[] counts = (long) found.cardinality() * MANY < recaps
                ? counts(found, picked.keySet())
                : listedCounts(found, picked);
        Map<Facet, ValueCounts> byFacet = new EnumMap<>(Facet.class);
        picked.keySet().forEach(facet -> byFacet.put(facet, valueCounts(facet, counts)));
        return byFacet;
    }

    private ValueCounts valueCounts(Facet facet, int[] counts) {
        return new ValueCounts(ranks(facet), totals, counts);
    }

    private FacetRanks ranks(Facet facet) {
        return Objects.requireNonNull(ranks.get(facet), facet.slug());
    }

    /** All years are listed. */
    private int[] listedCounts(FixedBitSet found, Map<Facet, Set<Integer>> picked) {
        int[] counts = new int[totals.length];
        picked.forEach((facet, values) -> {
            int all = facet.isYears() ? ranks(facet).size() : 0;
            postings.count(found, ranks(facet), Math.max(FacetList.MOST_LISTED, all), values, counts);
        });
        return counts;
    }

    /** Counts all values of some facets; where most of all are found, by way of those not found. */
    private int[] counts(FixedBitSet found, Set<Facet> facets) {
        int[] counts = new int[totals.length];
        if (2L * found.cardinality() <= recaps) {
            others.count(found, counts);
        } else {
            var rest = all.clone();
            rest.andNot(found);
            others.count(rest, counts);
            for (int place = 0; place < counts.length; place++) {
                counts[place] = totals[place] - counts[place];
            }
        }
        if ((long) found.cardinality() * FEW < recaps) {
            frequent.count(found, counts);
        } else {
            facets.forEach(facet -> postings.countFrequent(found, ranks(facet), counts));
        }
        return counts;
    }
}
