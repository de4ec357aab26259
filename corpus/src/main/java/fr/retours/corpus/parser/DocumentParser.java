package fr.retours.corpus.parser;

import fr.retours.corpus.document.DocumentException;
import fr.retours.corpus.document.DocumentText;
import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.html.PageLinks;
import fr.retours.corpus.html.WebPage;
import java.io.IOException;
import java.nio.file.Path;

/** Takes documents and web pages apart. Calls block until the file is read. Safe for concurrent use. */
public interface DocumentParser extends AutoCloseable {
    /**
     * Reads an office document or a PDF.
     *
     * @throws DocumentException if it is encrypted, damaged or a bomb
     * @throws fr.retours.corpus.layout.TextTooLongException if it has more text than is taken
     * @throws GuardException if it takes too long, too much memory or too much stack
     * @throws ParserStartException if there is nobody to read it
     * @throws IOException if the file system fails
     */
    DocumentText document(DocumentFormat format, Path file) throws IOException, DocumentException, GuardException;

    /**
     * Reads a saved web page.
     *
     * @throws fr.retours.corpus.layout.TextTooLongException if it has more text than is taken
     * @throws GuardException if it takes too long, too much memory or too much stack
     * @throws ParserStartException if there is nobody to read it
     * @throws IOException if the file system fails
     */
    WebPage page(Path file) throws IOException, GuardException;

    /**
     * Reads where a web page leads.
     *
     * @throws GuardException if it takes too long, too much memory or too much stack
     * @throws ParserStartException if there is nobody to read it
     * @throws IOException if the file system fails
     */
    PageLinks links(Path file) throws IOException, GuardException;

    /** Makes ready what the next file needs, and does not wait for it. */
    default void prepare() {}

    @Override
    default void close() {}
}
