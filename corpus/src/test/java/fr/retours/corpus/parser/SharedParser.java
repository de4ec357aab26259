package fr.retours.corpus.parser;

import fr.retours.corpus.document.DocumentException;
import fr.retours.corpus.document.DocumentText;
import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.html.PageLinks;
import fr.retours.corpus.html.WebPage;
import java.io.IOException;
import java.nio.file.Path;

/** A parser that several readings of a test share: what one of them closes goes on. */
public record SharedParser(DocumentParser parser) implements DocumentParser {
    @Override
    public DocumentText document(DocumentFormat format, Path file)
            throws IOException, DocumentException, GuardException {
        return parser.document(format, file);
    }

    @Override
    public WebPage page(Path file) throws IOException, GuardException {
        return parser.page(file);
    }

    @Override
    public PageLinks links(Path file) throws IOException, GuardException {
        return parser.links(file);
    }
}
