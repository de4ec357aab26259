package fr.retours.opensearch.wire;

import fr.retours.text.HitReason;
import fr.retours.text.Span;
import fr.retours.text.field.TextField;
import fr.retours.text.highlight.WordPlaces;
import fr.retours.text.plan.ClauseMatches;
import fr.retours.text.ranking.TextScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Reads what {@link ShardAnswers} writes: one method for each question. */
public final class ShardReply {
    private final ByteArrayDataInput in;

    /** Reads one answer. */
    public ShardReply(byte[] answer) {
        this.in = new ByteArrayDataInput(answer);
    }

    /**
     * What a shard has.
     *
     * @param recaps how many
     * @param fields the statistics of its fields
     */
    public record Outline(int recaps, List<CollectionStatistics> fields) {
        /** Copies the list. */
        public Outline {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A recap that was read.
     *
     * @param packed as {@code StoredHit.packed} gave it
     * @param places where it has what was sought
     */
    public record Text(BytesRef packed, List<WordPlaces.Place> places) {
        /** Copies the list. */
        public Text {
            places = List.copyOf(places);
        }
    }

    /** Reads the answer to {@link ShardQuestion#outline}. */
    public Outline outline() throws IOException {
        int recaps = in.readVInt();
        List<CollectionStatistics> fields = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            fields.add(ScoringStatistics.readField(in));
        }
        return new Outline(recaps, fields);
    }

    /** Reads the answer to {@link ShardQuestion#slimCopy} into a directory. */
    public void slimCopy(Directory directory) throws IOException {
        SlimCopy.read(in, directory);
    }

    /** Reads the answer to {@link ShardQuestion#found} for the next query. */
    public FixedBitSet found(int recaps) throws IOException {
        return ShardRange.read(recaps, in);
    }

    /** Reads the answer to {@link ShardQuestion#first}: recaps by their numbers. */
    public List<TextScores.ScoredRecap> first() throws IOException {
        List<TextScores.ScoredRecap> hits = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            int number = in.readVInt();
            float score = Float.intBitsToFloat(in.readInt());
            hits.add(new TextScores.ScoredRecap(number, score, Float.intBitsToFloat(in.readInt())));
        }
        return hits;
    }

    /** Reads the answer to {@link ShardQuestion#texts} for the next recap. */
    public Text text() throws IOException {
        byte[] packed = new byte[in.readVInt()];
        in.readBytes(packed, 0, packed.length);
        List<WordPlaces.Place> places = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            int word = in.readVInt();
            var field = TextField.values()[in.readVInt()];
            places.add(new WordPlaces.Place(word, field, new Span(in.readVInt(), in.readVInt())));
        }
        return new Text(new BytesRef(packed), places);
    }

    /** Reads the answer to {@link ShardQuestion#matches} for the next recap and {@code clauses} clauses. */
    public List<Optional<ClauseMatches.Match>> matches(int clauses) throws IOException {
        List<Optional<ClauseMatches.Match>> all = new ArrayList<>();
        for (int left = clauses; left > 0; left--) {
            all.add(in.readByte() == 1 ? Optional.of(match()) : Optional.empty());
        }
        return all;
    }

    private ClauseMatches.Match match() throws IOException {
        boolean asTyped = in.readByte() == 1;
        Set<HitReason.Place> places = EnumSet.noneOf(HitReason.Place.class);
        for (int left = in.readVInt(); left > 0; left--) {
            places.add(HitReason.Place.values()[in.readVInt()]);
        }
        return new ClauseMatches.Match(asTyped, places, Float.intBitsToFloat(in.readInt()));
    }

    /** Reads the answer to {@link ShardQuestion#stored}. */
    public Document stored() throws IOException {
        var document = new Document();
        for (int left = in.readVInt(); left > 0; left--) {
            document.add(new StoredField(in.readString(), in.readString()));
        }
        return document;
    }
}
