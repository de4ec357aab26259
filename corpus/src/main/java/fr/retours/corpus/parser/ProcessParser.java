package fr.retours.corpus.parser;

import fr.retours.corpus.document.DocumentException;
import fr.retours.corpus.document.DocumentText;
import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.html.PageLinks;
import fr.retours.corpus.html.WebPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has files read in a process of its own, one after the other. A file that goes beyond a limit, or on which the process
 * ends, is given up; the process is killed, and the next file gets another one.
 */
public final class ProcessParser implements DocumentParser {
    private final ParserLimits limits;
    private final List<String> command;
    private @Nullable ParserProcess process;

    /** Sets the limits; a process starts with the first file, or with {@link #prepare}. */
    public ProcessParser(ParserLimits limits) {
        this(limits, ParserMain.class);
    }

    /** @param main what the process runs */
    ProcessParser(ParserLimits limits, Class<?> main) {
        this.limits = limits;
        this.command = ParserCommand.of(main, limits.megabytes(), Integer.toString(limits.characters()));
    }

    @Override
    public DocumentText document(DocumentFormat format, Path file)
            throws IOException, DocumentException, GuardException {
        return ask(new ParserRequest(format.name(), file))
                .required(limits.characters())
                .document();
    }

    @Override
    public WebPage page(Path file) throws IOException, GuardException {
        return web(new ParserRequest(ParserRequest.PAGE, file)).page();
    }

    @Override
    public PageLinks links(Path file) throws IOException, GuardException {
        return web(new ParserRequest(ParserRequest.LINKS, file)).links();
    }

    private ParserAnswer web(ParserRequest request) throws IOException, GuardException {
        try {
            return ask(request).required(limits.characters());
        } catch (DocumentException e) {
            throw new IllegalStateException("a page must not be taken for a document", e);
        }
    }

    @Override
    public synchronized void prepare() {
        try {
            running();
        } catch (ParserStartException e) {
            close(); // the first file tells
        }
    }

    private synchronized ParserAnswer ask(ParserRequest request) throws IOException, GuardException {
        boolean sound = false;
        try {
            ParserAnswer answer = running().ask(request, limits);
            sound = !answer.outcome().mayHaveLeftHarm();
            return answer;
        } finally {
            if (!sound) {
                close();
            }
        }
    }

    private ParserProcess running() throws ParserStartException {
        if (process == null || !process.isAlive()) {
            close();
            process = ParserProcess.start(command);
        }
        return process;
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
