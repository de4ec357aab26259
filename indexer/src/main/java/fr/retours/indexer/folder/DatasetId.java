package fr.retours.indexer.folder;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.UUID;

/** The id of a data folder, which stores outside of it bear, too. */
public final class DatasetId {
    private DatasetId() {}

    /**
     * Reads it; empty where the file is missing, or damaged so that it holds none.
     *
     * @throws DataFolderException if the file cannot be read
     */
    public static Optional<String> read(DataFolder folder) {
        try {
            return Optional.of(
                            UUID.fromString(Files.readString(folder.datasetId()).strip()))
                    .map(UUID::toString);
        } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw DataFolder.failure(folder.datasetId(), e);
        }
    }

    /**
     * Gives a folder a new one.
     *
     * @throws DataFolderException if it cannot be written
     */
    public static String make(DataFolder folder) {
        String id = UUID.randomUUID().toString();
        DataFolder.write(folder.datasetId(), id);
        return id;
    }
}
