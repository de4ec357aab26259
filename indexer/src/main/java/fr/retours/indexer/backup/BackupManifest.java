package fr.retours.indexer.backup;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.retours.indexer.folder.DataFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds.
 *
 * @param format version of this form; another is not read
 * @param created when, in seconds of UTC, as ISO 8601
 * @param datasetVersion version of the data set when it was complete; empty while a run was under way
 * @param files in the order of the backup
 * @param base the whole backup that has the blocks which this one leaves out; null for a whole one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record BackupManifest(
        int format,
        String created,
        String datasetVersion,
        int recaps,
        List<Entry> files,
        @Nullable Base base) {
    static final int FORMAT = 2;
    /** Whose files have no hashes of blocks. */
    static final int EARLIEST = 1;

    /**
     * A file.
     *
     * @param name path within the data folder, with slashes
     * @param size in bytes
     * @param sha256 64 lower-case hexadecimal digits
     * @param blocks the first 32 such digits of the hashes of its blocks, see {@link FileBlocks}
     */
    public record Entry(
            String name,
            long size,
            String sha256,
            @JsonDeserialize(contentUsing = BlockHash.class) List<String> blocks) {
        /** @throws IllegalArgumentException if no file can have the name */
        public Entry {
            Objects.requireNonNull(sha256);
            blocks = blocks == null ? List.of() : List.copyOf(blocks); // of the earliest format
            if (name.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("name must have no NUL, got " + name);
            }
        }

        /** Tells whether the name stays within a folder on any system. */
        boolean isPlain() {
            try {
                return !name.contains("\\")
                        && Stream.of(name.split("/", -1)).noneMatch(Set.of("", ".", "..")::contains)
                        && name.chars().noneMatch(Character::isISOControl)
                        && !Path.of(name).isAbsolute();
            } catch (InvalidPathException e) {
                return false; // no file of this system can have it
            }
        }

        /** Returns where the file is in a data folder. */
        Path in(DataFolder folder) {
            return folder.root().resolve(name);
        }
    }

    /**
     * Which backup it was.
     *
     * @param name of its file
     * @param created as it says
     * @param sha256 of its manifest
     */
    public record Base(String name, String created, String sha256) {
        /** None may be missing. */
        public Base {
            Objects.requireNonNull(name);
            Objects.requireNonNull(created);
            Objects.requireNonNull(sha256);
        }
    }

    /** Copies the list. */
    public BackupManifest {
        files = List.copyOf(files);
    }

    /** Returns the names of files that no backup has any more, and that are not restored. */
    public List<String> leftOut() {
        var anywhere = new DataFolder(Path.of(""));
        return files.stream()
                .filter(one -> !anywhere.isKept(one.in(anywhere)))
                .map(Entry::name)
                .toList();
    }

    private Optional<Entry> file(String name) {
        return files.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Returns the hashes of the blocks of a file; empty where there is no such file. */
    List<String> blocks(String name) {
        return file(name).map(Entry::blocks).orElse(List.of());
    }
}
