package fr.retours.indexer.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A file whose blocks stand in two places, in order: those that a former file has at the same place only there, the others here. */
final class JoinedBlocks extends InputStream {
    private final InputStream own;
    private final InputStream former;
    private final List<String> blocks;
    private final List<String> formerBlocks;
    private byte[] block = {};
    private int at;
    private int next;

    /**
     * Reads both from their beginnings on.
     *
     * @param blocks hashes of the blocks of the file
     * @param formerBlocks of the former one
     */
    JoinedBlocks(InputStream own, InputStream former, List<String> blocks, List<String> formerBlocks) {
        this.own = own;
        this.former = former;
        this.blocks = blocks;
        this.formerBlocks = formerBlocks;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (at == block.length) {
            if (next == blocks.size()) {
                return -1;
            }
            byte[] before = former.readNBytes(FileBlocks.BLOCK);
            block = FileBlocks.isAt(formerBlocks, next, blocks.get(next)) ? before : own.readNBytes(FileBlocks.BLOCK);
            next++;
            at = 0;
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        try (own) {
            former.close();
        }
    }
}
