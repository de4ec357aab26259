package fr.retours.indexer.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A data folder in one ZIP file: the archive as it was at one moment, and every file that people or runs left beside it. Both stores
 * are made from these, so they are not in it. {@code manifest.json} has the hash of each file.
 *
 * @param file where it is, or is to be
 */
public record BackupFile(Path file) {
    private static final String MANIFEST = "manifest.json";
    private static final String DATA = "data/";
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
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Path archive = file.resolveSibling(file.getFileName() + ".archive");
        try {
            Files.deleteIfExists(archive);
            RecapArchive.copy(folder, archive);
            BackupManifest manifest = write(folder, archive, half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        } finally {
            delete(half);
            delete(archive);
        }
    }

    private BackupManifest write(DataFolder folder, Path archive, Path half) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(half));
                var kept = RecapArchive.read(archive)) {
            List<BackupManifest.Entry> entries = new ArrayList<>();
            entries.add(put(zip, archive, folder.archive().getFileName().toString()));
            for (Path one : filesToKeep(folder)) {
                entries.add(put(zip, one, name(folder, one)));
            }
            StoreJournal journal = kept.journal().read();
            var manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    journal.complete() ? journal.version() : "",
                    kept.extractions().size(),
                    entries);
            zip.putNextEntry(new ZipEntry(MANIFEST));
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

    private static BackupManifest.Entry put(ZipOutputStream zip, Path from, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(DATA + name));
        MessageDigest hash = sha256();
        long size;
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), hash)) {
            size = in.transferTo(zip);
        }
        zip.closeEntry();
        return new BackupManifest.Entry(name, size, HexFormat.of().formatHex(hash.digest()));
    }

    /**
     * Reads all of the backup, and compares each file with its hash.
     *
     * @throws DataFolderException if anything is not as it was written; says what
     */
    public BackupManifest check() {
        try (var zip = new ZipFile(file.toFile())) {
            BackupManifest manifest = manifest(zip);
            Set<String> damaged = new TreeSet<>();
            for (BackupManifest.Entry one : manifest.files()) {
                if (!isWhole(zip, one)) {
                    damaged.add(one.name());
                }
            }
            if (!damaged.isEmpty()) {
                throw new DataFolderException("backup.damaged", file, String.join(", ", damaged));
            }
            return manifest;
        } catch (IOException e) {
            throw new DataFolderException(e, "backup.unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    private BackupManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new DataFolderException("backup.none", file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var manifest = Objects.requireNonNull(MAPPER.readValue(in, BackupManifest.class)); // null is JSON, too
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new DataFolderException("backup.format", file, manifest.format());
            }
            return manifest;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new DataFolderException(e, "backup.damaged", file, MANIFEST);
        }
    }

    private static boolean isWhole(ZipFile zip, BackupManifest.Entry one) {
        ZipEntry entry = zip.getEntry(DATA + one.name());
        MessageDigest hash = sha256();
        if (entry == null) {
            return false;
        }
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), hash)) {
            return in.transferTo(OutputStream.nullOutputStream()) == one.size()
                    && HexFormat.of().formatHex(hash.digest()).equals(one.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Puts all of the backup into a folder where nothing is yet; what is damaged is refused before that. The folder appears whole or not
     * at all; its stores are then to be made.
     *
     * @throws DataFolderException if the backup is damaged, or the folder not empty
     */
    public BackupManifest restore(DataFolder folder) {
        requireEmpty(folder);
        BackupManifest manifest = check();
        Path half = folder.root().resolveSibling(folder.root().getFileName() + ".restoring");
        try (var zip = new ZipFile(file.toFile())) {
            FileTree.delete(half);
            for (BackupManifest.Entry one : manifest.files()) {
                Path target = half.resolve(one.name()).normalize();
                if (!target.startsWith(half)) {
                    throw new DataFolderException("backup.damaged", file, one.name());
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(zip.getEntry(DATA + one.name()))) {
                    Files.copy(in, target);
                }
                keepPrivate(new DataFolder(half), target);
            }
            Files.deleteIfExists(folder.root());
            Files.move(half, folder.root());
            return manifest;
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
