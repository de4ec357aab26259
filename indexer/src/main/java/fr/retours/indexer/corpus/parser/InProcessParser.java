package fr.retours.indexer.corpus.parser;

import fr.retours.indexer.corpus.document.DocumentException;
import fr.retours.indexer.corpus.document.DocumentText;
import fr.retours.indexer.corpus.document.OfficeDocument;
import fr.retours.indexer.corpus.document.PdfDocument;
import fr.retours.indexer.corpus.html.PageLinks;
import fr.retours.indexer.corpus.html.WebPage;
import fr.retours.indexer.extract.text.Lexicon;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

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
        } catch (ZipException | EOFException e) { // the file system has no part in that
            throw new DocumentException(DocumentException.Cause.DAMAGED, e);
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
