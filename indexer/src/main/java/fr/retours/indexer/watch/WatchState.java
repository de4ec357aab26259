package fr.retours.indexer.watch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.corpus.source.KeptList;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of a source since the last pass: written whole, so that a pass that was killed goes on from what was written last.
 *
 * @param source as the user names it
 * @param lists what the documents listed that list pages, by their addresses
 * @param pages by their addresses, or paths
 * @param gone ids of recaps that are to go from the stores
 * @param passes how many came to their end
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WatchState(
        String source,
        Map<String, KeptList> lists,
        TreeMap<String, KnownPage> pages,
        TreeSet<String> gone,
        int passes) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    WatchState {
        lists = lists == null ? Map.of() : Map.copyOf(lists);
        pages = pages == null ? new TreeMap<>() : new TreeMap<>(pages);
        gone = gone == null ? new TreeSet<>() : new TreeSet<>(gone);
    }

    static WatchState empty(String source) {
        return new WatchState(source, Map.of(), new TreeMap<>(), new TreeSet<>(), 0);
    }

    /**
     * Reads it; an empty one when there is none.
     *
     * @throws DataFolderException if the file cannot be read or is none of ours
     */
    static WatchState read(Path file, String source) {
        try {
            WatchState read = MAPPER.readValue(Files.readString(file), WatchState.class);
            return read == null ? empty(source) : read;
        } catch (NoSuchFileException e) {
            return empty(source);
        } catch (JsonProcessingException | CharacterCodingException e) {
            throw new DataFolderException(e, "watch.bad-state", file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    /** Returns the state after one pass more. */
    WatchState after(Map<String, KeptList> newLists) {
        return new WatchState(source, newLists, pages, gone, passes + 1);
    }

    void write(Path file) {
        try {
            DataFolder.write(file, MAPPER.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state must have a JSON form", e);
        }
    }

    /** Tells whether a recap is held by a page. */
    boolean holds(String recap) {
        return pages.values().stream().anyMatch(page -> page.recaps().contains(recap));
    }

    /** Returns the ids of all recaps that pages hold. */
    Set<String> recaps() {
        var all = new TreeSet<String>();
        pages.values().forEach(page -> all.addAll(page.recaps()));
        return all;
    }
}
