package fr.retours.model.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, and nothing else. */
public final class Utf8Text {
    private Utf8Text() {}

    /** Bytes that are no UTF-8. */
    public static final class MalformedException extends CharacterCodingException {
        private static final long serialVersionUID = 1L;

        private final int line;

        private MalformedException(int line, CharacterCodingException cause) {
            this.line = line;
            initCause(cause);
        }

        /** Returns the line that is none, counted from 1. */
        public int line() {
            return line;
        }

        @Override
        public String getMessage() {
            return "text must be UTF-8, got something else in line " + line;
        }
    }

    /**
     * Decodes bytes.
     *
     * @throws MalformedException if they are no UTF-8
     */
    public static String of(byte[] bytes) throws MalformedException {
        var rest = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException(line(bytes, rest.position()), e);
        }
    }

    private static int line(byte[] bytes, int end) {
        int line = 1;
        for (int at = 0; at < end; at++) {
            if (bytes[at] == '\n') {
                line++;
            }
        }
        return line;
    }
}
