package fr.retours.indexer.backup;

import fr.retours.indexer.IndexerMessages;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that may give so many bytes and no more: what a ZIP packs may be a thousand times as large. */
final class BoundedStream extends FilterInputStream {
    private long left;

    /** @param most how many bytes there may be */
    BoundedStream(InputStream in, long most) {
        super(in);
        left = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException(IndexerMessages.text("backup.too-long"));
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
