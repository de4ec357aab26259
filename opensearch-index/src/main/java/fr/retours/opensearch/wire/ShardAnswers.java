package fr.retours.opensearch.wire;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.index.DirectoryReader;

/** Answers questions from one commit of one shard. Safe for concurrent use. */
public final class ShardAnswers implements Closeable {
    private final DirectoryReader commit;

    /** Answers from {@code commit}, which stays the caller's. */
    public ShardAnswers(DirectoryReader commit) throws IOException {
        this.commit = commit;
    }

    /** Answers a question. */
    public byte[] answer(byte[] question) throws IOException {
        return (commit.numDocs() + " " + new String(question, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        // nothing of its own
    }
}
