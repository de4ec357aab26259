package fr.retours.corpus.document;

import fr.retours.corpus.document.DocumentException.Cause;
import fr.retours.extraction.text.InterruptionCheck;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a PDF's deflated streams once, to nowhere, before PDFBox holds them in memory. Pictures are passed over: their
 * streams are never unpacked. Streams packed twice or encrypted cannot be judged this way; the limits of time and on
 * letters a page still hold for them.
 */
final class PdfGuard {
    /** A page of 10,000 letters takes some 100 KB. */
    static final int MOST_UNPACKED = 48 << 20;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 400;
    private static final int BUFFER = 1 << 16;
    /** First byte of zlib data with the usual window. */
    private static final byte ZLIB = 0x78;

    private final ByteBuffer pdf;
    private final byte[] buffer = new byte[BUFFER];

    private PdfGuard(ByteBuffer pdf) {
        this.pdf = pdf;
    }

    /** @throws DocumentException if a stream unpacks to more than a page has */
    static void check(Path file) throws IOException, DocumentException {
        try (FileChannel channel = FileChannel.open(file)) {
            new PdfGuard(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())).check();
        }
    }

    private void check() throws DocumentException {
        for (int at = next(0); at >= 0; at = next(at)) {
            int data = at;
            while (data < pdf.limit() && (pdf.get(data) == '\r' || pdf.get(data) == '\n')) {
                data++;
            }
            if (data < pdf.limit() && pdf.get(data) == ZLIB && !isPicture(at) && unpacks(data)) {
                throw new DocumentException(Cause.BOMB, null);
            }
        }
    }

    /** Returns where the next stream's data starts, or -1. */
    private int next(int from) {
        int last = pdf.limit() - STREAM.length;
        for (int at = from; at <= last; at++) {
            if (pdf.get(at) == 's' && isStream(at)) {
                InterruptionCheck.check();
                return at + STREAM.length;
            }
        }
        return -1;
    }

    private boolean isStream(int at) {
        for (int i = 1; i < STREAM.length; i++) {
            if (pdf.get(at + i) != STREAM[i]) {
                return false;
            }
        }
        return at == 0 || pdf.get(at - 1) != 'd'; // endstream
    }

    private boolean isPicture(int dataStart) {
        int from = Math.max(0, dataStart - DICTIONARY);
        byte[] before = new byte[dataStart - from];
        pdf.get(from, before);
        String dictionary = new String(before, StandardCharsets.ISO_8859_1);
        return dictionary
                .substring(Math.max(0, dictionary.lastIndexOf(" obj")))
                .matches("(?s).*/Subtype\\s*/Image\\b.*");
    }

    private boolean unpacks(int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf.slice(from, pdf.limit() - from));
            long unpacked = 0;
            while (unpacked <= MOST_UNPACKED) {
                int more = inflater.inflate(buffer);
                if (more == 0) {
                    return false;
                }
                unpacked += more;
            }
            return true;
        } catch (DataFormatException e) {
            return false; // no deflated data after all, or damaged: PDFBox stops there, too
        } finally {
            inflater.end();
        }
    }
}
