package fr.retours.indexer.privacy;

import fr.retours.indexer.mask.NameSearch;
import fr.retours.indexer.mask.NameSearch.Found;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Looks for traces of names in all that is stored: in every byte of every file, read as UTF-8, Latin-1 and UTF-16, with compressed
 * copies unpacked, and in the texts that the stores give back, which files keep packed. Not safe for concurrent use.
 */
public final class TraceScan {
    private static final int CHUNK = 1 << 20;
    /** The longest name in two chunks is found in the second. */
    private static final int OVERLAP = 512;

    private static final String PACKED = ".gz";

    private final NameSearch search;
    private final Map<String, Integer> traces = new TreeMap<>();
    private long files;
    private long bytes;

    /** Looks for names. */
    public TraceScan(NameSearch search) {
        this.search = search;
    }

    /** Reads every file below a folder. */
    public void folder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                file(file, folder.relativize(file).toString());
            }
        }
    }

    private void file(Path file, String name) throws IOException {
        files++;
        text(name, name);
        try (InputStream in = opened(file)) {
            byte[] chunk = new byte[OVERLAP + CHUNK];
            int kept = 0;
            int read = in.readNBytes(chunk, 0, CHUNK);
            while (read > 0) {
                bytes += read;
                chunk(name, chunk, kept + read);
                int end = kept + read;
                kept = Math.min(OVERLAP, end);
                System.arraycopy(chunk, end - kept, chunk, 0, kept);
                read = in.readNBytes(chunk, kept, CHUNK);
            }
        }
    }

    private static InputStream opened(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(PACKED) ? new GZIPInputStream(in) : in;
    }

    private void chunk(String name, byte[] chunk, int length) {
        text(name, new String(chunk, 0, length, StandardCharsets.UTF_8));
        byte[] single = new byte[length]; // UTF-16 has a zero beside each letter of Latin script
        int size = 0;
        for (int i = 0; i < length; i++) {
            if (chunk[i] != 0) {
                single[size++] = chunk[i];
            }
        }
        text(name, new String(single, 0, size, StandardCharsets.ISO_8859_1));
    }

    /**
     * Reads texts that a store gives back.
     *
     * @param texts hands each of them to the reader it gets
     */
    public void store(String name, Consumer<Consumer<String>> texts) {
        texts.accept(text -> text(name, text));
    }

    private void text(String where, String text) {
        long found = search.in(text).stream().filter(Found::certain).count();
        if (found > 0) {
            traces.merge(where, (int) found, Integer::sum);
        }
    }

    /** Returns how often a name was found, by file or store; a name may be found several times at one place. */
    public Map<String, Integer> traces() {
        return traces;
    }

    /** Returns how many files were read. */
    public long files() {
        return files;
    }

    /** Returns how many bytes were read, unpacked. */
    public long bytes() {
        return bytes;
    }
}
