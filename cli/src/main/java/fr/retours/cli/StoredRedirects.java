package fr.retours.cli;

import fr.retours.api.request.Redirects;
import fr.retours.indexer.load.DataFolder;
import fr.retours.indexer.load.GivenIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Where ids have gone, as the last run in a data folder wrote it; read again when a run has written it anew. */
final class StoredRedirects implements Redirects {
    private final DataFolder folder;
    private final AtomicReference<@Nullable Reading> latest = new AtomicReference<>();

    StoredRedirects(DataFolder folder) {
        this.folder = folder;
    }

    /** What was read, and when the file it was read from had been written. */
    private record Reading(FileTime written, GivenIds ids) {}

    @Override
    public Optional<String> target(String id) {
        FileTime written = written();
        Reading reading = latest.get();
        if (reading == null || !reading.written().equals(written)) {
            reading = new Reading(written, GivenIds.read(folder));
            latest.set(reading);
        }
        return reading.ids().successor(id);
    }

    /** A data folder of an earlier version has no such file. */
    private FileTime written() {
        try {
            return Files.getLastModifiedTime(folder.givenIds());
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
