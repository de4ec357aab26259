package fr.retours.indexer.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.folder.DataFolderException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup that is read, with the whole one that it is to be read with. */
final class OpenBackup implements Closeable {
    static final String MANIFEST = "manifest.json";
    static final String DATA = "data/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final ZipFile zip;
    private final byte[] written;
    private final BackupManifest manifest;
    private @Nullable OpenBackup base;

    private OpenBackup(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.written = bytes();
        this.manifest = parsed();
    }

    /**
     * Opens a backup, and the whole one that it was taken after.
     *
     * @param base where that one is; beside it under its name where nothing is said
     * @throws DataFolderException if it is none, or that one is not there or another
     * @throws IOException if it cannot be read
     */
    static OpenBackup of(Path file, Optional<Path> base) throws IOException {
        OpenBackup open = alone(file);
        try {
            BackupManifest.Base wanted = open.manifest.base();
            if (wanted != null) {
                open.base = open.base(wanted, base.orElseGet(() -> file.resolveSibling(wanted.name())));
            }
            return open;
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    /**
     * Opens a whole backup.
     *
     * @throws DataFolderException if it is none
     * @throws IOException if it cannot be read
     */
    static OpenBackup whole(Path file) throws IOException {
        OpenBackup open = alone(file);
        BackupManifest.Base base = open.manifest.base();
        if (base != null) {
            open.close();
            throw new DataFolderException("backup.not-whole", file, base.name());
        }
        if (open.manifest.format() == BackupManifest.EARLIEST) {
            open.close();
            throw new DataFolderException("backup.earliest", file);
        }
        return open;
    }

    private static OpenBackup alone(Path file) throws IOException {
        var zip = new ZipFile(file.toFile());
        try {
            return new OpenBackup(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private OpenBackup base(BackupManifest.Base wanted, Path where) throws IOException {
        if (Files.notExists(where)) {
            throw new DataFolderException("backup.no-base", file, where);
        }
        OpenBackup open = whole(where);
        if (!open.asBase().sha256().equals(wanted.sha256())) {
            open.close();
            throw new DataFolderException("backup.other-base", where, file, wanted.created());
        }
        return open;
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** Returns how a backup that is taken after it names it. */
    BackupManifest.Base asBase() {
        return new BackupManifest.Base(
                file.getFileName().toString(),
                manifest.created(),
                FileBlocks.hex(FileBlocks.sha256().digest(written)));
    }

    private byte[] bytes() throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new DataFolderException("backup.none", file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private BackupManifest parsed() throws IOException {
        try {
            var read = Objects.requireNonNull(MAPPER.readValue(written, BackupManifest.class)); // null is JSON, too
            if (read.format() != BackupManifest.FORMAT && read.format() != BackupManifest.EARLIEST) {
                throw new DataFolderException("backup.format", file, read.format());
            }
            return read;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new DataFolderException(e, "backup.damaged", file, MANIFEST);
        }
    }

    /**
     * Compares each file with its hash.
     *
     * @throws DataFolderException if one is not as it was written; says which
     */
    void requireWhole() {
        Set<String> damaged = new TreeSet<>();
        for (BackupManifest.Entry one : manifest.files()) {
            if (!isWhole(one)) {
                damaged.add(one.name());
            }
        }
        if (!damaged.isEmpty()) {
            throw new DataFolderException("backup.damaged", file, String.join(", ", damaged));
        }
    }

    private boolean isWhole(BackupManifest.Entry one) {
        MessageDigest hash = FileBlocks.sha256();
        try (InputStream in = new DigestInputStream(content(one), hash)) {
            return in.transferTo(OutputStream.nullOutputStream()) == one.size()
                    && FileBlocks.hex(hash.digest()).equals(one.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns all of a file, wherever its blocks stand. */
    InputStream content(BackupManifest.Entry one) throws IOException {
        InputStream own = own(one.name());
        if (base == null) {
            return own;
        }
        List<String> former = base.manifest.blocks(one.name());
        return new JoinedBlocks(
                own, former.isEmpty() ? InputStream.nullInputStream() : base.own(one.name()), one.blocks(), former);
    }

    private InputStream own(String name) throws IOException {
        ZipEntry entry = zip.getEntry(DATA + name);
        if (entry == null) {
            throw new IOException(name + " must be in " + file);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            if (base != null) {
                base.close();
            }
        }
    }
}
