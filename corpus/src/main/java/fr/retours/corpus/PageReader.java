package fr.retours.corpus;

import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.html.PageLinks;
import fr.retours.corpus.parser.DocumentParser;
import fr.retours.corpus.parser.ParserLimits;
import fr.retours.corpus.parser.ProcessParser;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reads web pages one by one, each as the recap that it would be, under the guard that files have. The process that takes
 * them apart starts with the first and ends with {@link #close}.
 */
public final class PageReader implements AutoCloseable {
    private final GuardedReading guarded = new GuardedReading();
    private final DocumentParser parser;
    private final HtmlReader pages;

    /** Makes one that reads in a process of its own. */
    public PageReader() {
        this(new ProcessParser(ParserLimits.of(RecapDraft.MAX_CHARACTERS, RecapReader.LIMIT)));
    }

    /** @param parser takes pages apart; it is closed with this reader */
    public PageReader(DocumentParser parser) {
        this.parser = parser;
        this.pages = new HtmlReader(parser);
    }

    /** What is read off the file of a page. */
    private interface Reading<T> {
        T of(Path file) throws Exception;
    }

    /**
     * Reads a page.
     *
     * @param author who signs it, as a list has it: where the page itself names nobody
     * @throws CorpusFormatException if it is no recap, or cannot be read
     * @throws IOException if the file system fails
     */
    public Recap read(Path file, String author) throws IOException {
        return guarded(file, one -> HtmlReader.recap(one, pages.page(one), author));
    }

    /**
     * Reads where a page leads.
     *
     * @throws CorpusFormatException if it cannot be read
     * @throws IOException if the file system fails
     */
    public PageLinks links(Path file) throws IOException {
        return guarded(file, parser::links);
    }

    private <T> T guarded(Path file, Reading<T> reading) throws IOException {
        var read = new AtomicReference<T>();
        var fault = new AtomicReference<CorpusFormatException>();
        guarded.read(file, (one, sink) -> read.set(reading.of(one)), new RecapReader.Sink() {
            @Override
            public void recap(Recap recap, RecapOrigin origin) {
                throw new IllegalStateException("a page must be given by itself");
            }

            @Override
            public void fault(CorpusFormatException one) {
                fault.set(one);
            }
        });
        T found = read.get();
        CorpusFormatException failed = fault.get();
        if (failed != null || found == null) {
            throw failed == null ? new CorpusFormatException(file, 0, InputFault.DAMAGED, "") : failed;
        }
        return found;
    }

    @Override
    public void close() {
        parser.close();
    }
}
