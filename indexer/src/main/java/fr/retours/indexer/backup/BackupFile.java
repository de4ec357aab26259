package fr.retours.indexer.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoreJournal;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.model.file.FileTree;
import fr.retours.model.file.PrivateFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
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
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Path archive = file.resolveSibling(file.getFileName() + ".archive");
        try {
            Files.deleteIfExists(archive);
            RecapArchive.copy(folder, archive);
            BackupManifest manifest = write(folder, archive, half, base);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        } finally {
            delete(half);
            delete(archive);
        }
    }

    private BackupManifest write(DataFolder folder, Path archive, Path half, @Nullable OpenBackup base)
            throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(half));
                var kept = RecapArchive.read(archive)) {
            List<BackupManifest.Entry> entries = new ArrayList<>();
            entries.add(put(zip, archive, folder.archive().getFileName().toString(), base));
            for (Path one : filesToKeep(folder)) {
                entries.add(put(zip, one, name(folder, one), base));
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

    /** All that no run makes anew. */
    private List<Path> filesToKeep(DataFolder folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.root())) {
            return files.filter(Files::isRegularFile)
                    .filter(one -> !folder.isMade(one) && !one.equals(file))
                    .sorted()
                    .toList();
        }
    }

    private static String name(DataFolder folder, Path file) {
        return folder.root().relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static BackupManifest.Entry put(ZipOutputStream zip, Path from, String name, @Nullable OpenBackup base)
            throws IOException {
        zip.putNextEntry(new ZipEntry(OpenBackup.DATA + name));
        List<String> former = base == null ? List.of() : base.manifest().blocks(name);
        try (InputStream in = Files.newInputStream(from)) {
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
        try {
            FileTree.delete(half);
            for (BackupManifest.Entry one : open.manifest().files()) {
                Path target = half.resolve(one.name()).normalize();
                if (!target.startsWith(half)) {
                    throw new DataFolderException("backup.damaged", file, one.name());
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = open.content(one)) {
                    Files.copy(in, target);
                }
                keepPrivate(new DataFolder(half), target);
            }
            Files.deleteIfExists(folder.root());
            Files.move(half, folder.root());
        } catch (IOException e) {
            throw DataFolder.failure(folder.root(), e);
        }
    }

    /** Accounts and what they did are for nobody else to read. */
    private static void keepPrivate(DataFolder folder, Path file) throws IOException {
        if (Set.of(folder.keys(), folder.audit()).contains(file) && PrivateFile.knowsOwners(file)) {
            Files.setPosixFilePermissions(file, PrivateFile.OWNER_ALONE);
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

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }
}
