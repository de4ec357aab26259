package fr.retours.indexer.folder;

import fr.retours.indexer.IndexerMessages;
import fr.retours.model.file.WholeFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder where all that Retours stores is, and the names in it.
 *
 * @param root the folder
 */
public record DataFolder(Path root) {
    /** How the name of a file ends that is being written. */
    private static final String HALF = ".new";

    private static final String ARCHIVE = "recaps.db";
    private static final String DATASET_ID = "dataset-id";
    private static final String VERSIONS = "versions.json";
    private static final String REVIEW = "review.json";
    private static final String READINGS = "readings.json";
    private static final String CURATION = "curation.yaml";
    private static final String FORGOTTEN = "forgotten.json";
    private static final String KEYS = "keys.json";
    private static final String AUDIT = "audit.jsonl";
    private static final String QUERIES = "queries";
    private static final String WATCHED = "watched";
    private static final String CITED = "cited";
    private static final String REPORTS = "reports";
    private static final Set<String> KEPT_FILES =
            Set.of(ARCHIVE, DATASET_ID, VERSIONS, REVIEW, READINGS, CURATION, FORGOTTEN, KEYS, AUDIT);
    /** The last ones are a user's own lists, rules and settings. */
    private static final Set<String> KEPT_FOLDERS =
            Set.of(QUERIES, WATCHED, CITED, REPORTS, "search", "lists", "rules", "pages", "reader");

    /** Makes the path absolute, so that messages name it whole. */
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Returns the folder of the full-text index. */
    public Path lucene() {
        return root.resolve("lucene");
    }

    /** Returns the folder of the vectors of passages, for search by meaning. */
    public Path vectors() {
        return root.resolve("vectors");
    }

    /** Returns the file of what was read off each recap, and of what both stores hold of it. */
    public Path archive() {
        return root.resolve(ARCHIVE);
    }

    /** Returns the file that names the data set, so that a graph written from here is known again. */
    public Path datasetId() {
        return root.resolve(DATASET_ID);
    }

    /** Returns the file of versions that were ever complete. */
    public Path versions() {
        return root.resolve(VERSIONS);
    }

    /** Returns the file that one writer at a time holds. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** Returns the file of what decisions by hand say of what was read. */
    public Path review() {
        return root.resolve(REVIEW);
    }

    /** Returns the file of how many facts which reading gave. */
    public Path readings() {
        return root.resolve(READINGS);
    }

    /** Returns the user's corrections; the file need not be there. */
    public Path curation() {
        return root.resolve(CURATION);
    }

    /** Returns the file that is there from the beginning of a rebuild of the stores to its end. */
    public Path rebuilding() {
        return root.resolve("rebuilding");
    }

    /** Returns the file with a copy of what the graph holds. */
    public Path graphCopy() {
        return root.resolve("graph-copy.gz");
    }

    /** Returns the file that says where a server of this folder answers. */
    public Path serving() {
        return root.resolve("serving");
    }

    /** Returns the folder of counts of what visitors searched for. */
    public Path queries() {
        return root.resolve(QUERIES);
    }

    /** Returns the folder of what is known of sites and folders that are followed. */
    public Path watched() {
        return root.resolve(WATCHED);
    }

    /** Returns the folder of pages and answers that were cited, as they were. */
    public Path cited() {
        return root.resolve(CITED);
    }

    /** Returns the folder of what visitors reported. */
    public Path reports() {
        return root.resolve(REPORTS);
    }

    /** Returns the folder of whole downloads that a server made. */
    public Path downloads() {
        return root.resolve("downloads");
    }

    /** Returns the file of fingerprints of people who are forgotten; it need not be there. */
    public Path forgotten() {
        return root.resolve(FORGOTTEN);
    }

    /** Returns the file of accounts that may administrate; it need not be there. */
    public Path keys() {
        return root.resolve(KEYS);
    }

    /** Returns the file that notes what was done by way of administration; it need not be there. */
    public Path audit() {
        return root.resolve(AUDIT);
    }

    /** Returns the folder of the bundled graph server. */
    public Path graph() {
        return root.resolve("neo4j");
    }

    /**
     * Tells whether a file below the root is one that people or runs left and nothing makes anew: a backup has these, and may have no
     * others.
     */
    public boolean isKept(Path file) {
        boolean isInFolder = KEPT_FOLDERS.stream()
                .map(root::resolve)
                .anyMatch(folder -> file.startsWith(folder) && !file.equals(folder));
        return KEPT_FILES.stream().map(root::resolve).anyMatch(file::equals)
                || (isInFolder && !file.getFileName().toString().endsWith(HALF));
    }

    /** Tells whether a file below the root is made from others, or serves a process that is at work: without it nothing is lost. */
    public boolean isMade(Path file) {
        String name = file.getFileName().toString();
        return Stream.of(lucene(), vectors(), graph(), downloads()).anyMatch(file::startsWith)
                || Set.of(graphCopy(), lock(), serving(), rebuilding()).contains(file)
                || (name.startsWith(ARCHIVE) && !file.equals(archive()))
                || name.endsWith(HALF);
    }

    /** Returns whether something was indexed here, at least in part. */
    public boolean isIndexed() {
        return Files.exists(archive()) || Files.exists(root.resolve("journal.json")); // of an earlier version
    }

    /**
     * Makes the folder where it is missing.
     *
     * @throws DataFolderException if that fails
     */
    public void create() {
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw failure(root, e);
        }
    }

    /**
     * Writes a whole file so that a reader, or a crash, sees the old content or the new one.
     *
     * @throws DataFolderException if that fails, for a full disk or missing rights
     */
    public static void write(Path file, String content) {
        try {
            WholeFile.write(file, content);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Says that a path in the folder could not be used, and why. */
    public static DataFolderException failure(Path path, IOException cause) {
        return cause instanceof CharacterCodingException
                ? new DataFolderException(cause, "data.damaged", path)
                : new DataFolderException(cause, "data.unusable", path, reason(cause));
    }

    private static String reason(IOException cause) {
        String said =
                String.valueOf(cause instanceof FileSystemException system ? system.getReason() : cause.getMessage());
        if (cause instanceof AccessDeniedException || said.contains("Permission denied")) {
            return IndexerMessages.text("data.denied");
        }
        if (said.contains("No space left")) {
            return IndexerMessages.text("data.full");
        }
        if (said.contains("Read-only")) {
            return IndexerMessages.text("data.read-only");
        }
        return said.equals("null") ? cause.getClass().getSimpleName() : said;
    }
}
