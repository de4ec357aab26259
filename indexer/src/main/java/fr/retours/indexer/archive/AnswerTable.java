package fr.retours.indexer.archive;

import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * What language models answered on recaps, so that none is asked the same twice. An answer is found by its question, whichever recap it
 * was on, and goes with its recap.
 */
public final class AnswerTable {
    private static final String PUT =
            "INSERT OR REPLACE INTO answer (question, model, recap, answer) VALUES (?, ?, ?, ?)";

    private static final int ROWS_AT_ONCE = 200;

    private final ArchiveFile file;
    private final boolean isThere;

    AnswerTable(ArchiveFile file) {
        this.file = file;
        this.isThere = file.number("SELECT count(*) FROM sqlite_master WHERE name = 'answer'") > 0;
    }

    /** Tells whether the file has the table: one of an earlier version that is only read has not. */
    boolean isThere() {
        return isThere;
    }

    /**
     * Finds what a model answered; a damaged answer is none.
     *
     * @param question its hash
     */
    public Optional<String> find(String question, String model) {
        return rows("SELECT answer FROM answer WHERE question = ? AND model = ? LIMIT 1", question, model).stream()
                .flatMap(packed -> unpacked(packed).stream())
                .findFirst();
    }

    private List<byte[]> rows(String sql, String... values) {
        return isThere ? file.rows(sql, row -> row.getBytes(1), (Object[]) values) : List.of();
    }

    private static Optional<String> unpacked(byte[] packed) {
        try {
            return Optional.of(PackedText.unpack(packed));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Puts an answer, in the place of one that the model gave before. */
    public void put(RecapId recap, String question, String model, String answer) {
        file.run(PUT, question, model, recap.value(), PackedText.pack(answer));
    }

    /** Returns which model answered last on a recap. */
    public Optional<String> modelOf(RecapId recap) {
        return isThere
                ? file.row(
                        "SELECT model FROM answer WHERE recap = ? ORDER BY rowid DESC LIMIT 1",
                        row -> row.getString(1),
                        recap.value())
                : Optional.empty();
    }

    /** Returns all models whose answers are here. */
    public Set<String> models() {
        return isThere
                ? new TreeSet<>(file.rows("SELECT DISTINCT model FROM answer", row -> row.getString(1)))
                : Set.of();
    }

    /** Takes over all that can be read of a damaged file, row by row: the next may be on another page. */
    void salvage(ArchiveFile damaged, long most) {
        for (long after = 0; after < most; after += ROWS_AT_ONCE) {
            long from = after + 1;
            file.atOnce(() -> LongStream.range(from, from + ROWS_AT_ONCE).forEach(row -> takeOver(damaged, row)));
        }
    }

    private void takeOver(ArchiveFile damaged, long row) {
        try {
            damaged.each(
                    "SELECT question, model, recap, answer FROM answer WHERE rowid = ?",
                    one -> file.run(PUT, one.getString(1), one.getString(2), one.getString(3), one.getBytes(4)),
                    row);
        } catch (DamagedArchiveException e) {
            return; // what it said is asked for again
        }
    }

    /** Removes the answers on a recap but those of one model. */
    public void keepOnly(RecapId recap, String model) {
        file.run("DELETE FROM answer WHERE recap = ? AND model <> ?", recap.value(), model);
    }

    /** Removes the answers on a recap but those to some questions, whoever gave them. */
    public void keepOnly(RecapId recap, Collection<String> questions) {
        file.atOnce(() ->
                file
                        .rows("SELECT question FROM answer WHERE recap = ?", row -> row.getString(1), recap.value())
                        .stream()
                        .filter(one -> !questions.contains(one))
                        .forEach(one ->
                                file.run("DELETE FROM answer WHERE recap = ? AND question = ?", recap.value(), one)));
    }
}
