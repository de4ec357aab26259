package fr.retours.indexer.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataLock;
import fr.retours.model.fact.Recap;
import fr.retours.model.text.LatinFolding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A source that is followed, and its folder in the data folder: {@code state.json}, and in {@code recaps} those of new and
 * changed pages until a run has taken them, a file of JSON lines for each page.
 */
public final class WatchedSource {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final int READABLE = 60;
    private static final int TELLING = 8;
    private static final String LINES = ".jsonl";

    private final DataFolder data;
    private final String source;
    private final Path folder;

    /**
     * Names a source.
     *
     * @param source an address, or the whole path of a folder
     */
    public WatchedSource(DataFolder data, String source) {
        this.data = data;
        this.source = source;
        String slug = NO_LETTER.matcher(LatinFolding.words(source)).replaceAll("-");
        this.folder = data.watched()
                .resolve(slug.substring(0, Math.min(slug.length(), READABLE)) + "-"
                        + ContentDigest.of(source).substring(0, TELLING));
    }

    /** Returns the source as the user names it. */
    public String name() {
        return source;
    }

    /** Returns the data folder. */
    DataFolder data() {
        return data;
    }

    /**
     * Takes the source for one process.
     *
     * @throws fr.retours.indexer.folder.DataFolderException if another one has it
     */
    public DataLock lock() {
        return DataLock.take(new DataFolder(folder), "watch");
    }

    private Path recaps() {
        return folder.resolve("recaps");
    }

    private Path stateFile() {
        return folder.resolve("state.json");
    }

    WatchState state() {
        return WatchState.read(stateFile(), source);
    }

    void write(WatchState state) {
        new DataFolder(folder).create();
        state.write(stateFile());
    }

    private Path file(String page) {
        return recaps().resolve(ContentDigest.of(page) + LINES);
    }

    /** Puts down the recaps of a page for the next run. */
    void put(String page, Collection<Recap> found) {
        new DataFolder(recaps()).create();
        DataFolder.write(file(page), found.stream().map(WatchedSource::line).collect(Collectors.joining("\n")));
    }

    private static String line(Recap recap) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", recap.id().value());
        values.put("title", recap.title());
        if (recap.url() != null) {
            values.put("url", recap.url().toString());
        }
        if (recap.published() != null) {
            values.put("published", recap.published().toString());
        }
        if (!recap.author().isEmpty()) {
            values.put("author", recap.author());
        }
        values.put("body", recap.body());
        values.put("summary", recap.summary());
        try {
            return MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recap must have a JSON form", e);
        }
    }

    /** Takes away what was put down of a page. */
    void drop(String page) {
        delete(List.of(file(page)));
    }

    /** Takes away what was put down of pages that the state does not know: a pass was killed before it was written. */
    void dropAllBut(Collection<String> pages) {
        Set<Path> known = pages.stream().map(this::file).collect(Collectors.toSet());
        delete(waiting().stream().filter(file -> !known.contains(file)).toList());
    }

    private void delete(Collection<Path> files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw DataFolder.failure(file, e);
            }
        }
    }

    /** Returns the files of recaps that no run has taken. */
    public List<Path> waiting() {
        if (!Files.isDirectory(recaps())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(recaps())) {
            return files.filter(file -> file.getFileName().toString().endsWith(LINES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DataFolder.failure(recaps(), e);
        }
    }

    /** Returns the ids of recaps that are to go from the stores: those that no other source has. */
    public Set<String> gone() {
        var gone = new TreeSet<>(state().gone());
        if (!gone.isEmpty()) {
            others().forEach(other -> gone.removeAll(other.recaps()));
        }
        return gone;
    }

    /** Returns what is known of all other sources. */
    List<WatchState> others() {
        if (!Files.isDirectory(data.watched())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(data.watched())) {
            return folders.filter(one -> !one.equals(folder) && Files.isDirectory(one))
                    .map(one -> WatchState.read(one.resolve("state.json"), ""))
                    .toList();
        } catch (IOException e) {
            throw DataFolder.failure(data.watched(), e);
        }
    }

    /**
     * Notes that a run has taken what waited, and removed what was gone.
     *
     * @param untaken files that it could not read; they wait for the next
     */
    public void settle(Collection<Path> untaken) {
        delete(waiting().stream().filter(file -> !untaken.contains(file)).toList());
        WatchState state = state();
        state.gone().clear();
        write(state);
    }
}
