package fr.retours.corpus.parser;

import fr.retours.corpus.document.DocumentException;
import fr.retours.corpus.document.DocumentText;
import fr.retours.corpus.document.OfficeDocument;
import fr.retours.corpus.document.PdfDocument;
import fr.retours.corpus.html.PageLinks;
import fr.retours.corpus.html.WebPage;
import fr.retours.extraction.text.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads with the libraries themselves, in the process and the thread that call: what a file does to them happens there. */
public final class InProcessParser implements DocumentParser {
    private final int limit;

    /** @param limit most characters to take of a file's text */
    public InProcessParser(int limit) {
        this.limit = limit;
    }

    @Override
    public DocumentText document(DocumentFormat format, Path file) throws IOException, DocumentException {
        try {
            return switch (format) {
                case DOCX -> OfficeDocument.docx(file, limit);
                case ODT -> OfficeDocument.odt(file, limit);
                case PDF -> PdfDocument.read(file, limit, French.LEXICON);
            };
        } catch (IOException e) {
            requireReadable(file);
            throw new DocumentException(DocumentException.Cause.DAMAGED, e);
        }
    }

    /** What the file system gives without complaint is not read for a reason of its own, whatever the library makes of it. */
    private static void requireReadable(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public WebPage page(Path file) throws IOException {
        return WebPage.read(Files.readAllBytes(file), limit);
    }

    @Override
    public PageLinks links(Path file) throws IOException {
        return PageLinks.read(Files.readAllBytes(file));
    }

    /** Loaded with the first PDF: other formats need no dictionary. */
    private static final class French {
        private static final Lexicon LEXICON = new Lexicon();
    }
}
