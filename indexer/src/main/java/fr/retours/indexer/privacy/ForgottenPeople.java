package fr.retours.indexer.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.mask.NameFingerprints;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everybody whom a data folder has forgotten, as {@code forgotten.json} has it.
 *
 * @param prints makes the fingerprints of this folder
 */
public record ForgottenPeople(NameFingerprints prints, List<ForgottenPerson> people) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Copies the list. */
    public ForgottenPeople {
        people = List.copyOf(people);
    }

    /**
     * Reads the file; where there is none, nobody is forgotten.
     *
     * @throws DataFolderException if it cannot be read or is damaged: whoever went on without it would bring back what was removed
     */
    public static ForgottenPeople read(DataFolder folder) {
        Path file = folder.forgotten();
        try {
            return Objects.requireNonNull(
                    MAPPER.readValue(Files.readString(file), ForgottenPeople.class)); // the word null is JSON, too
        } catch (NoSuchFileException e) {
            return new ForgottenPeople(NameFingerprints.random(), List.of());
        } catch (JsonProcessingException | NullPointerException | CharacterCodingException e) {
            throw new DataFolderException(e, "data.bad-forgotten", file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    /**
     * Writes the file.
     *
     * @throws DataFolderException if that fails
     */
    public void write(DataFolder folder) {
        try {
            DataFolder.write(
                    folder.forgotten(), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fingerprints must have a JSON form", e);
        }
    }

    /** Returns the same with somebody more. */
    public ForgottenPeople with(ForgottenPerson one) {
        return new ForgottenPeople(
                prints, Stream.concat(people.stream(), Stream.of(one)).toList());
    }

    /** Finds who once had an id. */
    public Optional<ForgottenPerson> find(String id) {
        if (people.isEmpty()) {
            return Optional.empty();
        }
        String print = prints.of(id);
        return people.stream().filter(one -> one.ids().contains(print)).findFirst();
    }
}
