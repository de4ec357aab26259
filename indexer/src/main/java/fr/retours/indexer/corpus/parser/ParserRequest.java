package fr.retours.indexer.corpus.parser;

import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the parser's process is asked: to read one file.
 *
 * @param format null for a web page
 */
record ParserRequest(@Nullable DocumentFormat format, Path file) {
    private static final String PAGE = "PAGE";

    /** Writes the request at once; {@link #read} reads it back. The address of a file keeps names that are no text. */
    void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(new BufferedOutputStream(out));
        data.writeUTF(format == null ? PAGE : format.name());
        data.writeUTF(file.toUri().toString());
        data.flush();
    }

    /** Blocks until there is a request; fails with {@link EOFException} when there will be none. */
    static ParserRequest read(DataInput in) throws IOException {
        String format = in.readUTF();
        return new ParserRequest(
                format.equals(PAGE) ? null : DocumentFormat.valueOf(format), Path.of(URI.create(in.readUTF())));
    }
}
