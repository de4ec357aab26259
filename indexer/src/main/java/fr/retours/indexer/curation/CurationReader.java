package fr.retours.indexer.curation;

import fr.retours.indexer.guard.YamlDepth;
import fr.retours.model.term.Slugged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        if (!Files.exists(file)) {
            return Curation.NONE;
        }
        try {
            return read(file, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new CurationException(file, 1, "curation.not_utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            String yaml = Files.readString(file);
            var cut = new CurationCut(file, unwanted);
            root(file, yaml).ifPresent(node -> new YamlEntry(file, node).forEach(cut::section));
            return cut.isNeeded() ? Optional.of(cut.of(yaml)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        Contradictions.refuse(curation);
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
        DecisionKind kind = Slugged.find(DecisionKind.class, name.text())
                .orElseThrow(() -> name.fault("curation.section", name.text(), slugs()));
        entries.items().forEach(entry -> decisions.add(new EntryReader(kind, entry).read()));
    }

    private static String slugs() {
        return Arrays.stream(DecisionKind.values()).map(DecisionKind::slug).collect(Collectors.joining(", "));
    }
}
