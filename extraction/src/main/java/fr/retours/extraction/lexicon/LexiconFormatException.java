package fr.retours.extraction.lexicon;

/** Thrown when a word list shipped with the program is missing or holds a line that cannot be read. */
public final class LexiconFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LexiconFormatException(String file, int line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }

    LexiconFormatException(String file, Throwable cause) {
        super(file + ": cannot be read", cause);
    }

    LexiconFormatException(String file, String problem) {
        super(file + ": " + problem);
    }

    LexiconFormatException(String file) {
        super(file + ": no such word list");
    }
}
