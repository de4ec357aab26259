package fr.retours.text.settings;

import fr.retours.text.search.SmallIndex;
import fr.retours.text.store.MemoryIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** A data folder with files of settings, and an index in memory on which they are tried. */
record TriedSettings(Path data, Directory index) {
    static TriedSettings in(Path data) throws IOException {
        Files.createDirectory(data.resolve("search"));
        return new TriedSettings(data, new ByteBuffersDirectory());
    }

    void set(String file, String text) throws IOException {
        Files.writeString(data.resolve("search").resolve(file), text);
    }

    /** Lists the recaps that a query finds by the settings in force. */
    List<String> found(String query) {
        try (var search = SmallIndex.reader(MemoryIndex.shared(index), SettingsFolder.inForce(data))) {
            return SmallIndex.find(search, query);
        }
    }
}
