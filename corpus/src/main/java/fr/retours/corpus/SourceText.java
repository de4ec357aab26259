package fr.retours.corpus;

import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a file as lines of text, each decoded on its own so that bad bytes spoil no other line. */
final class SourceText {
    /** Largest file that is read as a whole. */
    static final long MAX_BYTES = 512L << 20;

    /** Longest line that is kept, in bytes: the longest recap with every character written as a JSON escape. */
    static final int MAX_LINE = 6 * RecapDraft.MAX_CHARACTERS + 10_000;

    private static final int LOOKED_AT = 1 << 16;
    /** Text has next to no control characters; compressed data and pictures have one in nine. */
    private static final double MOST_CONTROLS = 0.02;

    private SourceText() {}

    /**
     * A line without its line end.
     *
     * @param number counted from 1
     * @param sound whether its bytes are UTF-8; where not, U+FFFD stands for the bad ones
     */
    record Line(int number, String text, boolean sound) {}

    /**
     * Reads a whole file. A byte order mark is dropped; lines end in {@code \n}, {@code \r\n} or {@code \r}.
     *
     * @throws CorpusFormatException if a line is longer than a recap, or the file has nothing but blanks or holds no text
     */
    static List<Line> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        requireText(file, bytes, bytes.length);
        List<Line> lines = split(file, bytes);
        if (lines.stream().allMatch(line -> CleanText.of(line.text()).isEmpty())) {
            throw new CorpusFormatException(file, 0, InputFault.EMPTY, "");
        }
        return lines;
    }

    /** Returns what to throw for a file of more bytes than are read. */
    static CorpusFormatException tooLong(Path file, long most) {
        return new CorpusFormatException(file, 0, InputFault.FILE_TOO_LONG, (most >> 20) + " Mo");
    }

    /** @throws CorpusFormatException if what stands at the start of a page is no text in any encoding, UTF-16 among them */
    static void requireMarkup(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            if (!isUtf16(start, start.length)) {
                requireText(file, start, start.length);
            }
        }
    }

    /** @throws CorpusFormatException if what stands at the start of the file is not UTF-8 text at all */
    static void requireText(Path file, byte[] bytes, int length) {
        if (isUtf16(bytes, length)) {
            throw new CorpusFormatException(file, 1, InputFault.NOT_UTF8, "UTF-16");
        }
        int looked = Math.min(length, LOOKED_AT);
        int controls = 0;
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                throw new CorpusFormatException(file, 0, InputFault.BINARY, "");
            }
            controls +=
                    bytes[i] > 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t' ? 1 : 0;
        }
        if (controls > looked * MOST_CONTROLS) {
            throw new CorpusFormatException(file, 0, InputFault.BINARY, "");
        }
    }

    /** Decodes one line, marking it as unsound when its bytes are not UTF-8. */
    static Line decode(int number, byte[] bytes, int from, int to) {
        try {
            var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
            return new Line(
                    number,
                    strict.decode(ByteBuffer.wrap(bytes, from, to - from)).toString(),
                    true);
        } catch (CharacterCodingException e) {
            return new Line(number, new String(bytes, from, to - from, StandardCharsets.UTF_8), false);
        }
    }

    private static List<Line> split(Path file, byte[] bytes) {
        var lines = new ArrayList<Line>();
        int from = startsWith(bytes, bytes.length, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (int i = from; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
                if (i - from > MAX_LINE) {
                    throw new CorpusFormatException(
                            file, lines.size() + 1, InputFault.RECAP_TOO_LONG, ">" + RecapDraft.MAX_CHARACTERS);
                }
                lines.add(decode(lines.size() + 1, bytes, from, i));
                i += i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n' ? 1 : 0;
                from = i + 1;
            }
        }
        return lines;
    }

    private static boolean isUtf16(byte[] bytes, int length) {
        return startsWith(bytes, length, 0xFF, 0xFE) || startsWith(bytes, length, 0xFE, 0xFF);
    }

    private static boolean startsWith(byte[] bytes, int length, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
