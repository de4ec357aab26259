package fr.retours.text;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.util.FixedBitSet;

/** Counts how many of the recaps found have each value of some facets. Immutable. */
final class FacetColumns {
    private final Map<Facet, FacetColumn> columns = new EnumMap<>(Facet.class);
    private final FixedBitSet all;
    private final int half;

    private FacetColumns(FixedBitSet all) {
        this.all = all;
        this.half = all.cardinality() / 2;
    }

    static FacetColumns of(IndexReader reader, List<FacetTable> tables) throws IOException {
        var columns = new FacetColumns(live(reader));
        for (FacetTable table : tables) {
            columns.columns.put(table.facet(), FacetColumn.of(table, reader, columns.all));
        }
        return columns;
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

    /** Counts over {@code found}; where that is most of all, by way of those not found. */
    Map<Facet, int[]> count(FixedBitSet found, Set<Facet> facets) {
        boolean most = found.cardinality() > half;
        var others = all.clone();
        others.andNot(found);
        Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
        columns.forEach((facet, column) -> {
            if (facets.contains(facet)) {
                counts.put(facet, most ? column.countAllBut(others) : column.count(found));
            }
        });
        return counts;
    }
}
