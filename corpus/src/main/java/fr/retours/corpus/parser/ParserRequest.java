package fr.retours.corpus.parser;

import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;

/**
 * What the parser's process is asked: to read one file.
 *
 * @param wanted {@link #PAGE}, {@link #LINKS}, or the name of a {@link DocumentFormat}
 */
record ParserRequest(String wanted, Path file) {
    /** What a web page tells. */
    static final String PAGE = "PAGE";
    /** Where a web page leads. */
    static final String LINKS = "LINKS";

    /** Writes the request at once; {@link #read} reads it back. The address of a file keeps names that are no text. */
    void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(new BufferedOutputStream(out));
        data.writeUTF(wanted);
        data.writeUTF(file.toUri().toString());
        data.flush();
    }

    /** Blocks until there is a request; fails with {@link EOFException} when there will be none. */
    static ParserRequest read(DataInput in) throws IOException {
        return new ParserRequest(in.readUTF(), Path.of(URI.create(in.readUTF())));
    }
}
