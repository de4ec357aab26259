package fr.retours.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions, each with the one document that answers it. In files: {@code …-queries.tsv} with an id and the question,
 * {@code …-qrels.tsv} with the id and the document; or both in one, question and document.
 *
 * @param all in the order of the file; a question may stand there twice, with another answer
 */
record Questions(List<Question> all) {
    /**
     * A question.
     *
     * @param document id of the one document that answers it
     */
    record Question(String words, String document) {}

    Questions {
        all = List.copyOf(all);
    }

    /** Reads questions and answers kept apart. */
    static Questions read(Path queries, Path qrels) throws IOException {
        Map<String, String> documents = new HashMap<>();
        for (List<String> row : rows(qrels)) {
            documents.put(row.getFirst(), row.get(1));
        }
        List<Question> all = new ArrayList<>();
        for (List<String> row : rows(queries)) {
            String document = documents.get(row.getFirst());
            if (document == null) {
                throw new IOException(qrels + " must answer every question, got nothing for " + row.getFirst());
            }
            all.add(new Question(row.get(1), document));
        }
        return new Questions(all);
    }

    /** Reads questions with their answers beside them. */
    static Questions read(Path file) throws IOException {
        List<Question> all = new ArrayList<>();
        for (List<String> row : rows(file)) {
            all.add(new Question(row.getFirst(), row.get(1)));
        }
        return new Questions(all);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
