package fr.retours.opensearch.wire;

import fr.retours.text.highlight.WordPlaces;
import fr.retours.text.ranking.TextScores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.IOConsumer;

/**
 * Questions to one shard, as bytes that {@link ShardAnswers} understands. Recaps bear their numbers in the shard. Writing fails
 * when the index in which {@link QueryWriter} looks cannot be read.
 */
public final class ShardQuestion {
    private final QueryWriter queries;
    private final ShardRange shard;

    /** @param queries writes the queries of one question for all shards */
    public ShardQuestion(QueryWriter queries, ShardRange shard) {
        this.queries = queries;
        this.shard = shard;
    }

    /** What can be asked, by the byte that a question starts with. */
    enum Kind {
        OUTLINE,
        SLIM_COPY,
        FOUND,
        FIRST,
        TEXTS,
        MATCHES,
        STORED
    }

    /** Asks how many recaps there are, and for the statistics of each field. */
    public static byte[] outline() {
        return bytes(Kind.OUTLINE, out -> {});
    }

    /** Asks for the slim copy. */
    public static byte[] slimCopy() {
        return bytes(Kind.SLIM_COPY, out -> {});
    }

    /** Asks which recaps each of {@code some} finds. */
    public byte[] found(List<? extends Query> some) {
        return bytes(Kind.FOUND, out -> write(some, out));
    }

    /** Asks for the first recaps by score, as {@code TextScores.first} does. */
    public byte[] first(
            ScoringStatistics statistics, Query query, int most, boolean each, Optional<TextScores.Ties> ties) {
        return bytes(Kind.FIRST, out -> {
            statistics.write(out);
            queries.write(query, shard, out);
            out.writeVInt(most);
            out.writeByte((byte) (each ? 1 : 0));
            out.writeVInt(ties.map(TextScores.Ties::most).orElse(0));
            if (ties.isPresent()) {
                queries.write(ties.get().query(), shard, out);
            }
        });
    }

    /** Asks for some recaps, and where they have what is sought. */
    public byte[] texts(List<WordPlaces.Sought> sought, List<Integer> numbers) {
        return bytes(Kind.TEXTS, out -> {
            out.writeVInt(sought.size());
            for (WordPlaces.Sought one : sought) {
                out.writeVInt(one.word());
                out.writeVInt(one.part().field().ordinal());
                out.writeString(one.part().indexField());
                queries.write(one.part().query(), shard, out);
            }
            writeNumbers(numbers, out);
        });
    }

    /** Asks where recaps have each of {@code clauses}; {@code bodies} has the length of the body of each, by its number. */
    public byte[] matches(ScoringStatistics statistics, List<Query> clauses, Map<Integer, Integer> bodies) {
        return bytes(Kind.MATCHES, out -> {
            statistics.write(out);
            write(clauses, out);
            out.writeVInt(bodies.size());
            for (Map.Entry<Integer, Integer> body : bodies.entrySet()) {
                out.writeVInt(body.getKey());
                out.writeVInt(body.getValue());
            }
        });
    }

    /** Asks for the stored fields of a recap. */
    public static byte[] stored(int number) {
        return bytes(Kind.STORED, out -> out.writeVInt(number));
    }

    private void write(List<? extends Query> some, DataOutput out) throws IOException {
        out.writeVInt(some.size());
        for (Query one : some) {
            queries.write(one, shard, out);
        }
    }

    private static void writeNumbers(List<Integer> numbers, DataOutput out) throws IOException {
        out.writeVInt(numbers.size());
        for (int number : numbers) {
            out.writeVInt(number);
        }
    }

    private static byte[] bytes(Kind kind, IOConsumer<DataOutput> content) {
        try {
            var out = new ByteBuffersDataOutput();
            out.writeByte((byte) kind.ordinal());
            content.accept(out);
            return out.toArrayCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
