package fr.retours.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** One commit, open, with what is worked out once for all who read it. It frees its files with its last user. */
final class Snapshot {
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Optional<String> datasetVersion;
    private final List<FacetTable> facets = new ArrayList<>();
    private final FacetColumns columns;
    private final Suggester suggester;
    private final Vocabulary vocabulary;

    private Snapshot(IndexReader reader, Optional<String> datasetVersion) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Weights.similarity());
        this.datasetVersion = datasetVersion;
        var names = EntityNames.of(reader);
        var labels = new FacetLabels(names);
        for (Facet facet : Facet.values()) {
            facets.add(FacetTable.of(facet, reader, labels));
        }
        this.columns = FacetColumns.of(reader, facets);
        this.suggester = Suggester.of(reader, names);
        this.vocabulary = new IndexVocabulary(reader, SoundsOfNames.of(reader));
    }

    /** Makes the snapshot of an index that is not there yet. */
    static Snapshot empty() {
        try {
            return new Snapshot(new MultiReader(), Optional.empty());
        } catch (IOException e) {
            throw new IllegalStateException("reading nothing must not fail", e);
        }
    }

    /** Takes over {@code reader}; it is closed when this fails. */
    static Snapshot of(DirectoryReader reader) throws IOException {
        try {
            var data = reader.getIndexCommit().getUserData();
            return new Snapshot(reader, Optional.ofNullable(data.get(RecapFields.DATASET_KEY)));
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /** Counts a user in; false when it is too late. */
    boolean tryAcquire() {
        return reader.tryIncRef();
    }

    /** Counts a user out. */
    void release() throws IOException {
        reader.decRef();
    }

    IndexSearcher searcher() {
        return searcher;
    }

    Optional<String> datasetVersion() {
        return datasetVersion;
    }

    FacetTable facet(Facet facet) {
        return facets.stream()
                .filter(table -> table.facet() == facet)
                .findFirst()
                .orElseThrow();
    }

    FacetColumns facetColumns() {
        return columns;
    }

    /** Finds all recaps that a query matches, without ranking them. */
    FixedBitSet found(Query query) throws IOException {
        return searcher.search(query, new Found(reader.maxDoc()));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Suggester suggester() {
        return suggester;
    }
}
