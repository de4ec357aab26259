package fr.retours.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Writes text files whole: beside the old one, through to the disk, then in its place. */
public final class WholeFile {
    private static final Set<OpenOption> HOW = Set.of(
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE,
            StandardOpenOption.DSYNC);

    private WholeFile() {}

    /**
     * Writes a file in UTF-8 so that a reader, or a crash, sees the old content or the new one.
     *
     * @throws IOException if that fails, for a full disk or missing rights; the old content stays then
     */
    public static void write(Path file, String content) throws IOException {
        write(file, content, new FileAttribute<?>[0]);
    }

    /**
     * Does the same with a file that nobody but its owner may read.
     *
     * @throws IOException as {@link #write}
     */
    public static void writePrivately(Path file, String content) throws IOException {
        write(file, content, PrivateFile.attributes(file));
    }

    private static void write(Path file, String content, FileAttribute<?>[] attributes) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half); // of a run that was killed
        try (var channel = Files.newByteChannel(half, HOW, attributes)) {
            var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
