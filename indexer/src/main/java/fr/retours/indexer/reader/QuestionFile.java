package fr.retours.indexer.reader;

import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a language model is asked to find, in French, and how a recap is put before it: whole, or, when it is long, section by
 * section, with what was found so far.
 */
public final class QuestionFile {
    /** Where a user's own stands in the data folder. */
    public static final String OWN = "reader/question.md";

    /** Longest section in UTF-16 code units: with question and answer it fits a window of 16,000 tokens. */
    static final int LONGEST_SECTION = 16_000;

    /** A section ends where a paragraph does, a line, or a sentence, the first of these that is in its last half. */
    private static final List<String> ENDS = List.of("\n\n", "\n", ". ", " ");

    private final String instruction;

    private QuestionFile(String instruction) {
        this.instruction = instruction;
    }

    /** Reads the one shipped with the program. */
    public static QuestionFile shipped() {
        try (InputStream in = QuestionFile.class.getResourceAsStream("question.md")) {
            if (in == null) {
                throw new IOException("no question.md on the class path");
            }
            return new QuestionFile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the question cannot be read", e);
        }
    }

    /**
     * Reads a user's own in a data folder, or else the one shipped with the program.
     *
     * @throws fr.retours.indexer.folder.DataFolderException if it is there and cannot be read
     */
    public static QuestionFile in(Path folder) {
        Path own = folder.resolve(OWN);
        try {
            return Files.exists(own) ? new QuestionFile(Files.readString(own)) : shipped();
        } catch (IOException e) {
            throw DataFolder.failure(own, e);
        }
    }

    /** Returns a fingerprint of the question, the form of its answers included. */
    public String version() {
        return ContentDigest.of(new ModelQuestion(instruction, "", AnswerSchema.text()).hash());
    }

    /** Returns where the sections of a text end, in UTF-16 code units, in order; the last one at its end. */
    static List<Integer> ends(String text) {
        var ends = new ArrayList<Integer>();
        int start = 0;
        while (text.length() - start > LONGEST_SECTION) {
            int latest = start + LONGEST_SECTION;
            int earliest = start + LONGEST_SECTION / 2;
            start = ENDS.stream()
                    .mapToInt(end -> text.lastIndexOf(end, latest - end.length()) + end.length())
                    .filter(end -> end > earliest)
                    .findFirst()
                    .orElse(Character.isHighSurrogate(text.charAt(latest - 1)) ? latest - 1 : latest);
            ends.add(start);
        }
        ends.add(text.length());
        return ends;
    }

    /**
     * Asks about a section of a recap.
     *
     * @param number which one, from 0
     * @param before what was answered on the sections before it
     */
    ModelQuestion about(Recap recap, int number, List<ModelAnswer> before) {
        String text = recap.text();
        List<Integer> ends = ends(text);
        var asked = new StringBuilder();
        LocalDate published = recap.published();
        if (published != null) {
            asked.append(IndexerMessages.text("reader.published", published)).append("\n\n");
        }
        if (ends.size() > 1) {
            asked.append(IndexerMessages.text("reader.section", number + 1, ends.size(), recap.title()))
                    .append("\n\n");
        }
        if (!before.isEmpty()) {
            asked.append(foundIn(before)).append("\n\n");
        }
        int start = number == 0 ? 0 : ends.get(number - 1);
        String section = text.substring(start, ends.get(number)).strip();
        asked.append("<recap>\n").append(section).append("\n</recap>");
        return new ModelQuestion(instruction, asked.toString(), AnswerSchema.text());
    }

    private static String foundIn(List<ModelAnswer> before) {
        return IndexerMessages.text(
                "reader.found",
                names(before.stream()
                        .flatMap(one -> one.people().stream())
                        .map(ModelAnswer.Person::name)
                        .toList()),
                names(before.stream()
                        .flatMap(one -> one.collectivites().stream())
                        .map(ModelAnswer.Body::name)
                        .toList()),
                names(before.stream()
                        .flatMap(one -> one.organisations().stream())
                        .map(ModelAnswer.Body::name)
                        .toList()));
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? "–"
                : String.join(" ; ", names.stream().distinct().toList());
    }
}
