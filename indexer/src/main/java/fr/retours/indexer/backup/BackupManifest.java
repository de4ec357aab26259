package fr.retours.indexer.backup;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format version of this form; another is not read
 * @param created when, in seconds of UTC, as ISO 8601
 * @param datasetVersion version of the data set when it was complete; empty while a run was under way
 * @param files in the order of the backup
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BackupManifest(int format, String created, String datasetVersion, int recaps, List<Entry> files) {
    static final int FORMAT = 1;

    /**
     * A file.
     *
     * @param name path within the data folder, with slashes
     * @param size in bytes
     * @param sha256 64 lower-case hexadecimal digits
     */
    public record Entry(String name, long size, String sha256) {}

    /** Copies the list. */
    public BackupManifest {
        files = List.copyOf(files);
    }
}
