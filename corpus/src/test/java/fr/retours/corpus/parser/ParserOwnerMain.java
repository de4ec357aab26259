package fr.retours.corpus.parser;

import java.nio.file.Path;
import java.time.Duration;

/** A program whose parser never comes to an end. */
final class ParserOwnerMain {
    private ParserOwnerMain() {}

    /** Prints the number of the parser's process, then has the file read. */
    public static void main(String[] arguments) throws Exception {
        DocumentParser parser = HostileParsers.hostile(Duration.ofDays(1));
        parser.document(DocumentFormat.PDF, Path.of("rien.pdf"));
        Thread.ofPlatform().start(() -> {
            try {
                parser.document(DocumentFormat.PDF, Path.of(arguments[0]));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        ProcessHandle child = ProcessHandle.current().children().findFirst().orElseThrow();
        System.out.println(child.pid());
    }
}
