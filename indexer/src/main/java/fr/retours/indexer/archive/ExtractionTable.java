package fr.retours.indexer.archive;

import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was read off each recap. This is the corpus: a recap stays in the stores as long as it is here. Recaps come in the order in
 * which they were first put.
 */
public final class ExtractionTable {
    private static final String COLUMNS =
            "SELECT number, id, sha256, extractor, checksum, facts FROM recap JOIN extraction ON recap = number";
    private static final String ONE = COLUMNS + " WHERE id = ?";
    private static final String PAGE = COLUMNS + " WHERE number > ? ORDER BY number LIMIT ?";
    private static final String PUT_RECAP = """
            INSERT INTO recap (id, sha256, extractor, checksum) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET sha256 = excluded.sha256, extractor = excluded.extractor, checksum = excluded.checksum""";
    private static final String PUT_FACTS =
            "INSERT OR REPLACE INTO extraction (recap, facts) SELECT number, ? FROM recap WHERE id = ?";
    private static final String PUT_OUTLINE =
            "INSERT OR REPLACE INTO outline (recap, outline) SELECT number, ? FROM recap WHERE id = ?";
    private static final String NO_OUTLINE =
            "DELETE FROM outline WHERE recap = (SELECT number FROM recap WHERE id = ?)";
    /** What was asked beside the reading before is no answer to this one, and may name whom nobody is to name any more. */
    private static final String NO_SECOND = "DELETE FROM answer WHERE recap = ? AND second = 1";

    private static final String OUTLINED = """
            SELECT number, id, sha256, extractor, checksum, facts, outline
            FROM recap JOIN extraction ON extraction.recap = number LEFT JOIN outline ON outline.recap = number
            WHERE number > ? ORDER BY number LIMIT ?""";
    private static final String CHECKSUMS =
            "SELECT number, id, checksum, extractor FROM recap WHERE number > ? ORDER BY number LIMIT ?";
    private static final int OUTLINE = 7;
    private static final int ROWS_AT_ONCE = 200;

    private final ArchiveFile file;
    private final Path path;

    ExtractionTable(ArchiveFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    private static StoredExtraction extraction(ResultSet row) throws SQLException {
        return extraction(row, null);
    }

    private static StoredExtraction extraction(ResultSet row, byte @Nullable [] outline) throws SQLException {
        return new StoredExtraction(
                new RecapId(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBytes(6),
                outline);
    }

    /** Finds what was read off a recap. */
    public Optional<StoredExtraction> find(RecapId id) {
        return file.row(ONE, ExtractionTable::extraction, id.value());
    }

    /** Tells whether anything that was read off the recap is here. */
    public boolean knows(RecapId id) {
        return file.number("SELECT count(*) FROM recap WHERE id = ?", id.value()) > 0;
    }

    /** Returns the version of the program that read a recap; empty for an unknown one. */
    public Optional<String> extractorOf(RecapId id) {
        return file.row("SELECT extractor FROM recap WHERE id = ?", row -> row.getString(1), id.value());
    }

    /**
     * Puts what was read in the place of what was read off the same recaps before, all at once. Answers that were asked for beside that
     * go.
     */
    public void put(Collection<StoredExtraction> extractions) {
        file.atOnce(() -> extractions.forEach(this::put));
    }

    private void put(StoredExtraction one) {
        file.run(PUT_RECAP, one.id().value(), one.sha256(), one.extractor(), one.checksum());
        file.run(PUT_FACTS, one.packed(), one.id().value());
        file.run(NO_SECOND, one.id().value());
        if (one.outline() == null) {
            file.run(NO_OUTLINE, one.id().value());
        } else {
            file.run(PUT_OUTLINE, one.outline(), one.id().value());
        }
    }

    /** Returns every recap but these. */
    public List<RecapId> allBut(Set<RecapId> kept) {
        List<RecapId> others = new ArrayList<>();
        file.each("SELECT id FROM recap", row -> {
            var id = new RecapId(row.getString(1));
            if (!kept.contains(id)) {
                others.add(id);
            }
        });
        return others;
    }

    /** Removes recaps, all at once. */
    public void remove(Collection<RecapId> recaps) {
        file.atOnce(() -> recaps.forEach(this::remove));
    }

    private void remove(RecapId id) {
        long number = file.number("SELECT number FROM recap WHERE id = ?", id.value());
        for (String table : List.of("extraction", "outline", "given")) {
            file.run("DELETE FROM " + table + " WHERE recap = ?", number);
        }
        file.run("DELETE FROM answer WHERE recap = ?", id.value());
        file.run("DELETE FROM recap WHERE number = ?", number);
    }

    /** Returns how many recaps are here. */
    public int size() {
        return (int) file.number("SELECT count(*) FROM recap");
    }

    /**
     * Tells whether something holds for every version of the program that read any of what is here.
     *
     * @param holds is given some recap that the version read
     */
    public boolean isAllBy(BiPredicate<RecapId, String> holds) {
        return file
                .rows(
                        "SELECT min(id), extractor FROM recap GROUP BY extractor",
                        row -> holds.test(new RecapId(row.getString(1)), row.getString(2)))
                .stream()
                .allMatch(held -> held);
    }

    /** Hands over all that is here, one by one; others may be put meanwhile. */
    public void forEach(Consumer<StoredExtraction> taker) {
        pages(PAGE, ExtractionTable::extraction, taker);
    }

    /** Hands over all that is here with its outline, where there is one; others may be put meanwhile. */
    public void forEachOutlined(Consumer<StoredExtraction> taker) {
        pages(OUTLINED, row -> extraction(row, row.getBytes(OUTLINE)), taker);
    }

    /**
     * What is known of a recap's facts without reading them.
     *
     * @param checksum the fingerprint that they should have
     * @param extractor the version of the program that read them
     */
    public record StoredChecksum(RecapId id, String checksum, String extractor) {}

    /** Hands over what is known of the facts of every recap; others may be put meanwhile. */
    public void forEachChecksum(Consumer<StoredChecksum> taker) {
        pages(
                CHECKSUMS,
                row -> new StoredChecksum(new RecapId(row.getString(2)), row.getString(3), row.getString(4)),
                taker);
    }

    /** Goes over the rows of a query by their numbers, which only grow. */
    private <T> void pages(String query, ArchiveFile.Row<T> form, Consumer<T> taker) {
        var last = new AtomicLong();
        List<T> page;
        do {
            page = file.rows(
                    query,
                    row -> {
                        last.set(row.getLong(1));
                        return form.of(row);
                    },
                    last.get(),
                    ROWS_AT_ONCE);
            page.forEach(taker);
        } while (!page.isEmpty());
    }

    /**
     * Returns the facts of every recap, whichever extractor read it, by recap id.
     *
     * @throws DataFolderException if those of one are damaged
     */
    public List<RecapFacts> facts() {
        List<RecapFacts> all = new ArrayList<>();
        forEach(one -> all.add(facts(one)));
        all.sort(Comparator.comparing(facts -> facts.recap().id()));
        return all;
    }

    /**
     * Returns the facts of one recap. Safe for concurrent use.
     *
     * @throws DataFolderException if they are damaged
     */
    public RecapFacts facts(StoredExtraction one) {
        try {
            return one.facts();
        } catch (FactsFormatException e) {
            throw new DataFolderException(e, "data.bad-extraction", path, one.id());
        }
    }

    /**
     * Takes over all that can be read of a damaged file.
     *
     * @return how many recaps that are
     */
    int salvage(ArchiveFile damaged, long most) {
        int taken = 0;
        for (long after = 0; after < most; after += ROWS_AT_ONCE) {
            List<StoredExtraction> found = new ArrayList<>();
            for (long number = after + 1; number <= after + ROWS_AT_ONCE; number++) {
                readable(damaged, number).ifPresent(found::add);
            }
            put(found);
            taken += found.size();
        }
        return taken;
    }

    /** Reads a row of a damaged file; the next may be on another page. */
    private static Optional<StoredExtraction> readable(ArchiveFile damaged, long number) {
        try {
            return damaged.row(COLUMNS + " WHERE number = ?", ExtractionTable::extraction, number)
                    .filter(one -> !one.isOfAnother());
        } catch (DataFolderException e) {
            return Optional.empty();
        }
    }
}
