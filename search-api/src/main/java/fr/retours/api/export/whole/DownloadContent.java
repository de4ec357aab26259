package fr.retours.api.export.whole;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a download from its beginning to its end. */
@FunctionalInterface
public interface DownloadContent {
    /**
     * Writes all of it.
     *
     * @throws IOException if {@code out} takes no more
     */
    void write(OutputStream out) throws IOException;
}
