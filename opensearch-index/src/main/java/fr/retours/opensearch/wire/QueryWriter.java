package fr.retours.opensearch.wire;

import fr.retours.text.query.SharedTitleQuery;
import fr.retours.text.ranking.FoundQuery;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOFunction;

/**
 * Writes queries for shards, as {@link QueryReader} reads them. What looks for neither words nor phrases, like a range of days, is
 * answered here and written as the recaps that it finds. For one thread.
 */
public final class QueryWriter {
    private final IOFunction<Query, FixedBitSet> finder;
    private final Map<Query, FixedBitSet> found = new HashMap<>();

    /** @param finder finds recaps by what is no word */
    public QueryWriter(IOFunction<Query, FixedBitSet> finder) {
        this.finder = finder;
    }

    /** The kinds of queries, by the byte they start with. */
    enum Kind {
        TERM,
        TITLE_TERM,
        PREFIX,
        PHRASE,
        BOOST,
        ANY,
        SOME,
        ALL,
        FOUND
    }

    /**
     * Writes a query for one shard.
     *
     * @throws IOException if the index cannot be read
     */
    void write(Query query, ShardRange shard, DataOutput out) throws IOException {
        switch (query) {
            case TermQuery word -> {
                write(Kind.TERM, out);
                write(word.getTerm(), out);
            }
            case SharedTitleQuery title -> {
                write(Kind.TITLE_TERM, out);
                write(title.word().getTerm(), out);
            }
            case PrefixQuery start -> {
                write(Kind.PREFIX, out);
                write(start.getPrefix(), out);
            }
            case PhraseQuery phrase -> write(phrase, out);
            case BoostQuery boost -> {
                write(Kind.BOOST, out);
                out.writeInt(Float.floatToIntBits(boost.getBoost()));
                write(boost.getQuery(), shard, out);
            }
            case DisjunctionMaxQuery any -> {
                write(Kind.ANY, out);
                out.writeInt(Float.floatToIntBits(any.getTieBreakerMultiplier()));
                var disjuncts = List.copyOf(any.getDisjuncts());
                out.writeVInt(disjuncts.size());
                for (Query one : disjuncts) {
                    write(one, shard, out);
                }
            }
            case BooleanQuery some -> write(some, shard, out);
            case MatchAllDocsQuery all -> write(Kind.ALL, out);
            case FoundQuery known -> write(known.documents(), shard, out);
            default -> {
                var known = found.get(query);
                if (known == null) {
                    known = finder.apply(query);
                    found.put(query, known);
                }
                write(known, shard, out);
            }
        }
    }

    private void write(BooleanQuery some, ShardRange shard, DataOutput out) throws IOException {
        write(Kind.SOME, out);
        out.writeVInt(some.getMinimumNumberShouldMatch());
        out.writeVInt(some.clauses().size());
        for (BooleanClause clause : some.clauses()) {
            out.writeByte((byte) clause.occur().ordinal());
            write(clause.query(), shard, out);
        }
    }

    private static void write(PhraseQuery phrase, DataOutput out) throws IOException {
        write(Kind.PHRASE, out);
        out.writeString(phrase.getField());
        out.writeVInt(phrase.getSlop());
        Term[] terms = phrase.getTerms();
        out.writeVInt(terms.length);
        for (int at = 0; at < terms.length; at++) {
            write(terms[at].bytes(), out);
            out.writeVInt(phrase.getPositions()[at]);
        }
    }

    private static void write(FixedBitSet documents, ShardRange shard, DataOutput out) throws IOException {
        write(Kind.FOUND, out);
        shard.write(documents, out);
    }

    private static void write(Kind kind, DataOutput out) throws IOException {
        out.writeByte((byte) kind.ordinal());
    }

    /** Writes a term, as {@link QueryReader#term} reads it. */
    static void write(Term term, DataOutput out) throws IOException {
        out.writeString(term.field());
        write(term.bytes(), out);
    }

    private static void write(BytesRef bytes, DataOutput out) throws IOException {
        out.writeVInt(bytes.length);
        out.writeBytes(bytes.bytes, bytes.offset, bytes.length);
    }
}
