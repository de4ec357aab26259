package fr.retours.graph.snapshot;

import fr.retours.graph.snapshot.column.Adjacency;
import fr.retours.graph.snapshot.column.TieColumns;
import fr.retours.model.term.NarrationKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** The recaps that recount no event, numbered by id, and whom they name. Immutable. */
public final class DocumentCatalog {
    private final List<Document> documents;
    private final TieColumns namings;
    private final Adjacency byEntity;

    /** A recap by its number, and what it tells instead. */
    private record Document(int recap, NarrationKind kind) {}

    private DocumentCatalog(Builder of, int entities) {
        this.documents = List.copyOf(of.documents);
        this.namings = of.namings.build();
        var named = new Adjacency.Builder();
        IntStream.range(0, documents.size())
                .forEach(one -> named.add(namings.at(one).map(namings::who).distinct()));
        this.byEntity = named.build().reversed(entities);
    }

    /** Returns the documents that name any of some people and bodies. */
    public IntStream naming(BitSet entities) {
        return byEntity.of(entities).stream();
    }

    /** Returns the number of the recap that a document is. */
    public int recap(int document) {
        return documents.get(document).recap;
    }

    /** Returns what a document tells. */
    public NarrationKind kind(int document) {
        return documents.get(document).kind;
    }

    /** Returns whom documents name: who is a person or body. */
    public TieColumns namings() {
        return namings;
    }

    /** Takes the documents in their order. */
    static final class Builder {
        private final List<Document> documents = new ArrayList<>();
        private final TieColumns.Builder namings = new TieColumns.Builder();

        /** Adds the next document with whom it names. */
        void add(int recap, NarrationKind kind, List<TieColumns.Row> named) {
            documents.add(new Document(recap, kind));
            namings.add(named);
        }

        /** @param entities how many people and bodies there are */
        DocumentCatalog build(int entities) {
            return new DocumentCatalog(this, entities);
        }
    }
}
