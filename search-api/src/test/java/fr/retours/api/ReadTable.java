package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table read back by a reader that is not ours. */
final class ReadTable {
    private ReadTable() {}

    /** Returns the rows of an answer, by the names of their columns. */
    static List<CSVRecord> rows(Answer answer, char separator) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/csv; charset=utf-8; header=present");
        return rows(answer.body(), separator);
    }

    /** Returns the rows of a file, whose first character says that it is UTF-8. */
    static List<CSVRecord> rows(String file, char separator) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(file.substring(1)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("a string must be readable", e);
        }
    }
}
