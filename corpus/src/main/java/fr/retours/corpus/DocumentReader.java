package fr.retours.corpus;

import fr.retours.corpus.document.DocumentText;
import fr.retours.corpus.document.DocumentTitle;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.parser.DocumentFormat;
import fr.retours.corpus.parser.DocumentParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Reads an office document or a PDF as one recap: its title by {@link DocumentTitle}, its text, nothing else. Days in a
 * document's properties tell when the file was written, not when something was published.
 */
final class DocumentReader implements RecapReader {
    private final Duration limit;
    private final Format format;

    /** Takes a document apart. */
    interface Format {
        /** Returns the text of a file, of at most {@link RecapDraft#MAX_CHARACTERS}. */
        DocumentText read(Path file) throws Exception;
    }

    DocumentReader(Duration limit, Format format) {
        this.limit = limit;
        this.format = format;
    }

    /** Makes one for a format. */
    static DocumentReader of(DocumentFormat format, DocumentParser parser) {
        return new DocumentReader(LIMIT, file -> {
            Files.newByteChannel(file).close(); // what the system says here, a user understands
            return parser.document(format, file);
        });
    }

    @Override
    public Duration limit(long bytes) {
        return limit;
    }

    @Override
    public void read(Path file, Sink sink) throws Exception {
        DocumentText document = format.read(file);
        if (document.text().isBlank()) {
            throw new CorpusFormatException(file, 0, InputFault.NO_TEXT_LAYER, "");
        }
        var origin = new RecapOrigin(file, 0);
        DocumentTitle parts = DocumentTitle.of(document);
        sink.recap(new RecapDraft(origin, null, parts.title(), null, null, parts.body(), "", "").toRecap(), origin);
    }
}
