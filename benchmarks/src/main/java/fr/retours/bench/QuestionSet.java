package fr.retours.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Questions, each with the documents that answer it. In files: {@code …-queries.tsv} with an id and the question,
 * {@code …-qrels.tsv} with the id and a document, a line for each; or both in one, question and document.
 *
 * @param all in the order of the file; a question may stand there twice, with another answer
 */
record QuestionSet(List<Question> all) {
    /**
     * A question.
     *
     * @param documents ids of those that answer it, never empty
     */
    record Question(String words, Set<String> documents) {
        Question {
            documents = Set.copyOf(documents);
        }
    }

    QuestionSet {
        all = List.copyOf(all);
    }

    /** Reads questions and answers kept apart. */
    static QuestionSet read(Path queries, Path qrels) throws IOException {
        Map<String, Set<String>> documents = new HashMap<>();
        for (List<String> row : rows(qrels)) {
            documents
                    .computeIfAbsent(row.getFirst(), id -> new LinkedHashSet<>())
                    .add(row.get(1));
        }
        List<Question> all = new ArrayList<>();
        for (List<String> row : rows(queries)) {
            Set<String> answers = documents.get(row.getFirst());
            if (answers == null) {
                throw new IOException(qrels + " must answer every question, got nothing for " + row.getFirst());
            }
            all.add(new Question(row.get(1), answers));
        }
        return new QuestionSet(all);
    }

    /** Reads questions with their answers beside them. */
    static QuestionSet read(Path file) throws IOException {
        List<Question> all = new ArrayList<>();
        for (List<String> row : rows(file)) {
            all.add(new Question(row.getFirst(), Set.of(row.get(1))));
        }
        return new QuestionSet(all);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
