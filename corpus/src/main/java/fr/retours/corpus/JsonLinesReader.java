package fr.retours.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.corpus.SourceText.Line;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object a line: {@code id, url, title, published, author, summary, body}, all but title and body
 * optional, the body too where there is a summary. Other keys are left alone, so that what {@code extract} writes can be read back.
 */
final class JsonLinesReader implements RecapReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    /** A line may be as long as the file, and is then passed over to its end. */
    @Override
    public Duration limit(long bytes) {
        return LIMIT.multipliedBy(1 + bytes / SourceText.MAX_BYTES);
    }

    @Override
    public Pieces open(Path file) throws IOException {
        return new LinePieces(file, new ByteLines(file));
    }

    @Override
    public void read(Path file, Sink sink) throws Exception {
        try (Pieces pieces = open(file)) {
            boolean more = true;
            while (more) {
                more = pieces.next(sink);
            }
        }
    }

    /** Each line by itself: files larger than memory are read, and a line that harms its reader costs only itself. */
    private static final class LinePieces implements Pieces {
        private final Path file;
        private final ByteLines lines;
        private boolean something;

        LinePieces(Path file, ByteLines lines) {
            this.file = file;
            this.lines = lines;
        }

        @Override
        public boolean next(Sink sink) throws IOException {
            Line line = lines.next();
            if (line == null && !something) {
                something = true;
                sink.fault(new CorpusFormatException(file, 0, InputFault.EMPTY, ""));
            }
            if (line != null && (lines.cut() || !ExportStretch.blank(line.text()))) {
                something = true;
                give(file, line, lines.cut(), sink);
            }
            return line != null;
        }

        @Override
        public int line() {
            return lines.number();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private static void give(Path file, Line line, boolean cut, Sink sink) {
        var origin = new RecapOrigin(file, line.number());
        try {
            if (cut) {
                throw fault(origin, InputFault.RECAP_TOO_LONG, ">" + SourceText.MAX_LINE);
            }
            if (!line.sound()) {
                throw fault(origin, InputFault.NOT_UTF8, line.text());
            }
            sink.recap(draft(origin, object(origin, line.text())).toRecap(), origin);
        } catch (CorpusFormatException e) {
            sink.fault(e);
        }
    }

    private static JsonNode object(RecapOrigin origin, String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) {
                return node;
            }
            throw fault(origin, InputFault.BAD_JSON, text);
        } catch (StreamConstraintsException e) {
            throw fault(origin, nested(e) ? InputFault.TOO_DEEP : InputFault.BAD_JSON, text);
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            String near = where == null
                    ? text
                    : text.substring(Math.min(text.length(), Math.max(0, where.getColumnNr() - 20)));
            throw fault(
                    origin,
                    InputFault.BAD_JSON,
                    near.isBlank() ? text.substring(Math.max(0, text.length() - 30)) : near);
        }
    }

    /** Jackson has one exception for all its limits. */
    private static boolean nested(StreamConstraintsException e) {
        return String.valueOf(e.getOriginalMessage()).contains("depth");
    }

    private static RecapDraft draft(RecapOrigin origin, JsonNode node) {
        String body = string(origin, node, "body");
        String summary = string(origin, node, "summary");
        return new RecapDraft(
                origin,
                string(origin, node, "id"),
                string(origin, node, "title"),
                string(origin, node, "url"),
                string(origin, node, "published"),
                body == null ? "" : body,
                summary == null ? "" : summary,
                RecapDraft.signature(node.path("author").textValue()));
    }

    private static @Nullable String string(RecapOrigin origin, JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isTextual() || (key.equals("id") && value.isIntegralNumber())) {
            return value.asText();
        }
        throw fault(origin, InputFault.BAD_VALUE, key + " : " + value);
    }

    private static CorpusFormatException fault(RecapOrigin origin, InputFault fault, String found) {
        return new CorpusFormatException(origin.file(), origin.line(), fault, InputExcerpt.of(found));
    }
}
