package fr.retours.extraction.rule;

import org.jspecify.annotations.Nullable;

/** Sorts of words that patterns name in capitals, stated by their first letter. */
enum WordSort {
    /** A number in digits. */
    NOMBRE,
    /** A word with a capital. */
    MAJUSCULE,
    /** No mark. */
    MOT;

    static @Nullable WordSort named(String key) {
        for (WordSort one : values()) {
            if (one.name().equals(key)) {
                return one;
            }
        }
        return null;
    }

    /** Returns whether a word, as written, is of this sort. */
    boolean has(String written) {
        int first = written.codePointAt(0);
        return switch (this) {
            case NOMBRE -> Character.isDigit(first);
            case MAJUSCULE -> Character.isUpperCase(first);
            case MOT -> Character.isLetterOrDigit(first);
        };
    }
}
