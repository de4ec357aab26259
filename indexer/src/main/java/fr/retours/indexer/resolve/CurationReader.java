package fr.retours.indexer.resolve;

import fr.retours.indexer.resolve.Curation.Hide;
import fr.retours.indexer.resolve.Curation.Merge;
import fr.retours.indexer.resolve.Curation.Recode;
import fr.retours.indexer.resolve.Curation.Rename;
import fr.retours.indexer.resolve.Curation.Split;
import fr.retours.model.CollectiviteId;
import fr.retours.model.RecapId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads a curation file:
 *
 * <pre>{@code
 * merge:                      # the first id is kept
 *   - [person:edgar-pisani, person:edgard-pisani]
 * split:                      # these recaps mean someone else
 *   - {id: person:jean-martin, recaps: [recap:retour-sur-la-foire], as: person:jean-martin-de-die}
 * rename:
 *   - {id: org:amf, name: Association des Maires de France}
 * recode:                     # in all recaps, or in those listed
 *   - {from: collectivite:saint-denis, to: commune:93066, recaps: [recap:retour-sur-la-foire]}
 * hide:
 *   - person:jean-martin
 * }</pre>
 */
public final class CurationReader {
    private final Path file;
    private final List<Split> splits = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Rename> renames = new ArrayList<>();
    private final List<Recode> recodes = new ArrayList<>();
    private final List<Hide> hides = new ArrayList<>();

    private CurationReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a file; one that does not exist holds no decision.
     *
     * @throws CurationException if the file is not as above
     * @throws UncheckedIOException if it cannot be read
     */
    public static Curation read(Path file) {
        if (!Files.exists(file)) {
            return Curation.NONE;
        }
        try {
            return new CurationReader(file).parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Curation parse(String yaml) {
        try {
            var settings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            Optional<Node> root = new Compose(settings).composeString(yaml);
            root.ifPresent(node -> new YamlEntry(file, node).fields().forEach(this::section));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new CurationException(file, line, "curation.yaml", e.getProblem());
        } catch (YamlEngineException e) {
            throw new CurationException(file, 1, "curation.yaml", String.valueOf(e.getMessage()));
        }
        return new Curation(file, splits, merges, renames, recodes, hides);
    }

    private void section(String name, YamlEntry entries) {
        Consumer<YamlEntry> reader = switch (name) {
            case "split" -> this::split;
            case "merge" -> this::merge;
            case "rename" -> this::rename;
            case "recode" -> this::recode;
            case "hide" -> this::hide;
            default -> throw entries.fault("curation.section", name);
        };
        entries.items().forEach(reader);
    }

    private void split(YamlEntry entry) {
        entry.allow("id", "recaps", "as");
        Set<RecapId> recaps = recaps(entry);
        if (recaps.isEmpty()) {
            throw entry.fault("curation.key", "recaps");
        }
        splits.add(new Split(entry.line(), entry.text("id"), recaps, entry.has("as") ? entry.text("as") : null));
    }

    private void merge(YamlEntry entry) {
        List<String> ids = entry.items().stream().map(YamlEntry::text).toList();
        if (ids.size() < 2) {
            throw entry.fault("curation.merge");
        }
        merges.add(new Merge(entry.line(), ids));
    }

    private void rename(YamlEntry entry) {
        entry.allow("id", "name");
        renames.add(new Rename(entry.line(), entry.text("id"), entry.text("name")));
    }

    private void recode(YamlEntry entry) {
        entry.allow("from", "to", "recaps");
        recodes.add(new Recode(entry.line(), code(entry, "from"), code(entry, "to"), recaps(entry)));
    }

    private void hide(YamlEntry entry) {
        hides.add(new Hide(entry.line(), entry.text()));
    }

    private static Set<RecapId> recaps(YamlEntry entry) {
        return entry.has("recaps")
                ? Set.copyOf(entry.list("recaps").stream().map(RecapId::new).toList())
                : Set.of();
    }

    private static CollectiviteId code(YamlEntry entry, String key) {
        String value = entry.text(key);
        try {
            return new CollectiviteId(value);
        } catch (IllegalArgumentException e) {
            throw entry.fault("curation.code", value);
        }
    }
}
