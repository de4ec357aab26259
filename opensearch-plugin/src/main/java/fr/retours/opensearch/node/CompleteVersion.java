package fr.retours.opensearch.node;

import fr.retours.text.analysis.StemExceptions;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensearch.cluster.metadata.IndexMetadata;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.common.io.stream.Writeable;

/**
 * A complete data set.
 *
 * @param run the greatest run of its documents; 0 before there was one
 * @param version what it is called; empty before there was one
 * @param stems what {@code StemExceptions#written} tells of the stems that it is written with
 */
record CompleteVersion(long run, String version, String stems) implements Writeable {
    static final CompleteVersion NONE = new CompleteVersion(0, "", "");

    CompleteVersion(StreamInput in) throws IOException {
        this(in.readVLong(), in.readString(), in.readString());
    }

    /** Reads the one that readers see off the state of the cluster. */
    static CompleteVersion of(@Nullable IndexMetadata index) {
        var mapping = index == null ? null : index.mapping();
        return mapping != null
                        && mapping.sourceAsMap().get("_meta") instanceof Map<?, ?> all
                        && all.get("retours") instanceof Map<?, ?> told
                ? of(told)
                : NONE;
    }

    /**
     * Reads one off a JSON object.
     *
     * @throws IllegalArgumentException if run or version are missing
     */
    static CompleteVersion of(Map<?, ?> told) {
        if (told.get("run") instanceof Number run && told.get("version") instanceof String version) {
            return new CompleteVersion(
                    run.longValue(),
                    version,
                    StemExceptions.read(told.get("stems") instanceof String stems ? stems : "")
                            .written());
        }
        throw new IllegalArgumentException("run and version must be a number and a string, got " + told);
    }

    @Override
    public void writeTo(StreamOutput out) throws IOException {
        out.writeVLong(run);
        out.writeString(version);
        out.writeString(stems);
    }
}
