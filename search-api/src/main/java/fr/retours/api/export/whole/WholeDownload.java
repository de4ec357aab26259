package fr.retours.api.export.whole;

import fr.retours.model.file.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A download that is made, as it is and packed.
 *
 * @param plain the file
 * @param packed the same as gzip has it
 * @param bytes length of the plain file
 * @param sha256 of the plain file, in hexadecimal
 */
public record WholeDownload(Path plain, Path packed, long bytes, String sha256) {
    private static final int BUFFER = 1 << 16;

    /**
     * Makes both files; neither is left when that fails.
     *
     * @throws IOException if they cannot be written
     */
    static WholeDownload make(Path plain, DownloadContent content) throws IOException {
        Path packed = plain.resolveSibling(plain.getFileName() + ".gz");
        boolean whole = false;
        try {
            MessageDigest digest = Sha256.begin();
            try (var out = new DigestOutputStream(buffered(plain), digest)) {
                content.write(out);
            }
            try (var out = new GZIPOutputStream(buffered(packed), BUFFER)) {
                Files.copy(plain, out);
            }
            var made = new WholeDownload(
                    plain, packed, Files.size(plain), HexFormat.of().formatHex(digest.digest()));
            whole = true;
            return made;
        } finally {
            if (!whole) {
                Files.deleteIfExists(plain);
                Files.deleteIfExists(packed);
            }
        }
    }

    /** Returns whether both files are still there. */
    boolean isThere() {
        return Files.exists(plain) && Files.exists(packed);
    }

    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }
}
