package fr.retours.indexer.resolve;

import fr.retours.model.CollectiviteId;
import fr.retours.model.RecapId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decisions taken by hand, replayed on each run after the automatic ones, in the order of the components. Ids are those
 * that the automatic decisions give. Each entry knows its line in the file, for messages.
 *
 * @param file where they stand
 */
public record Curation(
        Path file,
        List<Split> splits,
        List<Merge> merges,
        List<Rename> renames,
        List<Recode> recodes,
        List<Hide> hides) {
    /** No decision. */
    public static final Curation NONE =
            new Curation(Path.of(""), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Curation {
        splits = List.copyOf(splits);
        merges = List.copyOf(merges);
        renames = List.copyOf(renames);
        recodes = List.copyOf(recodes);
        hides = List.copyOf(hides);
    }

    /**
     * What these recaps say of a person, organisation or event is about another.
     *
     * @param as the id of that other; null for the next number
     */
    public record Split(
            int line,
            String id,
            Set<RecapId> recaps,
            @Nullable String as) {}

    /**
     * People, organisations or events that are one.
     *
     * @param ids two at least; the first is kept
     */
    public record Merge(int line, List<String> ids) {}

    /** The name a person or organisation is shown by. */
    public record Rename(int line, String id, String name) {}

    /**
     * The authority that a name stands for.
     *
     * @param recaps where; everywhere when empty
     */
    public record Recode(int line, CollectiviteId from, CollectiviteId to, Set<RecapId> recaps) {}

    /** A person or body that is shown nowhere. */
    public record Hide(int line, String id) {}
}
