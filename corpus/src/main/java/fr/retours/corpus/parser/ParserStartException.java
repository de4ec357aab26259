package fr.retours.corpus.parser;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No process could be started to read a file: nothing is said of the file. */
public final class ParserStartException extends IOException {
    private static final long serialVersionUID = 1L;

    ParserStartException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
