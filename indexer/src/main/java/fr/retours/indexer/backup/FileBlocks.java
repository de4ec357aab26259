package fr.retours.indexer.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Files in blocks of {@value #BLOCK} bytes, as long as a page of SQLite, the last one shorter: what changes in a large file changes few of them. */
final class FileBlocks {
    static final int BLOCK = 4_096;
    /** Of hexadecimal digits: enough to tell blocks apart, since all of a file is compared with a whole hash. */
    static final int SHORT = 32;

    private FileBlocks() {}

    /**
     * Copies the blocks that are not at the same place of a former file.
     *
     * @param former hashes of its blocks
     * @return the file, with all its blocks
     */
    static BackupManifest.Entry copy(String name, InputStream from, List<String> former, OutputStream to)
            throws IOException {
        MessageDigest whole = sha256();
        MessageDigest single = sha256();
        List<String> blocks = new ArrayList<>();
        long size = 0;
        for (byte[] block = from.readNBytes(BLOCK); block.length > 0; block = from.readNBytes(BLOCK)) {
            String hash = hex(single.digest(block)).substring(0, SHORT);
            if (!isAt(former, blocks.size(), hash)) {
                to.write(block);
            }
            blocks.add(hash);
            whole.update(block);
            size += block.length;
        }
        return new BackupManifest.Entry(name, size, hex(whole.digest()), blocks);
    }

    /** Returns whether a block stands in the former file alone. */
    static boolean isAt(List<String> former, int place, String hash) {
        return place < former.size() && former.get(place).equals(hash);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
