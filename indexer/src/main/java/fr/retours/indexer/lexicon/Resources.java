package fr.retours.indexer.lexicon;

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

/** The files that stand beside the classes of the indexer, in its jar or in a folder of classes. */
public final class Resources {
    private static final String ROOT = "fr/retours/indexer/";

    private Resources() {}

    /**
     * Reads all files in a folder and below.
     *
     * @param folder below {@code fr/retours/indexer}, such as {@code lists}
     * @return contents by path, such as {@code lists/pays.tsv}; empty when there is no such folder
     */
    public static SortedMap<String, byte[]> under(String folder) {
        var contents = new TreeMap<String, byte[]>();
        try {
            for (URL url : Collections.list(Resources.class.getClassLoader().getResources(ROOT + folder + "/"))) {
                contents.putAll(
                        url.openConnection() instanceof JarURLConnection jar
                                ? inJar(jar, ROOT + folder + "/")
                                : inFolder(Path.of(URI.create(url.toString())), folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read beside the program", e);
        }
        return contents;
    }

    private static SortedMap<String, byte[]> inJar(JarURLConnection connection, String prefix) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(prefix) && !entry.isDirectory()) {
                    contents.put(
                            entry.getName().substring(ROOT.length()),
                            jar.getInputStream(entry).readAllBytes());
                }
            }
        }
        return contents;
    }

    private static SortedMap<String, byte[]> inFolder(Path root, String folder) throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String below = root.relativize(path).toString().replace('\\', '/');
                contents.put(folder + "/" + below, Files.readAllBytes(path));
            }
        }
        return contents;
    }
}
