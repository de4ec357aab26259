package fr.retours.indexer.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.evaluate.DecisionReview.Row;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.term.Slugged;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The review of a data folder as its last run left it: an object with {@code right} and {@code looked} for each kind of fact. */
public final class ReviewFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Row>> ROWS = new TypeReference<>() {};

    private ReviewFile() {}

    /**
     * Reads it; an empty one where there is none.
     *
     * @throws DataFolderException if the file cannot be read or is none of ours
     */
    public static DecisionReview read(DataFolder folder) {
        Path file = folder.review();
        try {
            var rows = new TreeMap<ReviewedKind, Row>();
            Objects.requireNonNull(MAPPER.readValue(Files.readString(file), ROWS)) // the word null is JSON, too
                    .forEach((slug, row) -> rows.put(
                            Slugged.find(ReviewedKind.class, slug).orElseThrow(NullPointerException::new),
                            Objects.requireNonNull(row)));
            return new DecisionReview(rows);
        } catch (NoSuchFileException e) {
            return new DecisionReview(new TreeMap<>());
        } catch (JsonProcessingException | NullPointerException | CharacterCodingException e) {
            throw new DataFolderException(e, "data.bad-review", file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    /**
     * Writes it; a review of nothing leaves no file.
     *
     * @throws DataFolderException if the file cannot be written
     */
    public static void write(DataFolder folder, DecisionReview review) {
        Map<String, Row> rows = new LinkedHashMap<>();
        review.rows().forEach((kind, row) -> rows.put(kind.slug(), row));
        try {
            if (rows.isEmpty()) {
                Files.deleteIfExists(folder.review());
            } else {
                DataFolder.write(folder.review(), MAPPER.writeValueAsString(rows));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a review must have a JSON form", e);
        } catch (IOException e) {
            throw DataFolder.failure(folder.review(), e);
        }
    }
}
