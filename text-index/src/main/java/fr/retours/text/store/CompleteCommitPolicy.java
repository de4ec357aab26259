package fr.retours.text.store;

import fr.retours.text.field.RecapFields;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexDeletionPolicy;
import org.apache.lucene.store.Directory;

/**
 * Keeps the newest commit and, until a run has ended, the newest that is a complete data set: who opens the index beside a run, or
 * after one that was cut short, reads that.
 */
public final class CompleteCommitPolicy extends IndexDeletionPolicy {
    private final Predicate<Map<String, String>> complete;

    /** Takes for complete whatever a run has ended with. */
    CompleteCommitPolicy() {
        this(data -> data.containsKey(RecapFields.DATASET_KEY));
    }

    /** Takes for complete the commits whose user data {@code complete} accepts. */
    public CompleteCommitPolicy(Predicate<Map<String, String>> complete) {
        this.complete = complete;
    }

    @Override
    public void onInit(List<? extends IndexCommit> commits) throws IOException {
        onCommit(commits);
    }

    @Override
    public void onCommit(List<? extends IndexCommit> oldestFirst) throws IOException {
        boolean hasComplete = false;
        List<? extends IndexCommit> commits = oldestFirst.reversed();
        for (IndexCommit commit : commits) {
            boolean isComplete = complete.test(commit.getUserData());
            boolean isKept = commit.equals(commits.getFirst()) || (!hasComplete && isComplete);
            hasComplete |= isComplete;
            if (!isKept) {
                commit.delete();
            }
        }
    }

    /** Returns the newest commit that is a complete data set; empty when a run has never ended. */
    static Optional<IndexCommit> newestComplete(Directory directory) throws IOException {
        for (var commit : DirectoryReader.listCommits(directory).reversed()) {
            if (commit.getUserData().containsKey(RecapFields.DATASET_KEY)) {
                return Optional.of(commit);
            }
        }
        return Optional.empty();
    }
}
