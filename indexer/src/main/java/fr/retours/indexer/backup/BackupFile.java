package fr.retours.indexer.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.file.FileTree;
import fr.retours.model.file.PrivateFile;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A data folder in one ZIP file: the archive as it was at one moment, and every file that people or runs left beside it. Both stores
 * are made from these, so they are not in it. {@code manifest.json} has the hash of each file and of its blocks; one that was taken
 * after another has only the blocks that the other has not.
 *
 * @param file where it is, or is to be
 */
public record BackupFile(Path file) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** What every ZIP that has an entry begins with. */
    private static final String ZIP = "PK\3\4";

    private static final String SQLITE = "SQLite format 3";

    /** Makes the path absolute, so that messages name it whole. */
    public BackupFile {
        file = file.toAbsolutePath().normalize();
    }

    /**
     * Writes the backup of a folder, also while it is served and while a run writes. The file appears whole or not at all.
     *
     * @throws DataFolderException if the folder cannot be read, or the file not be written
     */
    public BackupManifest write(DataFolder folder) {
        return write(folder, null);
    }

    /**
     * Writes what has changed since a whole backup, which is needed to restore it, as {@link #write} does.
     *
     * @throws DataFolderException also if that one is not whole, or has people whom the folder has forgotten since
     */
    public BackupManifest writeSince(BackupFile whole, DataFolder folder) {
        if (whole.equals(this)) {
            throw new DataFolderException("backup.onto-base", file);
        }
        try (OpenBackup base = OpenBackup.whole(whole.file)) {
            String forgotten = name(folder, folder.forgotten());
            boolean none = Files.notExists(folder.forgotten());
            if (!none && !base.manifest().blocks(forgotten).equals(blocks(folder.forgotten()))) {
                throw new DataFolderException("backup.forgotten-since", whole.file);
            }
            return write(folder, base);
        } catch (IOException e) {
            throw unreadable(whole.file, e);
        }
    }

    private static List<String> blocks(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileBlocks.copy("", in, List.of(), OutputStream.nullOutputStream())
                    .blocks();
        }
    }

    private BackupManifest write(DataFolder folder, @Nullable OpenBackup base) {
        requireOutside(folder);
        Path drafts = file.resolveSibling(file.getFileName() + ".new");
        try {
            FileTree.delete(drafts); // of a process that was killed
            Files.createDirectory(drafts, PrivateFile.folderAttributes(drafts));
            Path half = drafts.resolve("backup.zip");
            BackupManifest manifest = write(folder, drafts.resolve("recaps.db"), half, base);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        } finally {
            delete(drafts);
        }
    }

    /** One that lay inside would keep whoever is forgotten later, and be in the next one. */
    private void requireOutside(DataFolder folder) {
        Path parent = Objects.requireNonNull(file.getParent(), "an absolute path of a file has a parent");
        if (Files.exists(parent) && Files.exists(folder.root()) && real(parent).startsWith(real(folder.root()))) {
            throw new DataFolderException(
                    "backup.inside", file, folder.root(), folder.root().resolveSibling(file.getFileName()));
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw DataFolder.failure(path, e);
        }
    }

    private BackupManifest write(DataFolder folder, Path archive, Path half, @Nullable OpenBackup base)
            throws IOException {
        RecapArchive.copy(folder, archive);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(PrivateFile.create(half)));
                var kept = RecapArchive.read(archive)) {
            List<BackupManifest.Entry> entries = new ArrayList<>();
            entries.add(put(zip, archive, folder.archive().getFileName().toString(), base));
            for (Path one : filesToKeep(folder)) {
                try {
                    entries.add(put(zip, one, name(folder, one), base));
                } catch (NoSuchFileException e) {
                    continue; // what was cited makes room
                }
            }
            StoreJournal journal = kept.journal().read();
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    journal.complete() ? journal.version() : "",
                    kept.extractions().size(),
                    entries,
                    base == null ? null : base.asBase());
            zip.putNextEntry(new ZipEntry(OpenBackup.MANIFEST));
            zip.write(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        }
    }

    /** The archive is read at one moment. */
    private static List<Path> filesToKeep(DataFolder folder) {
        return filesOf(folder, one -> folder.isKept(one) && !one.equals(folder.archive()) && !isBackup(one));
    }

    /**
     * Returns the files of a folder that its backups do not have though nothing makes them anew: another's, and backups that were put
     * there.
     *
     * @throws DataFolderException if the folder cannot be read
     */
    public static List<Path> leftOut(DataFolder folder) {
        return filesOf(folder, one -> !folder.isMade(one) && (!folder.isKept(one) || isBackup(one)));
    }

    /**
     * Returns the backups that lie in a folder, where none belongs, and other copies of archives.
     *
     * @throws DataFolderException if the folder cannot be read
     */
    public static List<Path> inside(DataFolder folder) {
        return filesOf(folder, one -> isBackup(one) || (beginsWith(SQLITE, one) && !one.equals(folder.archive())));
    }

    /** Files may go meanwhile, where servers and runs are at work. */
    private static List<Path> filesOf(DataFolder folder, Predicate<Path> wanted) {
        SortedSet<Path> found = new TreeSet<>();
        try {
            Files.walkFileTree(folder.root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
                    if (Files.isRegularFile(file) && wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    return e instanceof NoSuchFileException ? FileVisitResult.CONTINUE : super.visitFileFailed(file, e);
                }
            });
        } catch (IOException e) {
            throw DataFolder.failure(folder.root(), e);
        }
        return List.copyOf(found);
    }

    private static boolean isBackup(Path one) {
        if (!beginsWith(ZIP, one)) {
            return false;
        }
        try (var zip = new ZipFile(one.toFile())) {
            return zip.getEntry(OpenBackup.MANIFEST) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean beginsWith(String start, Path one) {
        try (var in = Files.newInputStream(one)) {
            return new String(in.readNBytes(start.length()), StandardCharsets.ISO_8859_1).equals(start);
        } catch (IOException e) {
            return false; // whoever needs it says so
        }
    }

    private static String name(DataFolder folder, Path file) {
        return folder.root().relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static BackupManifest.Entry put(ZipOutputStream zip, Path from, String name, @Nullable OpenBackup base)
            throws IOException {
        List<String> former = base == null ? List.of() : base.manifest().blocks(name);
        try (InputStream in = Files.newInputStream(from)) {
            zip.putNextEntry(new ZipEntry(OpenBackup.DATA + name));
            BackupManifest.Entry entry = FileBlocks.copy(name, in, former, zip);
            zip.closeEntry();
            return entry;
        }
    }

    /**
     * Reads all of the backup, and compares each file with its hash.
     *
     * @param base where the whole backup is that it was taken after; beside it, where nothing is said
     * @throws DataFolderException if anything is not as it was written; says what
     */
    public BackupManifest check(Optional<Path> base) {
        try (OpenBackup open = OpenBackup.of(file, base)) {
            open.requireWhole();
            return open.manifest();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static DataFolderException unreadable(Path file, IOException why) {
        return new DataFolderException(why, "backup.unreadable", file, String.valueOf(why.getMessage()));
    }

    /**
     * Puts all of the backup into a folder where nothing is yet; what is damaged is refused before that. The folder appears whole or not
     * at all; its stores are then to be made.
     *
     * @param base where the whole backup is that it was taken after; beside it, where nothing is said
     * @throws DataFolderException if the backup is damaged, or the folder not empty
     */
    public BackupManifest restore(DataFolder folder, Optional<Path> base) {
        requireEmpty(folder);
        try (OpenBackup open = OpenBackup.of(file, base)) {
            open.requireWhole();
            fill(folder, open);
            return open.manifest();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void fill(DataFolder folder, OpenBackup open) {
        Path half = folder.root().resolveSibling(folder.root().getFileName() + ".restoring");
        var restored = new DataFolder(half);
        try {
            FileTree.delete(half); // of a process that was killed
            Files.createDirectories(half.getParent());
            Files.createDirectory(half, PrivateFile.folderAttributes(half));
            for (BackupManifest.Entry one : open.manifest().files()) {
                Path target = one.in(restored);
                if (restored.isKept(target)) {
                    Files.createDirectories(target.getParent(), PrivateFile.folderAttributes(half));
                    try (OutputStream to = PrivateFile.create(target)) {
                        open.copy(one, to);
                    }
                }
            }
            requireArchive(restored, open.manifest());
            Files.deleteIfExists(folder.root());
            Files.move(half, folder.root());
        } catch (IOException e) {
            throw DataFolder.failure(folder.root(), e);
        } finally {
            delete(half);
        }
    }

    /** Without an archive there is nothing that both stores could be made from. */
    private void requireArchive(DataFolder restored, BackupManifest manifest) {
        boolean isWhole;
        try (var archive = RecapArchive.read(restored)) {
            archive.requireWhole();
            isWhole = Files.exists(restored.archive()) && archive.extractions().size() == manifest.recaps();
        } catch (DataFolderException e) {
            throw new DataFolderException(e, "backup.unreadable", file, String.valueOf(e.getMessage()));
        }
        if (!isWhole) {
            throw new DataFolderException(
                    "backup.damaged", file, restored.archive().getFileName());
        }
    }

    private static void requireEmpty(DataFolder folder) {
        if (Files.notExists(folder.root())) {
            return;
        }
        try (Stream<Path> files = Files.list(folder.root())) {
            if (files.findAny().isPresent()) {
                throw new DataFolderException("backup.not-empty", folder.root());
            }
        } catch (IOException e) {
            throw DataFolder.failure(folder.root(), e);
        }
    }

    private static void delete(Path tree) {
        try {
            FileTree.delete(tree);
        } catch (IOException e) {
            throw DataFolder.failure(tree, e);
        }
    }
}
