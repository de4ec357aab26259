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
    private static final String PUT_SECOND =
            "INSERT OR IGNORE INTO answer (question, model, recap, answer, second) VALUES (?, ?, ?, ?, 1)";

    private static final int ROWS_AT_ONCE = 200;

    private final ArchiveFile file;
    private final boolean isThere;
    /** Which answers the reading of a recap is made of; all where an earlier version kept them. */
    private final String ofReading;

    AnswerTable(ArchiveFile file) {
        this.file = file;
        this.isThere = file.number("SELECT count(*) FROM sqlite_master WHERE name = 'answer'") > 0;
        this.ofReading = file.number("SELECT count(*) FROM pragma_table_info('answer') WHERE name = 'second'") > 0
                ? "second = 0"
                : "1";
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

    /** Puts an answer that was asked for beside the reading of a recap; found like all others, it makes no facts. */
    public void putSecond(RecapId recap, String question, String model, String answer) {
        file.run(PUT_SECOND, question, model, recap.value(), PackedText.pack(answer));
    }

    /** Returns the recaps that models have read. */
    public List<RecapId> recaps() {
        return isThere
                ? file.rows(
                        "SELECT DISTINCT recap FROM answer WHERE " + ofReading + " ORDER BY recap",
                        row -> new RecapId(row.getString(1)))
                : List.of();
    }

    /** Returns which model, of those that read it, answered last on a recap. */
    public Optional<String> modelOf(RecapId recap) {
        return isThere
                ? file.row(
                        "SELECT model FROM answer WHERE recap = ? AND " + ofReading + " ORDER BY rowid DESC LIMIT 1",
                        row -> row.getString(1),
                        recap.value())
                : Optional.empty();
    }

    /** Returns all models that have read recaps. */
    public Set<String> models() {
        return isThere
                ? new TreeSet<>(
                        file.rows("SELECT DISTINCT model FROM answer WHERE " + ofReading, row -> row.getString(1)))
                : Set.of();
    }

    /** Takes over what can be read of a damaged file and recaps were read by, row by row: the next may be on another page. */
    void salvage(ArchiveFile damaged, long most) {
        String readings = " AND " + new AnswerTable(damaged).ofReading;
        for (long after = 0; after < most; after += ROWS_AT_ONCE) {
            long from = after + 1;
            file.atOnce(
                    () -> LongStream.range(from, from + ROWS_AT_ONCE).forEach(row -> takeOver(damaged, row, readings)));
        }
    }

    private void takeOver(ArchiveFile damaged, long row, String which) {
        try {
            damaged.each(
                    "SELECT question, model, recap, answer FROM answer WHERE rowid = ?" + which,
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
