package fr.retours.indexer.archive;

import fr.retours.indexer.folder.DataFolderException;
import java.nio.file.Path;
import java.util.List;

/** The tables of an archive. */
final class ArchiveSchema {
    private static final int VERSION = 5;
    /** The first version had no outlines. */
    private static final int WITHOUT_OUTLINES = 1;
    /** The second had no answers. */
    private static final int WITHOUT_ANSWERS = 2;
    /** The third knew of no answers beside the reading of a recap. */
    private static final int WITHOUT_SECOND = 3;
    /** The fourth did not know what files held. */
    private static final int WITHOUT_INPUTS = 4;

    private static final String OUTLINES = "CREATE TABLE outline (recap INTEGER PRIMARY KEY, outline BLOB NOT NULL)";
    private static final String ANSWERS =
            "CREATE TABLE answer (question TEXT, model TEXT, recap TEXT, answer BLOB NOT NULL, second INTEGER NOT NULL DEFAULT 0, "
                    + "PRIMARY KEY (question, model, recap))";
    private static final String SECOND = "ALTER TABLE answer ADD COLUMN second INTEGER NOT NULL DEFAULT 0";
    private static final String ANSWERS_BY_RECAP = "CREATE INDEX answer_recap ON answer (recap)";
    private static final String INPUTS =
            "CREATE TABLE input (file TEXT PRIMARY KEY, state TEXT NOT NULL, recaps BLOB NOT NULL)";
    private static final String NOTE_VERSION = "PRAGMA user_version = " + VERSION;

    /** What was read stands in a table of its own, so that all else of a million recaps is found without passing by it. */
    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE recap (
              number INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              sha256 TEXT NOT NULL,
              extractor TEXT NOT NULL,
              checksum TEXT NOT NULL,
              digest TEXT)""",
            "CREATE TABLE extraction (recap INTEGER PRIMARY KEY, facts BLOB NOT NULL)",
            "CREATE TABLE given (recap INTEGER PRIMARY KEY, names BLOB NOT NULL)",
            "CREATE TABLE moved (id TEXT, heir TEXT, votes INTEGER NOT NULL, PRIMARY KEY (id, heir)) WITHOUT ROWID",
            "CREATE TABLE successor (id TEXT PRIMARY KEY, heir TEXT NOT NULL) WITHOUT ROWID",
            "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
            OUTLINES,
            ANSWERS,
            ANSWERS_BY_RECAP,
            INPUTS);

    private ArchiveSchema() {}

    /**
     * Makes the tables where there are none.
     *
     * @throws DataFolderException if the file has those of another version
     */
    static void prepare(ArchiveFile file, Path path) {
        List<String> missing = switch ((int) file.number("PRAGMA user_version")) {
            case 0 -> TABLES;
            case WITHOUT_OUTLINES -> List.of(OUTLINES, ANSWERS, ANSWERS_BY_RECAP, INPUTS);
            case WITHOUT_ANSWERS -> List.of(ANSWERS, ANSWERS_BY_RECAP, INPUTS);
            case WITHOUT_SECOND -> List.of(SECOND, INPUTS);
            case WITHOUT_INPUTS -> List.of(INPUTS);
            default -> List.of();
        };
        if (!missing.isEmpty()) {
            file.atOnce(() -> {
                missing.forEach(file::run);
                file.run(NOTE_VERSION);
            });
        }
        require(file, path);
    }

    /** @throws DataFolderException if the file has tables that this version cannot read */
    static void require(ArchiveFile file, Path path) {
        long version = file.number("PRAGMA user_version");
        if (version < WITHOUT_OUTLINES || version > VERSION) {
            throw new DataFolderException("data.other-archive", path, version);
        }
    }
}
