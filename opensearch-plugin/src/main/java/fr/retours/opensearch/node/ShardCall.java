package fr.retours.opensearch.node;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.ActionRequestValidationException;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.cluster.routing.ShardRouting;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;

/** What one copy of a shard is to do. */
final class ShardCall extends ActionRequest implements IndicesRequest {
    private static final BytesReference READ_ALL = new BytesArray(new byte[] {1});

    private final ShardId shard;
    private final String node;
    private final CompleteVersion version;
    private final BytesReference question;

    private ShardCall(ShardRouting copy, CompleteVersion version, BytesReference question) {
        this.shard = copy.shardId();
        this.node = copy.currentNodeId();
        this.version = version;
        this.question = question;
    }

    ShardCall(StreamInput in) throws IOException {
        super(in);
        shard = new ShardId(in);
        node = in.readString();
        version = new CompleteVersion(in);
        question = in.readBytesReference();
    }

    /** Asks a copy how far it is; {@code whole} has it read all of its files first. */
    static ShardCall state(ShardRouting copy, boolean whole) {
        return new ShardCall(copy, CompleteVersion.NONE, whole ? READ_ALL : BytesArray.EMPTY);
    }

    /** Brings a copy to a version. */
    static ShardCall advance(ShardRouting copy, CompleteVersion version) {
        return new ShardCall(copy, version, BytesArray.EMPTY);
    }

    /** Asks a copy about a version. */
    static ShardCall ask(ShardRouting copy, String version, BytesReference question) {
        return new ShardCall(copy, new CompleteVersion(0, version, ""), question);
    }

    /** Returns whether all files are to be read. */
    boolean isOfAll() {
        return question.length() > 0;
    }

    ShardId shard() {
        return shard;
    }

    String node() {
        return node;
    }

    CompleteVersion version() {
        return version;
    }

    BytesReference question() {
        return question;
    }

    @Override
    public String[] indices() {
        return new String[] {shard.getIndexName()};
    }

    @Override
    public IndicesOptions indicesOptions() {
        return IndicesOptions.strictSingleIndexNoExpandForbidClosed();
    }

    @Override
    public @Nullable ActionRequestValidationException validate() {
        return null;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        super.writeTo(out);
        shard.writeTo(out);
        out.writeString(node);
        version.writeTo(out);
        out.writeBytesReference(question);
    }
}
