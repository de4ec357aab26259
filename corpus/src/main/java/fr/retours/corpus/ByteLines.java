package fr.retours.corpus;

import fr.retours.corpus.SourceText.Line;
import fr.retours.corpus.fault.CorpusFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file line by line, so that files larger than memory can be read, and no single line fills it. Line ends are looked
 * for in whole blocks: what is passed over of a line without end costs no more than reading it from the disk.
 */
final class ByteLines implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int from;
    private int to;
    private int number;
    private boolean cut;

    /** @throws CorpusFormatException if the file does not start as UTF-8 text */
    ByteLines(Path file) throws IOException {
        this.in = Files.newInputStream(file);
        boolean sound = false;
        try {
            to = in.readNBytes(block, 0, BLOCK);
            SourceText.requireText(file, block, to);
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
        cut = false;
        if (!fill()) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && fill()) {
            int end = lineEnd();
            keep(bytes, end - from);
            ended = end < to;
            from = ended ? end + 1 : to;
        }
        byte[] all = bytes.toByteArray();
        boolean marked = number == 1 && all.length >= 3 && all[0] == (byte) 0xEF && all[1] == (byte) 0xBB;
        return SourceText.decode(number, all, marked ? 3 : 0, all.length);
    }

    /** Reads the next block where this one is used up; returns whether there is something to take. */
    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = in.readNBytes(block, 0, BLOCK);
        }
        return from < to;
    }

    /** Returns where the line ends in the block; the block's end where it goes on behind. */
    private int lineEnd() {
        int end = from;
        while (end < to && block[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(ByteArrayOutputStream bytes, int length) {
        int kept = Math.min(length, SourceText.MAX_LINE - bytes.size());
        bytes.write(block, from, kept);
        cut |= kept < length;
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
