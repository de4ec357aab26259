package fr.retours.api.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * The audit log while one writer has it for itself. Not safe for concurrent use.
 *
 * @param channel whose lock is held
 */
record AuditEntries(Path file, FileChannel channel, Clock clock) implements AutoCloseable {
    private static final int BLOCK = 4096;

    /**
     * Adds a line, and returns when the disk has it.
     *
     * @throws AccessException if that fails
     */
    void append(AuditEvent event) {
        try {
            byte[] last = lastLine();
            var bytes = new ByteArrayOutputStream();
            if (isTorn()) {
                bytes.write(AuditChain.LINE_END);
            }
            String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
            bytes.writeBytes(AuditLine.of(event, now, AuditChain.hash(last)).bytes());
            bytes.write(AuditChain.LINE_END);
            var buffer = ByteBuffer.wrap(bytes.toByteArray());
            long at = channel.size();
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
            channel.force(true);
        } catch (IOException e) {
            throw AccessException.unusable(file, e);
        }
    }

    /** The end of the line before is missing where the program was killed, or the disk full, as it was written. */
    private boolean isTorn() throws IOException {
        long size = channel.size();
        return size > 0 && block(size - 1, 1)[0] != AuditChain.LINE_END;
    }

    /** Returns the last line without its end; empty in an empty file. */
    private byte[] lastLine() throws IOException {
        long end = channel.size() - (isTorn() ? 0 : 1);
        long start = end;
        while (start > 0) {
            int length = (int) Math.min(BLOCK, start);
            byte[] block = block(start - length, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] == AuditChain.LINE_END) {
                    start -= length - 1 - i;
                    return block(start, (int) (end - start));
                }
            }
            start -= length;
        }
        return block(0, (int) Math.max(0, end));
    }

    private byte[] block(long position, int length) throws IOException {
        var block = ByteBuffer.allocate(length);
        while (block.hasRemaining()) {
            if (channel.read(block, position + block.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return block.array();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw AccessException.unusable(file, e);
        }
    }
}
