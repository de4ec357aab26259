package fr.retours.cli.compare;

import fr.retours.cli.terminal.CommandFailure;
import fr.retours.text.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of queries, one a line, in UTF-8. Blank lines mean nothing. Pure functions. */
public final class QueryFile {
    private QueryFile() {}

    /**
     * Reads the queries in the order of the file.
     *
     * @throws CommandFailure if the file cannot be read, has none, or one that is too long
     */
    public static List<String> read(Path file) {
        List<String> queries = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String query = line.replaceFirst("^\uFEFF", "").strip();
            if (query.length() > SearchRequest.MAX_QUERY) {
                throw new CommandFailure("error.long-query", file, number, SearchRequest.MAX_QUERY, query.length());
            }
            if (!query.isEmpty()) {
                queries.add(query);
            }
        }
        if (queries.isEmpty()) {
            throw new CommandFailure("error.no-queries", file);
        }
        return queries;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new CommandFailure("error.queries", file);
        }
    }
}
