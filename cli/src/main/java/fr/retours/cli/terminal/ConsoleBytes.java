package fr.retours.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 on its way to where the command writes text. */
public final class ConsoleBytes extends OutputStream {
    private static final int BUFFER = 8_192;

    private final PrintWriter out;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER);

    /** Makes a stream of bytes of what is written as characters. */
    public ConsoleBytes(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        if (!waiting.hasRemaining()) {
            send();
        }
        waiting.put((byte) one);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (!waiting.hasRemaining()) {
                send();
            }
            int fits = Math.min(length - done, waiting.remaining());
            waiting.put(bytes, start + done, fits);
            done += fits;
        }
    }

    /** @throws IOException also if nobody reads any more, as when a pipe is closed */
    @Override
    public void flush() throws IOException {
        send();
        out.flush();
        check();
    }

    private void send() throws IOException {
        waiting.flip();
        CoderResult result = decoder.decode(waiting, decoded, false);
        if (result.isError()) {
            result.throwException();
        }
        waiting.compact(); // the start of a character may have to wait for its end
        out.write(decoded.array(), 0, decoded.position());
        decoded.clear();
        check();
    }

    private void check() throws IOException {
        if (out.checkError()) {
            throw new IOException(TerminalMessages.of("error.unread"));
        }
    }
}
