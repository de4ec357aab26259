package fr.retours.indexer.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The versions of the data set that were complete in a data folder.
 *
 * @param versions latest first, at most {@value #MOST}
 */
public record VersionHistory(List<Version> versions) {
    /**
     * A version.
     *
     * @param completed when the run that made it ended, in seconds of UTC, as ISO 8601
     */
    public record Version(String version, String completed, int recaps) {}

    private static final int MOST = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Copies the list. */
    public VersionHistory {
        versions = List.copyOf(versions);
    }

    /**
     * Reads the history; an empty one when there is none.
     *
     * @throws DataFolderException if the file cannot be read or is none of ours
     */
    public static VersionHistory read(DataFolder folder) {
        Path file = folder.versions();
        try {
            return Objects.requireNonNull(
                    MAPPER.readValue(Files.readString(file), VersionHistory.class)); // the word null is JSON, too
        } catch (NoSuchFileException e) {
            return new VersionHistory(List.of());
        } catch (JsonProcessingException | NullPointerException | CharacterCodingException e) {
            throw new DataFolderException(e, "data.bad-versions", file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    /**
     * Notes a version that is complete now, when it is another than the last one noted.
     *
     * @throws DataFolderException if the file cannot be read or written
     */
    public static void note(DataFolder folder, String version, int recaps, Instant now) {
        VersionHistory before = read(folder);
        if (!before.latest().equals(Optional.of(version))) {
            String completed = now.truncatedTo(ChronoUnit.SECONDS).toString();
            before.with(new Version(version, completed, recaps)).write(folder);
        }
    }

    /** Returns the version that was complete last. */
    public Optional<String> latest() {
        return versions.stream().findFirst().map(Version::version);
    }

    /** Returns whether a version was ever complete here. */
    public boolean contains(String version) {
        return versions.stream().anyMatch(one -> one.version().equals(version));
    }

    private VersionHistory with(Version latest) {
        List<Version> all = new ArrayList<>(versions);
        all.addFirst(latest);
        return new VersionHistory(all.subList(0, Math.min(all.size(), MOST)));
    }

    private void write(DataFolder folder) {
        try {
            DataFolder.write(folder.versions(), MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a history must have a JSON form", e);
        }
    }
}
