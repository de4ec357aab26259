package fr.retours.indexer.archive;

import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What language models answered on recaps, so that none is asked the same twice. An answer is found by its question, whichever recap it
 * was on, and goes with its recap.
 */
public final class AnswerTable {
    private static final String PUT =
            "INSERT OR REPLACE INTO answer (question, model, recap, answer) VALUES (?, ?, ?, ?)";

    private final ArchiveFile file;
    private final boolean isThere;

    AnswerTable(ArchiveFile file) {
        this.file = file;
        this.isThere = file.number("SELECT count(*) FROM sqlite_master WHERE name = 'answer'") > 0;
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
