package fr.retours.indexer.corpus;

import fr.retours.indexer.corpus.SourceText.Line;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, so that files larger than memory can be read, and no single line fills it. */
final class ByteLines implements AutoCloseable {
    private static final int LOOKED_AT = 1 << 16;

    private final InputStream in;
    private int number;
    private boolean cut;

    /** @throws CorpusFormatException if the file does not start as UTF-8 text */
    ByteLines(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), LOOKED_AT);
        boolean sound = false;
        try {
            in.mark(LOOKED_AT);
            byte[] start = in.readNBytes(LOOKED_AT - 1);
            in.reset();
            SourceText.requireText(file, start, start.length);
            sound = true;
        } finally {
            if (!sound) {
                in.close();
            }
        }
    }

    /** Returns the next line, at most {@value SourceText#MAX_LINE} bytes of it; null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        cut = false;
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (bytes.size() < SourceText.MAX_LINE) {
                bytes.write(read);
            } else {
                cut = true;
            }
        }
        byte[] all = bytes.toByteArray();
        boolean marked = number == 1 && all.length >= 3 && all[0] == (byte) 0xEF && all[1] == (byte) 0xBB;
        return SourceText.decode(number, all, marked ? 3 : 0, all.length);
    }

    /** Returns the number of the line given last; 0 before the first. */
    int number() {
        return number;
    }

    /** Returns whether the line given last was longer than what was kept of it. */
    boolean cut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
