package fr.retours.bench.fuzz;

import java.io.IOException;
import java.util.List;

/** An office document, of which a part is changed. */
final class OfficeTarget implements FuzzTarget {
    private final ZipParts document;
    private final ReaderTarget reader;

    /** Takes the first sample of a format. */
    OfficeTarget(FuzzSetup setup, String format) throws IOException {
        this.document = ZipParts.of(setup.samples(format).getFirst());
        this.reader = ReaderTarget.document(setup, format);
    }

    @Override
    public void take(byte[] input) throws IOException {
        reader.take(document.file(input));
    }

    @Override
    public List<byte[]> seeds() throws IOException {
        return document.seeds();
    }
}
