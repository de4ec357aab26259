package fr.retours.extraction.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The files that stand beside classes of the program, in a jar or in a folder of classes. */
public final class ProgramFiles {
    private static final String KNOWLEDGE = "fr/retours/extraction/";

    private ProgramFiles() {}

    /** What is wanted of each file. */
    private interface Wanted<T> {
        T inJar(JarFile jar, JarEntry entry) throws IOException;

        T inFolder(Path file) throws IOException;
    }

    private static final class Content implements Wanted<byte[]> {
        @Override
        public byte[] inJar(JarFile jar, JarEntry entry) throws IOException {
            return jar.getInputStream(entry).readAllBytes();
        }

        @Override
        public byte[] inFolder(Path file) throws IOException {
            return Files.readAllBytes(file);
        }
    }

    /** The CRC-32, which a jar has ready. */
    private static final class CheckSum implements Wanted<Long> {
        @Override
        public Long inJar(JarFile jar, JarEntry entry) {
            return entry.getCrc();
        }

        @Override
        public Long inFolder(Path file) throws IOException {
            return checkSum(Files.readAllBytes(file));
        }
    }

    /**
     * Reads all files in a folder of what extraction knows, and below.
     *
     * @param folder such as {@code lists}
     * @return contents by path, such as {@code lists/pays.tsv}; empty when there is no such folder
     */
    static SortedMap<String, byte[]> under(String folder) {
        return all(KNOWLEDGE, folder + "/", new Content());
    }

    /**
     * Returns the check sums of all files beside a class and below, without reading what is in a jar.
     *
     * @return sums by path from the folder of the class, such as {@code text/Lexicon.class}
     */
    public static SortedMap<String, Long> checkSums(Class<?> beside) {
        return all(beside.getPackageName().replace('.', '/') + "/", "", new CheckSum());
    }

    /** Returns the check sum, a CRC-32, of a content. */
    public static long checkSum(byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }

    /** Finds files below {@code root + folder}, by their paths from the root. */
    private static <T> SortedMap<String, T> all(String root, String folder, Wanted<T> wanted) {
        var found = new TreeMap<String, T>();
        try {
            for (URL url : Collections.list(ProgramFiles.class.getClassLoader().getResources(root + folder))) {
                found.putAll(
                        url.openConnection() instanceof JarURLConnection jar
                                ? inJar(jar, root, folder, wanted)
                                : inFolder(Path.of(URI.create(url.toString())), folder, wanted));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(root + folder + ": cannot be read beside the program", e);
        }
        return found;
    }

    private static <T> SortedMap<String, T> inJar(
            JarURLConnection connection, String root, String folder, Wanted<T> wanted) throws IOException {
        var found = new TreeMap<String, T>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(root + folder) && !entry.isDirectory()) {
                    found.put(entry.getName().substring(root.length()), wanted.inJar(jar, entry));
                }
            }
        }
        return found;
    }

    private static <T> SortedMap<String, T> inFolder(Path root, String folder, Wanted<T> wanted) throws IOException {
        var found = new TreeMap<String, T>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String below = root.relativize(path).toString().replace('\\', '/');
                found.put(folder + below, wanted.inFolder(path));
            }
        }
        return found;
    }
}
