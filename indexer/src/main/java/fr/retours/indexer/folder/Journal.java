package fr.retours.indexer.folder;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What both stores hold.
 *
 * @param complete whether the last run came to its end; otherwise the stores may hold other things
 * @param resolution version of what decided identity, corrections included
 * @param totals how much both stores hold
 * @param recaps by id
 */
public record Journal(boolean complete, String resolution, Totals totals, SortedMap<String, Entry> recaps) {
    /**
     * One recap.
     *
     * @param sha256 of its content
     * @param extractor version of the program that read it
     * @param digest fingerprint of its resolved facts, as both stores keep it
     */
    public record Entry(
            @JsonProperty("sha256") String sha256,
            @JsonProperty("extractor") String extractor,
            @JsonProperty("digest") String digest) {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Copies the map. */
    public Journal {
        recaps.keySet().forEach(RecapId::new);
        recaps = Collections.unmodifiableSortedMap(new TreeMap<>(recaps));
    }

    /** Returns the journal of a folder where nothing was written yet. */
    public static Journal empty() {
        return new Journal(false, "", new Totals(0, 0, 0, 0, 0), new TreeMap<>());
    }

    /** Returns the same journal with a note that the stores may hold other things. */
    public Journal interrupted() {
        return new Journal(false, resolution, totals, recaps);
    }

    /**
     * Reads the journal; an empty one when the file is missing.
     *
     * @throws DataFolderException if the file cannot be read or is none of ours
     */
    public static Journal read(DataFolder folder) {
        Path file = folder.journal();
        try {
            Journal read = MAPPER.readValue(Files.readString(file), Journal.class);
            if (read == null) {
                throw new DataFolderException("data.bad-journal", file);
            }
            return read;
        } catch (NoSuchFileException e) {
            return empty();
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new DataFolderException(e, "data.bad-journal", file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    /** Puts this in the place of what the folder has. */
    public void write(DataFolder folder) {
        try {
            DataFolder.write(folder.journal(), MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal must have a JSON form", e);
        }
    }

    /** Returns the version of the data set: a hash over every recap's id and digest. */
    public String version() {
        var all = new StringBuilder();
        recaps.forEach((id, entry) ->
                all.append(id).append('\n').append(entry.digest()).append('\n'));
        return Digest.of(all.toString());
    }

    /** Returns the digest that a store should hold of each recap. */
    public Map<RecapId, String> digests() {
        Map<RecapId, String> digests = new TreeMap<>();
        recaps.forEach((id, entry) -> digests.put(new RecapId(id), entry.digest()));
        return digests;
    }
}
