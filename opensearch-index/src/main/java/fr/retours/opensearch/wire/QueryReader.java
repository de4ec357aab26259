package fr.retours.opensearch.wire;

import fr.retours.text.query.SharedTitleQuery;
import fr.retours.text.ranking.FoundQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Reads the queries that {@link QueryWriter} writes, for the documents of one copy of a shard.
 *
 * @param documents the copy's documents, in the order of their recaps' numbers in the shard
 */
record QueryReader(ShardDocuments documents) {
    Query read(DataInput in) throws IOException {
        return switch (QueryWriter.Kind.values()[in.readByte()]) {
            case TERM -> new TermQuery(term(in));
            case TITLE_TERM -> new SharedTitleQuery(new TermQuery(term(in)));
            case PREFIX -> new PrefixQuery(term(in));
            case PHRASE -> phrase(in);
            case BOOST -> {
                float boost = Float.intBitsToFloat(in.readInt());
                yield new BoostQuery(read(in), boost);
            }
            case ANY -> any(in);
            case SOME -> some(in);
            case ALL -> MatchAllDocsQuery.INSTANCE;
            case FOUND -> new FoundQuery(documents.of(ShardRange.read(documents.size(), in)));
        };
    }

    private Query any(DataInput in) throws IOException {
        float tie = Float.intBitsToFloat(in.readInt());
        List<Query> disjuncts = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            disjuncts.add(read(in));
        }
        return new DisjunctionMaxQuery(disjuncts, tie);
    }

    private Query some(DataInput in) throws IOException {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(in.readVInt());
        for (int left = in.readVInt(); left > 0; left--) {
            var occur = Occur.values()[in.readByte()];
            some.add(read(in), occur);
        }
        return some.build();
    }

    private static Query phrase(DataInput in) throws IOException {
        String field = in.readString();
        var phrase = new PhraseQuery.Builder().setSlop(in.readVInt());
        for (int left = in.readVInt(); left > 0; left--) {
            var term = new Term(field, bytes(in));
            phrase.add(term, in.readVInt());
        }
        return phrase.build();
    }

    /** Reads a term that {@link QueryWriter#write(Term, org.apache.lucene.store.DataOutput)} wrote. */
    static Term term(DataInput in) throws IOException {
        return new Term(in.readString(), bytes(in));
    }

    private static BytesRef bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readVInt()];
        in.readBytes(bytes, 0, bytes.length);
        return new BytesRef(bytes);
    }
}
