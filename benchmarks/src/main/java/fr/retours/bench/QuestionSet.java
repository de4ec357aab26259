package fr.retours.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    static QuestionSet ofCollection(Path folder) throws IOException {
        Path qrels = folder.resolve("faq-qrels.tsv");
        Map<String, Set<String>> documents = rows(qrels).stream()
                .collect(Collectors.groupingBy(
                        List::getFirst, Collectors.mapping(row -> row.get(1), Collectors.toSet())));
        List<Question> all = new ArrayList<>();
        for (List<String> row : rows(folder.resolve("faq-queries.tsv"))) {
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
        return new QuestionSet(rows(file).stream()
                .map(row -> new Question(row.getFirst(), Set.of(row.get(1))))
                .toList());
    }

    private static List<List<String>> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
