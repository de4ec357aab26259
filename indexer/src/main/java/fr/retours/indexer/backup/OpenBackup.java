package fr.retours.indexer.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A backup that is read, with the whole one that it is to be read with. */
final class OpenBackup implements Closeable {
    static final String MANIFEST = "manifest.json";
    static final String DATA = "data/";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Hashes are packed to half, and all else is much larger. */
    private static final long PACKED = 4;

    private static final long SMALL_MANIFEST = 16L << 20;
    /** Of more than fifty gigabytes of files. */
    private static final long LARGEST_MANIFEST = 512L << 20;

    private static final int MOST_NAMED = 10;
    private static final int LONGEST_NAMED = 100;
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");
    /** Names within any folder. */
    private static final DataFolder ANYWHERE = new DataFolder(Path.of(""));

    private final Path file;
    private final ZipFile zip;
    private final MessageDigest hash = FileBlocks.sha256();
    private final String manifestHash;
    private final BackupManifest manifest;
    private @Nullable OpenBackup base;

    private OpenBackup(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = readManifest();
        this.manifestHash = FileBlocks.hex(hash.digest());
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
        return new BackupManifest.Base(file.getFileName().toString(), manifest.created(), manifestHash);
    }

    private BackupManifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new DataFolderException("backup.none", file);
        }
        long room = Math.min(SMALL_MANIFEST + PACKED * Files.size(file), LARGEST_MANIFEST);
        try (InputStream in = new DigestInputStream(new BoundedStream(zip.getInputStream(entry), room), hash)) {
            var read = Objects.requireNonNull(MAPPER.readValue(in, BackupManifest.class)); // null is JSON, too
            if (read.format() != BackupManifest.FORMAT && read.format() != BackupManifest.EARLIEST) {
                throw new DataFolderException("backup.format", file, read.format());
            }
            return read;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new DataFolderException(e, "backup.damaged", file, MANIFEST);
        }
    }

    /**
     * Looks that the files may be in a backup, each once, and compares each with its hash.
     *
     * @throws DataFolderException if one may not, or is not as it was written; says which
     */
    void requireWhole() {
        Set<String> names = new HashSet<>();
        Set<String> foreign = new TreeSet<>();
        for (BackupManifest.Entry one : manifest.files()) {
            if (!one.isPlain() || ANYWHERE.isMade(one.in(ANYWHERE)) || !names.add(one.name())) {
                foreign.add(one.name());
            }
        }
        if (!foreign.isEmpty()) {
            throw new DataFolderException("backup.foreign", file, shown(foreign));
        }
        Set<String> damaged = new TreeSet<>();
        for (BackupManifest.Entry one : manifest.files()) {
            if (!isWhole(one)) {
                damaged.add(one.name());
            }
        }
        if (!damaged.isEmpty()) {
            throw new DataFolderException("backup.damaged", file, shown(damaged));
        }
        if (zip.size() != names.size() + 1) {
            throw new DataFolderException("backup.other-entries", file);
        }
    }

    /** Anybody may have written the names: they neither fill a terminal nor write orders to it. */
    private static String shown(Set<String> names) {
        String some = names.stream()
                .limit(MOST_NAMED)
                .map(name -> UNSEEN.matcher(name.substring(0, Math.min(name.length(), LONGEST_NAMED)))
                        .replaceAll("?"))
                .collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? some + ", …" : some;
    }

    private boolean isWhole(BackupManifest.Entry one) {
        try {
            copy(one, OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Copies all of a file.
     *
     * @throws IOException if it is not as it was written, or cannot be copied
     */
    void copy(BackupManifest.Entry one, OutputStream to) throws IOException {
        MessageDigest found = FileBlocks.sha256();
        try (InputStream in = new DigestInputStream(new BoundedStream(content(one), one.size()), found)) {
            if (in.transferTo(to) != one.size()
                    || !FileBlocks.hex(found.digest()).equals(one.sha256())) {
                throw new IOException(one.name() + " is not as it was written");
            }
        }
    }

    /** Returns all of a file, wherever its blocks stand. */
    private InputStream content(BackupManifest.Entry one) throws IOException {
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
