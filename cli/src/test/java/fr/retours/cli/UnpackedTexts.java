package fr.retours.cli;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** All that stands in files, however it is packed there: in ZIPs and what these hold, GZIP, SQLite and Lucene. */
final class UnpackedTexts {
    private static final String ARCHIVE = "recaps.db";

    /** By place, as small letters. */
    private final Map<String, StringBuilder> texts = new TreeMap<>();

    private UnpackedTexts() {}

    /** Reads a file, or all below a folder. */
    static UnpackedTexts of(Path root) throws IOException {
        var read = new UnpackedTexts();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    read.content(root.relativize(file).toString(), in);
                }
            }
        }
        Path lucene = root.resolve("lucene");
        if (Files.isDirectory(lucene)) {
            try (var index = LuceneRecapIndex.open(lucene)) {
                index.forEachText(read.into("lucene"));
            }
        }
        return read;
    }

    private void content(String name, InputStream packed) throws IOException {
        var in = new BufferedInputStream(packed);
        in.mark(2);
        byte[] first = in.readNBytes(2);
        in.reset();
        if (first.length == 2 && first[0] == 'P' && first[1] == 'K') {
            var zip = new ZipInputStream(in);
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                content(name + "!" + one.getName(), zip);
            }
        } else if (name.endsWith(".gz")) {
            content(name + "!", new GZIPInputStream(in));
        } else {
            bytes(name, in.readAllBytes());
        }
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        into(name).accept(name);
        into(name).accept(new String(bytes, StandardCharsets.UTF_8));
        into(name).accept(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""));
        if (name.endsWith(ARCHIVE)) {
            Path copy = Files.createTempFile("retours", ".db");
            Files.write(copy, bytes);
            try (var archive = RecapArchive.read(copy)) {
                archive.forEachText(into(name));
            } finally {
                Files.delete(copy);
            }
        }
    }

    private Consumer<String> into(String name) {
        StringBuilder text = texts.computeIfAbsent(name, any -> new StringBuilder());
        return part -> text.append(part.toLowerCase(Locale.ROOT)).append('\n');
    }

    /** Returns where a word stands, in small letters. */
    Stream<String> placesOf(String word) {
        return texts.entrySet().stream()
                .filter(one -> one.getValue().indexOf(word) >= 0)
                .map(Map.Entry::getKey);
    }

    /** Returns how many places were read. */
    int size() {
        return texts.size();
    }
}
