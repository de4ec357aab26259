package fr.retours.corpus.parser;

import fr.retours.corpus.document.DocumentException;
import fr.retours.corpus.document.DocumentText;
import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.html.PageLinks;
import fr.retours.corpus.html.WebPage;
import fr.retours.corpus.layout.TextTooLongException;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What the parser's process says of a file: numbers and characters, of which nothing but records of text is made.
 *
 * @param values what was read, in the order of its record, an empty string for null; or one remark
 */
record ParserAnswer(Outcome outcome, List<String> values) {
    private static final int NUMBER = Integer.BYTES;

    /** How reading ended. */
    enum Outcome {
        /** The file was read. */
        READ,
        /** See {@link DocumentException.Cause#ENCRYPTED}. */
        ENCRYPTED,
        /** See {@link DocumentException.Cause#DAMAGED}. */
        DAMAGED,
        /** See {@link DocumentException.Cause#BOMB}. */
        BOMB,
        /** More text than is taken. */
        TOO_LONG,
        /** The stack was full. */
        TOO_DEEP,
        /** A library asked for more memory than there can be. */
        TOO_HEAVY,
        /** The file system failed. */
        UNREADABLE,
        /** A library failed. */
        FAILED;

        /** Returns whether a library was torn out of its work anywhere, so that what it keeps for the next file may be broken. */
        boolean mayHaveLeftHarm() {
            return this == TOO_DEEP || this == TOO_HEAVY || this == FAILED;
        }
    }

    ParserAnswer {
        values = List.copyOf(values);
    }

    static ParserAnswer of(DocumentText document) {
        return new ParserAnswer(Outcome.READ, List.of(document.declaredTitle(), document.text()));
    }

    static ParserAnswer of(WebPage page) {
        String url = page.url() == null ? "" : page.url();
        String published = page.published() == null ? "" : page.published().toString();
        return new ParserAnswer(
                Outcome.READ, List.of(page.title(), url, published, page.author(), page.body(), page.summary()));
    }

    static ParserAnswer of(PageLinks links) {
        var values = new ArrayList<>(List.of(Integer.toString(links.onward().size())));
        values.addAll(links.onward());
        values.addAll(links.others());
        return new ParserAnswer(Outcome.READ, values);
    }

    /** Says what went wrong, as far as it is known by its kind. */
    static ParserAnswer of(Throwable failure) {
        return switch (failure) {
            case DocumentException document ->
                new ParserAnswer(
                        switch (document.reason()) {
                            case ENCRYPTED -> Outcome.ENCRYPTED;
                            case DAMAGED -> Outcome.DAMAGED;
                            case BOMB -> Outcome.BOMB;
                        },
                        List.of());
            case TextTooLongException text -> new ParserAnswer(Outcome.TOO_LONG, List.of());
            case StackOverflowError deep -> new ParserAnswer(Outcome.TOO_DEEP, List.of());
            case OutOfMemoryError heavy -> new ParserAnswer(Outcome.TOO_HEAVY, List.of());
            case IOException system ->
                new ParserAnswer(Outcome.UNREADABLE, List.of(String.valueOf(system.getMessage())));
            default ->
                new ParserAnswer(Outcome.FAILED, List.of(failure.getClass().getName()));
        };
    }

    /** Returns whether it can be sent: title and summary together may be as long as a text, and twice. */
    boolean isWithin(int characters) {
        return values.stream().mapToLong(String::length).sum() <= 3L * characters;
    }

    DocumentText document() {
        return new DocumentText(values.get(0), values.get(1));
    }

    WebPage page() {
        return new WebPage(
                values.get(0),
                values.get(1).isEmpty() ? null : values.get(1),
                values.get(2).isEmpty() ? null : LocalDate.parse(values.get(2)),
                values.get(3),
                values.get(4),
                values.get(5));
    }

    PageLinks links() {
        int others = 1 + Integer.parseInt(values.getFirst());
        return new PageLinks(values.subList(1, others), values.subList(others, values.size()));
    }

    /** Writes the answer at once, behind its length in bytes; {@link #read} reads it back. */
    void write(DataOutputStream out) throws IOException {
        var all = new ArrayList<>(List.of(outcome.name()));
        all.addAll(values);
        int length = 0;
        for (String value : all) {
            length += NUMBER + Character.BYTES * value.length();
        }
        var bytes = ByteBuffer.allocate(NUMBER + length).putInt(length);
        for (String value : all) {
            bytes.putInt(value.length());
            bytes.asCharBuffer().put(value);
            bytes.position(bytes.position() + Character.BYTES * value.length());
        }
        out.write(bytes.array());
        out.flush();
    }

    /**
     * Blocks until there is an answer.
     *
     * @param most bytes that it may have
     * @throws EOFException if there will be none
     * @throws GuardException if it is longer
     * @throws IllegalStateException if it is none
     */
    static ParserAnswer read(DataInput in, int most) throws IOException, GuardException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new GuardException(GuardException.Limit.MEMORY, null);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        try {
            return decoded(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IllegalArgumentException | NoSuchElementException e) {
            throw new IllegalStateException("the parser's answer must be an outcome and strings", e);
        }
    }

    private static ParserAnswer decoded(ByteBuffer bytes) {
        var values = new ArrayList<String>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            values.add(bytes.asCharBuffer().limit(length).toString());
            bytes.position(bytes.position() + Character.BYTES * length);
        }
        return new ParserAnswer(Outcome.valueOf(values.getFirst()), values.subList(1, values.size()));
    }

    /**
     * Returns itself if the file was read.
     *
     * @param limit most characters that are taken
     * @throws IllegalStateException if a library failed
     */
    ParserAnswer required(int limit) throws IOException, DocumentException, GuardException {
        return switch (outcome) {
            case READ -> this;
            case ENCRYPTED -> throw new DocumentException(DocumentException.Cause.ENCRYPTED, null);
            case DAMAGED -> throw new DocumentException(DocumentException.Cause.DAMAGED, null);
            case BOMB -> throw new DocumentException(DocumentException.Cause.BOMB, null);
            case TOO_LONG -> throw new TextTooLongException(limit);
            case TOO_DEEP -> throw new GuardException(GuardException.Limit.DEPTH, null);
            case TOO_HEAVY -> throw new GuardException(GuardException.Limit.MEMORY, null);
            case UNREADABLE -> throw new IOException(values.getFirst());
            case FAILED -> throw new IllegalStateException("a library must read the file, got " + values.getFirst());
        };
    }
}
