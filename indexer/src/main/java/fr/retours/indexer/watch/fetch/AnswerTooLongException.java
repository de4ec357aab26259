package fr.retours.indexer.watch.fetch;

import java.io.IOException;

/** An answer has more bytes than are taken. */
final class AnswerTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
}
