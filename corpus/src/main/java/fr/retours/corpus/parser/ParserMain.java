package fr.retours.corpus.parser;

import fr.retours.corpus.guard.InputGuard;
import fr.retours.corpus.layout.TextTooLongException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Reads files until its parent is gone. Standard input carries a {@link ParserRequest} after the other; it is a pipe that
 * the system closes however the parent ends, and with it this process ends, whatever it is doing. Standard output carries a
 * {@link ParserAnswer} for each, and one before all to say that the process is there.
 */
public final class ParserMain {
    private final DocumentParser parser;
    private final int limit;
    private final DataOutputStream answers;

    private ParserMain(DocumentParser parser, int limit, DataOutputStream answers) {
        this.parser = parser;
        this.limit = limit;
        this.answers = answers;
    }

    /**
     * Starts the process.
     *
     * @param arguments the most characters to take of a file's text
     */
    public static void main(String[] arguments) throws IOException {
        int limit = Integer.parseInt(arguments[0]);
        serve(new InProcessParser(limit), limit);
    }

    /** Has the parser read what this process is asked for, until nobody asks. */
    static void serve(DocumentParser parser, int limit) throws IOException {
        var answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // no library may write among the answers
        new ParserMain(parser, limit, answers).run(new DataInputStream(System.in));
    }

    private void run(DataInputStream requests) throws IOException {
        Executor reading =
                Executors.newSingleThreadExecutor(work -> new Thread(null, work, "retours-parser", InputGuard.STACK));
        new ParserAnswer(ParserAnswer.Outcome.READ, List.of()).write(answers);
        try {
            while (true) {
                ParserRequest request = ParserRequest.read(requests);
                reading.execute(() -> answer(request));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0); // whatever a file has started
        }
    }

    private void answer(ParserRequest request) {
        try {
            read(request).write(answers);
        } catch (IOException e) {
            throw new UncheckedIOException("the parent must take an answer", e);
        }
    }

    private ParserAnswer read(ParserRequest request) {
        try {
            ParserAnswer answer = switch (request.wanted()) {
                case ParserRequest.PAGE -> ParserAnswer.of(parser.page(request.file()));
                case ParserRequest.LINKS -> ParserAnswer.of(parser.links(request.file()));
                default -> ParserAnswer.of(parser.document(DocumentFormat.valueOf(request.wanted()), request.file()));
            };
            return answer.isWithin(limit) ? answer : ParserAnswer.of(new TextTooLongException(limit));
        } catch (Throwable e) { // whatever a library throws is the file's, not the process's
            return ParserAnswer.of(e);
        }
    }
}
