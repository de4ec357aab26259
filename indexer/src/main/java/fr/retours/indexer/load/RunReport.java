package fr.retours.indexer.load;

import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.archive.StoredTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param read recaps read from the input
 * @param extracted how many of them were new or changed
 * @param removed recaps that went with {@code --prune}
 * @param pruneRefused whether nothing was removed since some input could not be read
 * @param written recaps rewritten in at least one store
 * @param skipped what could not be read, in reading order
 * @param ignored files of other kinds in the folders walked
 * @param notes French lines on corrections that changed nothing
 * @param totals what is stored now
 */
public record RunReport(
        int read,
        int extracted,
        int removed,
        boolean pruneRefused,
        int written,
        List<SkippedInput> skipped,
        List<Path> ignored,
        List<String> notes,
        StoredTotals totals,
        Duration took) {
    /** Copies the lists. */
    public RunReport {
        skipped = List.copyOf(skipped);
        ignored = List.copyOf(ignored);
        notes = List.copyOf(notes);
    }

    /** Returns whether the stores were as they should be already. */
    public boolean nothingChanged() {
        return extracted == 0 && removed == 0 && written == 0;
    }
}
