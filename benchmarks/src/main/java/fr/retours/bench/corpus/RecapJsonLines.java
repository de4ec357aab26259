package fr.retours.bench.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.model.fact.Recap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Recaps as a file of JSON lines that {@code retours index} reads: the texts alone, without what they tell. */
public final class RecapJsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecapJsonLines() {}

    /** Writes recaps, one a line, into a file in the place of what it holds. */
    public static void write(Path file, Stream<Recap> recaps) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Recap recap : (Iterable<Recap>) recaps::iterator) {
                out.write(JSON.writeValueAsString(fields(recap)));
                out.newLine();
            }
        }
    }

    private static Map<String, String> fields(Recap recap) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", recap.id().value());
        fields.put("title", recap.title());
        fields.put("published", Objects.toString(recap.published(), null));
        fields.put("author", recap.author().isEmpty() ? null : recap.author());
        fields.put("body", recap.body());
        fields.put("summary", recap.summary());
        fields.values().removeIf(Objects::isNull);
        return fields;
    }
}
