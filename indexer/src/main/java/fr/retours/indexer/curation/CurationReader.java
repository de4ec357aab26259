package fr.retours.indexer.curation;

import fr.retours.corpus.guard.YamlDepth;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.model.file.Utf8Text;
import fr.retours.model.term.Slugged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads a curation file: sections named after {@link DecisionKind}, each a list of decisions. A section may stand several
 * times, so that lines can be appended.
 *
 * <pre>{@code
 * merge:                      # the first id is kept
 *   - {ids: [person:edgar-pisani, person:edgard-pisani], reason: faute de frappe, date: 2026-03-01}
 * hide:
 *   - {id: person:jean-martin, reason: à sa demande, date: 2026-03-02}
 * }</pre>
 *
 * <p>All kinds, with examples, stand in {@code docs/curation.md}.
 */
public final class CurationReader {
    private CurationReader() {}

    /**
     * Reads a file; one that does not exist holds no decision.
     *
     * @throws CurationException if the file is not as above, or two of its decisions contradict each other
     * @throws UncheckedIOException if it cannot be read
     */
    public static Curation read(Path file) {
        try {
            return Files.exists(file) ? read(file, text(file, Files.readAllBytes(file))) : Curation.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the text of a file.
     *
     * @param file what messages name
     * @throws CurationException if it is not UTF-8
     */
    public static String text(Path file, byte[] bytes) {
        try {
            return Utf8Text.of(bytes);
        } catch (Utf8Text.MalformedException e) {
            throw new CurationException(file, e.line(), "curation.not_utf8");
        }
    }

    /**
     * Returns the text of a file without the decisions that have a value which is not wanted; empty where there is none.
     *
     * @throws CurationException if the file is not as above, or a line of such a decision is also another's
     * @throws UncheckedIOException if it cannot be read
     */
    public static Optional<String> without(Path file, Predicate<String> unwanted) {
        if (read(file).decisions().isEmpty()) {
            return Optional.empty();
        }
        try {
            return cut(
                    file,
                    Files.readString(file),
                    (kind, entry) -> entry.values().stream().anyMatch(unwanted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what a file holds without one decision; empty where it holds none of this id.
     *
     * @param file what messages name
     * @param id as {@link #written} gives it
     * @throws CurationException as {@link #without(Path, Predicate)}
     */
    public static Optional<String> without(Path file, String yaml, String id) {
        return cut(file, yaml, (kind, entry) -> id(kind, entry).equals(id));
    }

    private static Optional<String> cut(Path file, String yaml, BiPredicate<String, YamlEntry> unwanted) {
        var cut = new CurationCut(file, unwanted);
        root(file, yaml).ifPresent(node -> new YamlEntry(file, node).forEach(cut::section));
        return cut.isNeeded() ? Optional.of(cut.of(yaml)) : Optional.empty();
    }

    /**
     * Lists the decisions of a file as they are written, in its order.
     *
     * @param file what messages name
     * @throws CurationException as {@link #read(Path)}
     */
    public static List<WrittenDecision> written(Path file, String yaml) {
        List<WrittenDecision> written = new ArrayList<>();
        root(file, yaml)
                .ifPresent(node -> new YamlEntry(file, node)
                        .forEach((key, value) -> value.items().forEach(entry -> written.add(written(key, entry)))));
        return written;
    }

    private static WrittenDecision written(YamlEntry section, YamlEntry entry) {
        DecisionKind kind = kind(section);
        var ground = new EntryFields(kind, entry).ground();
        Map<String, String> fields = new LinkedHashMap<>();
        entry.fields().forEach((key, value) -> {
            if (kind.keys().contains(key)) {
                fields.put(key, String.join(", ", value.values()));
            }
        });
        return new WrittenDecision(id(kind.slug(), entry), kind, ground, fields);
    }

    private static String id(String kind, YamlEntry entry) {
        return ContentDigest.of(kind
                + entry.fields().entrySet().stream()
                        .map(one -> one.getKey() + one.getValue().values())
                        .toList());
    }

    /**
     * Reads what a file holds, or is to hold.
     *
     * @param file what messages name
     * @throws CurationException as {@link #read(Path)}
     */
    public static Curation read(Path file, String yaml) {
        List<Decision> decisions = new ArrayList<>();
        root(file, yaml)
                .ifPresent(node -> new YamlEntry(file, node).forEach((key, value) -> section(key, value, decisions)));
        var curation = new Curation(file, decisions);
        ContradictionCheck.refuse(curation);
        return curation;
    }

    private static Optional<Node> root(Path file, String yaml) {
        try {
            var settings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            YamlDepth.firstTooDeep(yaml, settings).ifPresent(line -> {
                throw new CurationException(file, line, "curation.depth");
            });
            return new Compose(settings).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new CurationException(file, line, "curation.yaml", e.getProblem());
        } catch (YamlEngineException e) {
            throw new CurationException(file, 1, "curation.yaml", String.valueOf(e.getMessage()));
        }
    }

    private static void section(YamlEntry name, YamlEntry entries, List<Decision> decisions) {
        DecisionKind kind = kind(name);
        entries.items().forEach(entry -> decisions.add(new EntryReader(kind, entry).read()));
    }

    private static DecisionKind kind(YamlEntry section) {
        return Slugged.find(DecisionKind.class, section.text())
                .orElseThrow(() -> section.fault("curation.section", section.text(), slugs()));
    }

    private static String slugs() {
        return Arrays.stream(DecisionKind.values()).map(DecisionKind::slug).collect(Collectors.joining(", "));
    }
}
