package fr.retours.opensearch.wire;

import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FilterCodecReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.index.SortingCodecReader;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * An index without what is long in it: which recaps have which words, names and values, in the order of recaps' ids, but neither
 * how often nor where, nor their texts.
 */
final class SlimCopy {
    /** What is left out beside frequencies and positions. */
    private static final Set<String> LONG = Set.of(RecapFields.HIT, RecapFields.DIGEST);

    private static final Sort BY_ID = new Sort(new SortField(RecapFields.ID, SortField.Type.STRING));

    private SlimCopy() {}

    /** Writes the files of a slim copy of what {@code reader} reads. */
    static void write(IndexReader reader, DataOutput out) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            copy(reader, directory);
            String[] files = directory.listAll();
            out.writeVInt(files.length);
            for (String name : files) {
                try (var in = directory.openInput(name, IOContext.READONCE)) {
                    out.writeString(name);
                    out.writeVLong(in.length());
                    out.copyBytes(in, in.length());
                }
            }
        }
    }

    /** Reads the files into {@code directory}. */
    static void read(DataInput in, Directory directory) throws IOException {
        for (int left = in.readVInt(); left > 0; left--) {
            try (var out = directory.createOutput(in.readString(), IOContext.DEFAULT)) {
                out.copyBytes(in, in.readVLong());
            }
        }
    }

    private static void copy(IndexReader reader, Directory directory) throws IOException {
        var config = new IndexWriterConfig().setIndexSort(BY_ID).setMergeScheduler(new SerialMergeScheduler());
        try (var writer = new IndexWriter(directory, config)) {
            List<CodecReader> slim = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                slim.add(SortingCodecReader.wrap(new Slim(SlowCodecReaderWrapper.wrap(leaf.reader())), BY_ID));
            }
            if (!slim.isEmpty()) {
                writer.addIndexes(slim.toArray(CodecReader[]::new));
            }
            writer.commit();
        }
    }

    /** A part of the index as if it had been written without what is left out. */
    private static final class Slim extends FilterCodecReader {
        private final FieldInfos fields;

        Slim(CodecReader in) {
            super(in);
            List<FieldInfo> slim = new ArrayList<>();
            for (FieldInfo field : in.getFieldInfos()) {
                slim.add(slim(field));
            }
            this.fields = new FieldInfos(slim.toArray(FieldInfo[]::new));
        }

        private static FieldInfo slim(FieldInfo field) {
            boolean isLong = LONG.contains(field.name);
            boolean isIndexed = field.getIndexOptions() != IndexOptions.NONE;
            return new FieldInfo(
                    field.name,
                    field.number,
                    false,
                    isIndexed,
                    false,
                    isIndexed ? IndexOptions.DOCS : IndexOptions.NONE,
                    isLong ? DocValuesType.NONE : field.getDocValuesType(),
                    isLong ? DocValuesSkipIndexType.NONE : field.docValuesSkipIndexType(),
                    -1,
                    Map.of(),
                    field.getPointDimensionCount(),
                    field.getPointIndexDimensionCount(),
                    field.getPointNumBytes(),
                    0,
                    field.getVectorEncoding(),
                    field.getVectorSimilarityFunction(),
                    false,
                    false);
        }

        @Override
        public FieldInfos getFieldInfos() {
            return fields;
        }

        @Override
        public StoredFieldsReader getFieldsReader() {
            return new NothingStored();
        }

        @Override
        public CacheHelper getCoreCacheHelper() {
            return in.getCoreCacheHelper();
        }

        @Override
        public CacheHelper getReaderCacheHelper() {
            return in.getReaderCacheHelper();
        }
    }

    /** Documents without stored fields. */
    private static final class NothingStored extends StoredFieldsReader {
        @Override
        public void document(int doc, StoredFieldVisitor visitor) {}

        @Override
        public StoredFieldsReader clone() {
            return new NothingStored();
        }

        @Override
        public void checkIntegrity() {}

        @Override
        public void close() {}
    }
}
