package fr.retours.opensearch.node;

import java.io.IOException;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;

/** What one copy of a shard says: an answer, or how far it is. */
final class ShardReply extends ActionResponse {
    private final CompleteVersion newest;
    private final int recaps;
    private final long bytes;
    private final BytesReference answer;

    private ShardReply(CompleteVersion newest, int recaps, long bytes, BytesReference answer) {
        this.newest = newest;
        this.recaps = recaps;
        this.bytes = bytes;
        this.answer = answer;
    }

    ShardReply(StreamInput in) throws IOException {
        super(in);
        newest = new CompleteVersion(in);
        recaps = in.readVInt();
        bytes = in.readVLong();
        answer = in.readBytesReference();
    }

    static ShardReply answer(byte[] answer) {
        return new ShardReply(CompleteVersion.NONE, 0, 0, new BytesArray(answer));
    }

    static ShardReply of(ShardCopy copy) throws IOException {
        return new ShardReply(
                copy.newest().orElse(CompleteVersion.NONE), copy.recaps(), copy.bytes(), BytesArray.EMPTY);
    }

    CompleteVersion newest() {
        return newest;
    }

    int recaps() {
        return recaps;
    }

    long bytes() {
        return bytes;
    }

    BytesReference answer() {
        return answer;
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        newest.writeTo(out);
        out.writeVInt(recaps);
        out.writeVLong(bytes);
        out.writeBytesReference(answer);
    }
}
