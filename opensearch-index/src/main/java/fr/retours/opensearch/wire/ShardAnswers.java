package fr.retours.opensearch.wire;

import fr.retours.text.HitReason;
import fr.retours.text.field.RecapFields;
import fr.retours.text.field.TextField;
import fr.retours.text.highlight.FieldCut;
import fr.retours.text.highlight.WordPlaces;
import fr.retours.text.plan.ClauseMatches;
import fr.retours.text.plan.SearchedMatches;
import fr.retours.text.ranking.FoundDocuments;
import fr.retours.text.ranking.SearchedScores;
import fr.retours.text.ranking.TextScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/** Answers what is asked of one copy of a shard, in one commit, which it does not close. Safe for concurrent use. */
public final class ShardAnswers {
    private final DirectoryReader reader;
    private final ShardDocuments documents;
    private final QueryReader queries;

    /**
     * Answers from {@code reader}.
     *
     * @throws IOException if the index cannot be read
     */
    public ShardAnswers(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.documents = ShardDocuments.in(reader);
        this.queries = new QueryReader(documents);
    }

    /**
     * Answers a question that {@link ShardQuestion} wrote, in the form that {@link ShardReply} reads.
     *
     * @throws IOException if the index cannot be read
     */
    public byte[] answer(byte[] question) throws IOException {
        var in = new ByteArrayDataInput(question);
        var out = new ByteBuffersDataOutput();
        switch (ShardQuestion.Kind.values()[in.readByte()]) {
            case OUTLINE -> outline(out);
            case SLIM_COPY -> SlimCopy.write(reader, out);
            case FOUND -> found(in, out);
            case FIRST -> first(in, out);
            case TEXTS -> texts(in, out);
            case MATCHES -> matches(in, out);
            case STORED -> stored(in, out);
        }
        return out.toArrayCopy();
    }

    private void outline(DataOutput out) throws IOException {
        var searcher = new IndexSearcher(reader);
        List<CollectionStatistics> fields = new ArrayList<>();
        for (FieldInfo field : FieldInfos.getMergedFieldInfos(reader)) {
            var statistics = searcher.collectionStatistics(field.name);
            if (statistics != null) {
                fields.add(statistics);
            }
        }
        out.writeVInt(documents.size());
        out.writeVInt(fields.size());
        for (CollectionStatistics field : fields) {
            ScoringStatistics.write(field, out);
        }
    }

    private void found(DataInput in, DataOutput out) throws IOException {
        var searcher = new IndexSearcher(reader);
        for (Query query : queries(in)) {
            var found = searcher.search(query, new FoundDocuments(Math.max(1, reader.maxDoc())));
            ShardRange.write(documents.numbers(found), documents.size(), out);
        }
    }

    private void first(DataInput in, DataOutput out) throws IOException {
        var searcher = searcher(in);
        var query = queries.read(in);
        int most = Math.max(1, Math.min(in.readVInt(), documents.size()));
        boolean each = in.readByte() == 1;
        int tied = in.readVInt();
        Optional<TextScores.Ties> ties =
                tied == 0 ? Optional.empty() : Optional.of(new TextScores.Ties(queries.read(in), tied));
        var hits = new SearchedScores(searcher).first(query, most, each, ties);
        out.writeVInt(hits.size());
        for (TextScores.ScoredRecap hit : hits) {
            out.writeVInt(documents.number(hit.doc()));
            out.writeInt(Float.floatToIntBits(hit.score()));
            out.writeInt(Float.floatToIntBits(hit.tie()));
        }
    }

    private void texts(DataInput in, DataOutput out) throws IOException {
        List<WordPlaces.Sought> sought = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            int word = in.readVInt();
            var field = TextField.values()[in.readVInt()];
            sought.add(new WordPlaces.Sought(word, new FieldCut.Part(field, in.readString(), queries.read(in))));
        }
        int[] wanted = numbers(in);
        int[] docs = new int[wanted.length];
        for (int at = 0; at < docs.length; at++) {
            docs[at] = documents.of(wanted[at]);
        }
        var places = new WordPlaces(new IndexSearcher(reader), docs);
        for (WordPlaces.Sought one : sought) {
            places.look(one);
        }
        for (int doc : docs) {
            var packed = packed(doc);
            out.writeVInt(packed.length);
            out.writeBytes(packed.bytes, packed.offset, packed.length);
            out.writeVInt(places.in(doc).size());
            for (WordPlaces.Place place : places.in(doc)) {
                out.writeVInt(place.word());
                out.writeVInt(place.field().ordinal());
                out.writeVInt(place.span().start());
                out.writeVInt(place.span().end());
            }
        }
    }

    private BytesRef packed(int doc) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var hits = DocValues.getBinary(leaf.reader(), RecapFields.HIT);
        if (!hits.advanceExact(doc - leaf.docBase)) {
            throw new CorruptIndexException("every recap must have the field " + RecapFields.HIT, reader.toString());
        }
        return hits.binaryValue();
    }

    private void matches(DataInput in, DataOutput out) throws IOException {
        var matches = new SearchedMatches(searcher(in));
        var clauses = queries(in);
        Map<Integer, Integer> bodies = new LinkedHashMap<>();
        for (int left = in.readVInt(); left > 0; left--) {
            int doc = documents.of(in.readVInt());
            bodies.put(doc, in.readVInt());
        }
        var found = matches.in(bodies, clauses);
        for (int doc : bodies.keySet()) {
            for (Optional<ClauseMatches.Match> match : Objects.requireNonNull(found.get(doc))) {
                out.writeByte((byte) (match.isPresent() ? 1 : 0));
                if (match.isPresent()) {
                    write(match.get(), out);
                }
            }
        }
    }

    private static void write(ClauseMatches.Match match, DataOutput out) throws IOException {
        out.writeByte((byte) (match.asTyped() ? 1 : 0));
        out.writeVInt(match.places().size());
        for (HitReason.Place place : match.places()) {
            out.writeVInt(place.ordinal());
        }
        out.writeInt(Float.floatToIntBits(match.points()));
    }

    private void stored(DataInput in, DataOutput out) throws IOException {
        List<IndexableField> fields =
                reader.storedFields().document(documents.of(in.readVInt())).getFields();
        out.writeVInt(fields.size());
        for (IndexableField field : fields) {
            out.writeString(field.name());
            out.writeString(field.stringValue());
        }
    }

    private ShardSearcher searcher(DataInput in) throws IOException {
        return new ShardSearcher(reader, documents, ScoringStatistics.read(in));
    }

    private List<Query> queries(DataInput in) throws IOException {
        List<Query> all = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            all.add(queries.read(in));
        }
        return all;
    }

    private static int[] numbers(DataInput in) throws IOException {
        int[] numbers = new int[in.readVInt()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = in.readVInt();
        }
        return numbers;
    }
}
