package fr.retours.indexer.backup;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Objects;

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
    public record Entry(String name, long size, String sha256) {
        /** @throws IllegalArgumentException if no file can have the name */
        public Entry {
            Objects.requireNonNull(sha256);
            if (name.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("name must have no NUL, got " + name);
            }
        }
    }

    /** Copies the list. */
    public BackupManifest {
        files = List.copyOf(files);
    }
}
