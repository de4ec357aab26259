package fr.retours.indexer.archive;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The archive of a data folder, from which both stores can be made anew: {@code recaps.db}. One process writes, which holds the
 * folder's lock; any number read meanwhile what was put last. Not safe for concurrent use.
 */
public final class RecapArchive implements AutoCloseable {
    /** A row of the smallest recap takes more. */
    private static final int LEAST_BYTES = 100;

    private final ArchiveFile file;
    private final ExtractionTable extractions;
    private final JournalTable journal;
    private final GivenIds givenIds;
    private final AnswerTable answers;
    private final InputTable inputs;

    private RecapArchive(ArchiveFile file, Path path) {
        this.file = file;
        this.extractions = new ExtractionTable(file, path);
        this.journal = new JournalTable(file, path);
        this.givenIds = new GivenIds(file, path);
        this.answers = new AnswerTable(file);
        this.inputs = new InputTable(file);
    }

    /**
     * Opens the archive for writing, made where there is none. What earlier versions kept in other files goes into it.
     *
     * @throws DataFolderException if the file is damaged, of another version or cannot be written
     */
    public static RecapArchive open(DataFolder folder) {
        var archive = opened(folder.archive());
        try {
            new EarlierFiles(folder).moveInto(archive.extractions, archive.givenIds);
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static RecapArchive opened(Path path) {
        var file = ArchiveFile.writing(path);
        try {
            ArchiveSchema.prepare(file, path);
            return new RecapArchive(file, path);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Opens the archive for reading; an empty one where there is none.
     *
     * @throws DataFolderException if the file is damaged, of another version or cannot be read
     */
    public static RecapArchive read(DataFolder folder) {
        return read(folder.archive());
    }

    /** Opens an archive that no folder need hold, as {@link #read(DataFolder)} does. */
    public static RecapArchive read(Path path) {
        boolean there = Files.exists(path);
        var file = there ? ArchiveFile.reading(path) : ArchiveFile.inMemory();
        try {
            if (there) {
                ArchiveSchema.require(file, path);
            } else {
                ArchiveSchema.prepare(file, path);
            }
            return new RecapArchive(file, path);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Copies the archive of a folder as it is now, also while another process writes.
     *
     * @param copy a file that does not exist
     * @throws DataFolderException if there is no archive, or it cannot be read or copied
     */
    public static void copy(DataFolder folder, Path copy) {
        Path path = folder.archive();
        if (Files.notExists(path)) {
            throw new DataFolderException("data.no-archive", path);
        }
        try (var file = ArchiveFile.reading(path)) {
            ArchiveSchema.require(file, path);
            file.copy(copy);
        }
    }

    /** Asks one question of an archive that is opened for it, as {@link #read} does. */
    public static <T> T ask(DataFolder folder, Function<RecapArchive, T> question) {
        try (var archive = read(folder)) {
            return question.apply(archive);
        }
    }

    /** Tells whether a folder keeps recaps, be it in a damaged archive or in files of an earlier version. Changes nothing. */
    public static boolean holdsAny(DataFolder folder) {
        try {
            return new EarlierFiles(folder).areThere()
                    || ask(folder, archive -> archive.extractions().size()) > 0;
        } catch (DamagedArchiveException e) {
            return true;
        }
    }

    /**
     * Puts a damaged archive aside, under the name of the file with {@code .damaged} behind it, and takes over what can be read of it.
     * A whole one stays as it is.
     *
     * @return how many recaps could be read; empty when the archive is whole
     */
    public static OptionalInt salvage(DataFolder folder) {
        Path path = folder.archive();
        if (Files.notExists(path) || isWhole(path)) {
            return OptionalInt.empty();
        }
        Path aside = path.resolveSibling(path.getFileName() + ".damaged");
        try {
            for (String ending : List.of("", "-wal", "-shm")) {
                Path part = path.resolveSibling(path.getFileName() + ending);
                if (Files.exists(part)) {
                    Files.move(
                            part,
                            aside.resolveSibling(aside.getFileName() + ending),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return OptionalInt.of(taken(aside, path));
        } catch (IOException e) {
            throw DataFolder.failure(path, e);
        }
    }

    private static int taken(Path damaged, Path path) throws IOException {
        try (var archive = opened(path)) {
            try (var file = ArchiveFile.reading(damaged)) {
                ArchiveSchema.require(file, damaged);
                long most = Files.size(damaged) / LEAST_BYTES;
                if (new AnswerTable(file).isThere()) {
                    archive.answers.salvage(file, most);
                }
                return archive.extractions.salvage(file, most);
            } catch (DataFolderException e) {
                return 0; // not even its beginning can be read
            }
        }
    }

    private static boolean isWhole(Path path) {
        try (var archive = opened(path)) {
            archive.journal.read();
            archive.requireWhole();
            return true;
        } catch (DamagedArchiveException e) {
            return false;
        }
    }

    /**
     * Reads the whole file.
     *
     * @throws DataFolderException if it is damaged
     */
    public void requireWhole() {
        file.requireWhole();
    }

    /** Returns what was read off each recap. */
    public ExtractionTable extractions() {
        return extractions;
    }

    /** Returns what both stores were given. */
    public JournalTable journal() {
        return journal;
    }

    /** Returns the ids that were given. */
    public GivenIds givenIds() {
        return givenIds;
    }

    /** Returns what language models answered. */
    public AnswerTable answers() {
        return answers;
    }

    /** Returns what the files of the last run held. */
    public InputTable inputs() {
        return inputs;
    }

    /** Writes the file anew, so that nothing is left in it of what was removed before. */
    public void compact() {
        file.compact();
    }

    /** Hands over every text in the file, unpacked. */
    public void forEachText(Consumer<String> reader) {
        file.rows("SELECT name FROM sqlite_master WHERE type = 'table'", row -> row.getString(1))
                .forEach(table -> file.each("SELECT * FROM " + table, row -> {
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        if (row.getObject(column) instanceof byte[] packed) {
                            reader.accept(unpacked(packed));
                        } else {
                            reader.accept(String.valueOf(row.getString(column)));
                        }
                    }
                }));
    }

    /** A damaged one is of no use to anybody. */
    private static String unpacked(byte[] packed) {
        try {
            return PackedText.unpack(packed);
        } catch (IOException e) {
            return "";
        }
    }

    /** Does something whole or not at all, also when the process is killed. */
    public void atOnce(Runnable work) {
        file.atOnce(work);
    }

    @Override
    public void close() {
        file.close();
    }
}
