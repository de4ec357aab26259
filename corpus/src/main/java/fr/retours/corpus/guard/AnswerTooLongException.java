package fr.retours.corpus.guard;

import java.io.IOException;

/** An answer has more bytes than are taken. */
public final class AnswerTooLongException extends IOException {
    private static final long serialVersionUID = 1L;
}
