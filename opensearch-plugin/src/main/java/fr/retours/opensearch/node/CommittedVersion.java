package fr.retours.opensearch.node;

import fr.retours.opensearch.wire.ShardAnswers;
import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.util.IOUtils;
import org.opensearch.common.util.concurrent.AbstractRefCounted;

/** A version that a copy of a shard has committed; whoever asks it keeps it open meanwhile. */
final class CommittedVersion extends AbstractRefCounted {
    /** Key of the run in a commit's user data. */
    private static final String RUN_KEY = "retours.run";

    private final DirectoryReader reader;
    private final ShardAnswers answers;
    private final Map<String, String> data;

    private CommittedVersion(DirectoryReader reader, ShardAnswers answers) throws IOException {
        super("version of a shard");
        this.reader = reader;
        this.answers = answers;
        this.data = reader.getIndexCommit().getUserData();
    }

    /** Opens a commit. */
    static CommittedVersion open(IndexCommit commit) throws IOException {
        var reader = DirectoryReader.open(commit);
        try {
            return new CommittedVersion(reader, new ShardAnswers(reader));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(reader);
            throw e;
        }
    }

    /** Returns the user data of the commit of a version. */
    static Map<String, String> data(CompleteVersion version) {
        return Map.of(RecapFields.DATASET_KEY, version.version(), RUN_KEY, String.valueOf(version.run()));
    }

    /** Returns whether a commit with this user data is a version, in the form of this program. */
    static boolean isOne(Map<String, String> data) {
        return data.containsKey(RUN_KEY) && data.containsKey(RecapFields.DATASET_KEY) && RecapFields.isCurrent(data);
    }

    CompleteVersion version() {
        return new CompleteVersion(
                Long.parseLong(data.getOrDefault(RUN_KEY, "")),
                data.getOrDefault(RecapFields.DATASET_KEY, ""),
                data.getOrDefault(RecapFields.STEMS_KEY, ""));
    }

    boolean is(String version) {
        return version.equals(data.get(RecapFields.DATASET_KEY));
    }

    boolean isOf(IndexCommit commit) throws IOException {
        return reader.getIndexCommit().getGeneration() == commit.getGeneration();
    }

    DirectoryReader reader() {
        return reader;
    }

    byte[] answer(byte[] question) throws IOException {
        return answers.answer(question);
    }

    @Override
    protected void closeInternal() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
