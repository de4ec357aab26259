package fr.retours.indexer.archive;

import fr.retours.corpus.CorpusSink.Known;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which recaps the files of the last run held, so that those that have not changed need not be read again. A file is named by a hash of
 * its path, which may say whom it is about.
 */
public final class InputTable {
    private static final String BETWEEN = "\t";

    private final ArchiveFile file;

    InputTable(ArchiveFile file) {
        this.file = file;
    }

    /**
     * Returns what a file holds, in its order; nothing if that is not known, or damaged.
     *
     * @param state in which the file was read
     */
    public List<Known> find(Path input, String state) {
        return file.row(
                        "SELECT recaps FROM input WHERE file = ? AND state = ?",
                        row -> row.getBytes(1),
                        name(input),
                        state)
                .map(InputTable::unpacked)
                .orElse(List.of());
    }

    /** Notes what a file holds. */
    public void put(Path input, String state, List<Known> recaps) {
        String lines = recaps.stream()
                .map(one -> one.line() + BETWEEN + one.sha256() + BETWEEN + one.id())
                .collect(Collectors.joining("\n"));
        file.run(
                "INSERT OR REPLACE INTO input (file, state, recaps) VALUES (?, ?, ?)",
                name(input),
                state,
                PackedText.pack(lines));
    }

    /** Forgets all files but some. */
    public void keepOnly(Set<Path> inputs) {
        Set<String> names = inputs.stream().map(InputTable::name).collect(Collectors.toSet());
        file.rows("SELECT file FROM input", row -> row.getString(1)).stream()
                .filter(one -> !names.contains(one))
                .forEach(one -> file.run("DELETE FROM input WHERE file = ?", one));
    }

    private static String name(Path input) {
        return ContentDigest.of(input.toString());
    }

    private static List<Known> unpacked(byte[] recaps) {
        try {
            return PackedText.unpack(recaps).lines().map(InputTable::known).toList();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return List.of();
        }
    }

    private static Known known(String line) {
        String[] parts = line.split(BETWEEN, -1);
        return new Known(new RecapId(parts[2]), Integer.parseInt(parts[0]), parts[1]);
    }
}
