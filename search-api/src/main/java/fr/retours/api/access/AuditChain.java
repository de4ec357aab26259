package fr.retours.api.access;

import fr.retours.model.file.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** How lines of the audit log hang together, and a check of that. Not safe for concurrent use. */
final class AuditChain {
    static final int LINE_END = '\n';

    /** No log has a longer line: what is behind that was not written by this program. */
    private static final int LONGEST = 1 << 20;

    private static final String START = "0".repeat(64);

    private final List<Integer> altered = new ArrayList<>();
    private final List<Integer> torn = new ArrayList<>();
    private int lines;
    private String last = START;

    /** Returns the hash that the line after a line carries; of no line, zeros. */
    static String hash(byte[] line) {
        return line.length == 0
                ? START
                : HexFormat.of().formatHex(Sha256.begin().digest(line));
    }

    void read(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == LINE_END) {
                take(line.toByteArray());
                line.reset();
            } else if (line.size() < LONGEST) {
                line.write(read);
            }
        }
        if (line.size() > 0) {
            take(line.toByteArray());
        }
    }

    private void take(byte[] line) {
        Optional<String> previous = AuditLine.previous(line);
        if (previous.isEmpty()) {
            torn.add(lines + 1);
        } else if (!previous.get().equals(last)) {
            altered.add(lines);
        }
        lines++;
        last = hash(line);
    }

    /** A line that was cut short is the one that the next was written after. */
    AuditCheck found() {
        torn.removeAll(altered);
        return new AuditCheck(lines, last, altered, torn);
    }
}
