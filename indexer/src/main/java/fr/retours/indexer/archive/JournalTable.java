package fr.retours.indexer.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.model.id.RecapId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Which facts of each recap both stores were given, and whether the run that gave them came to its end. */
public final class JournalTable {
    private static final String NAME = "journal";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ArchiveFile file;
    private final Path path;

    JournalTable(ArchiveFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    /** Returns what the last run left. */
    public StoreJournal read() {
        return file.row("SELECT value FROM state WHERE name = ?", row -> row.getString(1), NAME)
                .map(this::parsed)
                .orElse(StoreJournal.EMPTY);
    }

    private StoreJournal parsed(String json) {
        try {
            return Objects.requireNonNull(MAPPER.readValue(json, StoreJournal.class)); // the word null is JSON, too
        } catch (JsonProcessingException | NullPointerException e) {
            throw new DamagedArchiveException(e, path);
        }
    }

    private void write(StoreJournal journal) {
        try {
            file.run(
                    "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)",
                    NAME,
                    MAPPER.writeValueAsString(journal));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a journal must have a JSON form", e);
        }
    }

    /** Notes that the stores may hold other things than this tells; before the first change, or a kill would hide it. */
    public void interrupt() {
        StoreJournal journal = read();
        if (journal.complete()) {
            write(journal.interrupted());
        }
    }

    /** Returns the fingerprint of the facts that both stores were given, of each recap of which they were given any. */
    public Map<RecapId, String> digests() {
        Map<RecapId, String> digests = new HashMap<>();
        file.each(
                "SELECT id, digest FROM recap WHERE digest IS NOT NULL",
                row -> digests.put(new RecapId(row.getString(1)), row.getString(2)));
        return digests;
    }

    /** Notes what both stores were given of a recap. */
    public void given(RecapId id, String digest) {
        file.run("UPDATE recap SET digest = ? WHERE id = ?", digest, id.value());
    }

    /** Notes that both stores were given nothing of a recap. */
    public void removed(RecapId id) {
        file.run("UPDATE recap SET digest = NULL WHERE id = ?", id.value());
    }

    /** Tells whether something of every recap is noted. */
    public boolean isOfAll() {
        return file.number("SELECT count(*) FROM recap WHERE digest IS NULL") == 0;
    }

    /** Returns the version that the data set has if the stores hold what is noted. */
    public String version() {
        var hash = new ContentDigest();
        file.each(
                "SELECT id, digest FROM recap WHERE digest IS NOT NULL ORDER BY id",
                row -> hash.add(row.getString(1) + '\n' + row.getString(2) + '\n'));
        return hash.hex();
    }

    /** Notes that both stores hold all that is noted, and nothing else. */
    public void complete(String resolution, StoredTotals totals) {
        write(new StoreJournal(true, resolution, version(), totals));
    }

    /** Forgets what the stores were given: they count for nothing. */
    public void forget() {
        file.atOnce(() -> {
            file.run("UPDATE recap SET digest = NULL");
            write(StoreJournal.EMPTY);
        });
    }
}
