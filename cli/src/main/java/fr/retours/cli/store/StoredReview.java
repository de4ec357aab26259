package fr.retours.cli.store;

import fr.retours.api.page.ReviewedFacts;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.evaluate.DecisionReview;
import fr.retours.indexer.evaluate.ReviewFile;
import fr.retours.indexer.folder.DataFolder;
import java.util.List;
import java.util.TreeMap;

/** What decisions by hand say of what was read, as the last run in a data folder noted it. */
public final class StoredReview implements ReviewedFacts {
    private final StoredFile<DecisionReview> review;

    /** Reads from a data folder; what is damaged is reported on the console. */
    public StoredReview(DataFolder folder, Console console) {
        this.review = new StoredFile<>(
                folder.review(), () -> ReviewFile.read(folder), new DecisionReview(new TreeMap<>()), console);
    }

    @Override
    public List<Row> rows() {
        return review.content().rows().entrySet().stream()
                .map(one -> new Row(
                        one.getKey().slug(),
                        one.getValue().right(),
                        one.getValue().looked()))
                .toList();
    }
}
