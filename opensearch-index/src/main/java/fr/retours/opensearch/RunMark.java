package fr.retours.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What the mapping of an index says of the last complete run: every node sees the next one at once.
 *
 * @param run its number, from 1
 * @param version the version of the data set
 * @param schema the version of fields and analysis
 * @param stems that it was written with
 * @param unfinished whether a later run has begun
 * @param dataset which data set it is of; empty before anybody says so
 */
record RunMark(long run, String version, String schema, String stems, boolean unfinished, String dataset) {
    /** Where it stands in what an index says of itself. */
    static final String IN_INDEX = "/mappings/_meta/retours";

    static Optional<RunMark> read(JsonNode written) {
        return written.isMissingNode()
                ? Optional.empty()
                : Optional.of(new RunMark(
                        written.path("run").asLong(),
                        written.path("version").asText(),
                        written.path("schema").asText(),
                        written.path("stems").asText(),
                        written.path("unfinished").asBoolean(),
                        written.path("dataset").asText()));
    }

    /** Returns the same while a later run goes on. */
    RunMark begun() {
        return new RunMark(run, version, schema, stems, true, dataset);
    }

    /** Returns the same of a data set. */
    RunMark of(String otherDataset) {
        return new RunMark(run, version, schema, stems, unfinished, otherDataset);
    }

    ObjectNode mapping() {
        var mapping = JsonNodeFactory.instance.objectNode();
        mapping.putObject("_meta")
                .putObject("retours")
                .put("run", run)
                .put("version", version)
                .put("schema", schema)
                .put("stems", stems)
                .put("unfinished", unfinished)
                .put("dataset", dataset);
        return mapping;
    }
}
