package fr.retours.cli.store;

import fr.retours.api.answer.PastVersions;
import fr.retours.api.answer.PastVersions.PastVersion;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.fact.ReadingCounts.ModelReadings;
import fr.retours.api.fact.ReadingCounts.ReadKind;
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.request.ErasedIds;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.evaluate.DecisionReview;
import fr.retours.indexer.evaluate.ReadingTally;
import fr.retours.indexer.evaluate.ReviewFile;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.VersionHistory;
import fr.retours.indexer.mask.NameFingerprints;
import fr.retours.indexer.privacy.ForgottenPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** What the files of a data folder say of it beside its stores, as runs and commands have noted it, for those who ask through ports. */
public final class StoredState {
    private final DataFolder folder;
    private final Console console;

    /** Reads from a data folder; what is damaged is reported on the console, and says nothing. */
    public StoredState(DataFolder folder, Console console) {
        this.folder = folder;
        this.console = console;
    }

    private <T> StoredFile<T> file(Path file, Function<DataFolder, T> reader, T nothing) {
        return new StoredFile<>(file, () -> reader.apply(folder), nothing, console);
    }

    /** Returns the ids of people who are forgotten, by their fingerprints. */
    public ErasedIds erasedIds() {
        var nobody = new ForgottenPeople(NameFingerprints.random(), List.of());
        var forgotten = file(folder.forgotten(), ForgottenPeople::read, nobody);
        return id -> forgotten.content().find(id).isPresent();
    }

    /** Returns the versions of the data that there were. */
    public PastVersions versions() {
        var history = file(folder.versions(), VersionHistory::read, new VersionHistory(List.of()));
        return () -> history.content().versions().stream()
                .map(one -> new PastVersion(one.version(), one.completed(), one.recaps()))
                .toList();
    }

    /** Returns what decisions by hand say of what was read. */
    public ReviewedFacts review() {
        var review = file(folder.review(), ReviewFile::read, new DecisionReview(new TreeMap<>()));
        return () -> review.content().rows().entrySet().stream()
                .map(one -> new ReviewedFacts.Row(
                        one.getKey().slug(),
                        one.getValue().right(),
                        one.getValue().looked()))
                .toList();
    }

    /** Returns how many facts which reading gave. */
    public ReadingCounts readings() {
        var tally = file(folder.readings(), ReadingTally::read, ReadingTally.NONE);
        return new ReadingCounts() {
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
        };
    }
}
