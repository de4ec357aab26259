package fr.retours.cli.store;

import fr.retours.api.fact.ReadingCounts;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.evaluate.ReadingTally;
import fr.retours.indexer.folder.DataFolder;
import java.util.List;

/** How many facts which reading gave, as the last run in a data folder noted it. */
public final class StoredReadings implements ReadingCounts {
    private final StoredFile<ReadingTally> tally;

    /** Reads from a data folder; what is damaged is reported on the console. */
    public StoredReadings(DataFolder folder, Console console) {
        this.tally = new StoredFile<>(folder.readings(), () -> ReadingTally.read(folder), ReadingTally.NONE, console);
    }

    @Override
    public List<ModelReadings> models() {
        return tally.content().readings().entrySet().stream()
                .map(one -> new ModelReadings(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public List<ReadKind> facts() {
        return tally.content().facts().entrySet().stream()
                .map(one -> new ReadKind(
                        one.getKey(),
                        one.getValue().rules(),
                        one.getValue().model(),
                        one.getValue().both()))
                .toList();
    }
}
