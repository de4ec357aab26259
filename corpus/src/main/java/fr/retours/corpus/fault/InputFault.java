package fr.retours.corpus.fault;

import fr.retours.corpus.guard.GuardException;
import fr.retours.model.term.Slugged;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Why a file, or a recap in it, cannot be read. Each has a French sentence that ends in what to do about it. */
public enum InputFault implements Slugged {
    /** There is no such file or folder. */
    MISSING,
    /** The file system refuses it, or it is no ordinary file. */
    UNREADABLE,
    /** A device, pipe or socket: reading it may never end. */
    NO_FILE,
    /** A symbolic link out of the input. */
    LINK_OUTSIDE,
    /** Symbolic links lead round in a circle. */
    LINK_LOOP,
    /** The file has no character but blanks. */
    EMPTY,
    /** A folder in which nothing can be read as recaps. */
    NO_RECAP,
    /** A format that is not read. */
    UNKNOWN_FORMAT,
    /** Bytes that are no text, whatever the file's name. */
    BINARY,
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** A file larger than what is read of its format. */
    FILE_TOO_LONG,
    /** A recap longer than {@code RecapDraft.MAX_CHARACTERS}. */
    RECAP_TOO_LONG,
    /** A document that cannot be opened without a password. */
    ENCRYPTED,
    /** A document that breaks the rules of its format. */
    DAMAGED,
    /** A document whose pages are pictures, or empty. */
    NO_TEXT_LAYER,
    /** An input that takes longer than {@code RecapReader.LIMIT}. */
    TOO_SLOW,
    /** An input that unpacks to far more than a text has, or fills the memory. */
    TOO_HEAVY,
    /** Lists, quotes or elements within each other, deeper than any text has them. */
    TOO_DEEP,
    /** No process could be started to read a document: nothing is said of it. */
    NO_PARSER,
    /** No title, or one without a Latin letter or digit. */
    NO_TITLE,
    /** Neither body nor summary. */
    NO_TEXT,
    /** A line that is not one whole JSON object. */
    BAD_JSON,
    /** A value of the wrong kind for its key. */
    BAD_VALUE,
    /** Front matter that is no YAML mapping. */
    BAD_FRONT_MATTER,
    /** The same recap, word for word, was read before. */
    DUPLICATE,
    /** Another recap with this id was read before. */
    SAME_ID,
    /** What was read off a recap is damaged on the disk, and its source is not in the input. */
    STORED_DAMAGED,
    /** The program itself fails on this recap, of which nothing is known. */
    EXTRACTION_FAILED,
    /** The program itself fails on this recap; what an earlier version read off it stays. */
    EXTRACTION_KEPT,
    /** A recap that asks the extraction for more time, stack or memory than any may; nothing is known of it. */
    EXTRACTION_BEYOND,
    /** The same; what was read off an earlier version of it stays. */
    EXTRACTION_BEYOND_KEPT,
    /** A language model that was to read the recap gave no answer: it was read without, and is nothing that was left out. */
    NO_ANSWER;

    /** Returns what an input did that went beyond a limit. */
    public static InputFault of(GuardException.Limit limit) {
        return switch (limit) {
            case TIME -> TOO_SLOW;
            case DEPTH -> TOO_DEEP;
            case MEMORY -> TOO_HEAVY;
        };
    }

    /** Returns the French sentence. */
    public String sentence(String found) {
        return CorpusMessages.text("corpus." + slug(), found);
    }

    /** Returns what the system says about a failure, without the path. */
    public static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "Permission denied";
        }
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said;
    }
}
