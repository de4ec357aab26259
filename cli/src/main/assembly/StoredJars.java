import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies each jar of one folder into another with its entries stored, not compressed: the archive around them compresses far better
 * what no jar has compressed before. Every entry keeps its bytes, its time and its place, hence its signature.
 *
 * <p>Run by the build of a release as {@code java StoredJars.java FROM INTO}.
 */
class StoredJars {

    public static void main(String... folders) throws IOException {
        Path into = Files.createDirectories(Path.of(folders[1]));
        try (var jars = Files.newDirectoryStream(Path.of(folders[0]), "*.jar")) {
            for (Path jar : jars) {
                copy(jar, into.resolve(jar.getFileName()));
            }
        }
    }

    private static void copy(Path jar, Path stored) throws IOException {
        try (var from = new ZipFile(jar.toFile());
                var into = new ZipOutputStream(Files.newOutputStream(stored))) {
            for (var entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                var copy = new ZipEntry(entry);
                copy.setMethod(ZipEntry.STORED);
                copy.setCompressedSize(entry.getSize());
                into.putNextEntry(copy);
                try (var bytes = from.getInputStream(entry)) {
                    bytes.transferTo(into);
                }
            }
        }
    }
}
