package fr.retours.bench.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recaps as a file of JSON lines that {@code retours index} reads: the texts alone, without what they tell. */
public final class RecapJsonLines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private RecapJsonLines() {}

    /** The fields that a line has; an empty one is left out. */
    private record Line(
            String id, String title, @Nullable String published, String author, String body, String summary) {
        static Line of(Recap recap) {
            return new Line(
                    recap.id().value(),
                    recap.title(),
                    Objects.toString(recap.published(), null),
                    recap.author(),
                    recap.body(),
                    recap.summary());
        }
    }

    /** Writes recaps, one a line, into a file in the place of what it holds. */
    public static void write(Path file, Stream<Recap> recaps) throws IOException {
        try (SequenceWriter lines =
                JSON.writer().withRootValueSeparator("\n").writeValues(Files.newBufferedWriter(file))) {
            lines.writeAll((Iterable<Line>) recaps.map(Line::of)::iterator);
        }
    }
}
