package fr.retours.corpus;

import fr.retours.corpus.SourceText.Line;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.InputFault;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.guard.YamlDepth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.ConstructYamlNull;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads a Markdown file: YAML front matter with {@code title}, and {@code id, url, published, author, summary} where known,
 * between lines of three hyphens; then the body. Without a title there, the first heading of the body is the title.
 */
final class MarkdownReader implements RecapReader {
    private static final String FENCE = "---";
    private static final LoadSettings STRINGS =
            LoadSettings.builder().setSchema(new StringsOrNothing()).build();

    /** Leaves every value a string, so that dates stay as written, and makes null of none: « author: ». */
    private static final class StringsOrNothing extends FailsafeSchema {
        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            Map<Tag, ConstructNode> all = new HashMap<>(super.getSchemaTagConstructors());
            all.put(Tag.NULL, new ConstructYamlNull());
            return all;
        }
    }

    /** One recap a file: no more than the longest line of a format that escapes its characters. */
    @Override
    public long mostBytes() {
        return SourceText.MAX_LINE;
    }

    @Override
    public void read(Path file, Sink sink) throws IOException {
        List<Line> lines = SourceText.read(file);
        for (Line line : lines) {
            if (!line.sound()) {
                throw new CorpusFormatException(file, line.number(), InputFault.NOT_UTF8, InputExcerpt.of(line.text()));
            }
        }
        int fence = closingFence(lines);
        Map<?, ?> front = fence < 0 ? Map.of() : frontMatter(file, lines.subList(1, fence));
        var markdown = markdown(file, lines.subList(fence + 1, lines.size()));
        String title = string(file, front, "title");
        String summary = string(file, front, "summary");
        var origin = new RecapOrigin(file, 1);
        var draft = new RecapDraft(
                origin,
                string(file, front, "id"),
                title == null ? markdown.heading() : title,
                string(file, front, "url"),
                string(file, front, "published"),
                title == null ? markdown.textBelowHeading() : markdown.text(),
                summary == null ? "" : summary,
                RecapDraft.signature(front.get("author") instanceof String author ? author : null));
        sink.recap(draft.toRecap(), origin);
    }

    private static MarkdownText markdown(Path file, List<Line> lines) {
        try {
            return MarkdownText.of(join(lines));
        } catch (MarkdownText.TooDeepException e) {
            throw new CorpusFormatException(file, e.line() + lines.getFirst().number() - 1, InputFault.TOO_DEEP, "");
        }
    }

    private static int closingFence(List<Line> lines) {
        if (!lines.getFirst().text().stripTrailing().equals(FENCE)) {
            return -1;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).text().stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    private static Map<?, ?> frontMatter(Path file, List<Line> lines) {
        YamlDepth.firstTooDeep(join(lines), STRINGS).ifPresent(line -> {
            throw new CorpusFormatException(file, line + 1, InputFault.TOO_DEEP, "");
        });
        try {
            Object read = new Load(STRINGS).loadFromString(join(lines));
            if (read == null) {
                return Map.of();
            }
            if (read instanceof Map<?, ?> map) {
                return map;
            }
            throw new CorpusFormatException(file, 1, InputFault.BAD_FRONT_MATTER, InputExcerpt.of(join(lines)));
        } catch (YamlEngineException e) {
            throw new CorpusFormatException(
                    file, 1, InputFault.BAD_FRONT_MATTER, InputExcerpt.of(String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable String string(Path file, Map<?, ?> front, String key) {
        Object value = front.get(key);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        // not said with its value: by aliases, a list of a few lines is a text of gigabytes
        throw new CorpusFormatException(file, 1, InputFault.BAD_VALUE, key);
    }

    private static String join(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
