package fr.retours.cli.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.retours.model.id.RecapId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What other programs are sent when the data set is another.
 *
 * @param event {@value #CHANGED}
 * @param recaps how many there are now
 * @param added ids of the first {@value #MOST} that are new, in order
 * @param addedCount how many are new
 * @param removedCount how many are gone
 * @param feed address of the feed of the latest; null where the server does not know its own address
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record DatasetNews(
        String event,
        String datasetVersion,
        String previousVersion,
        int recaps,
        List<String> added,
        int addedCount,
        int removedCount,
        @Nullable String feed) {
    static final String CHANGED = "dataset-changed";
    static final int MOST = 100;

    /** What is there in one version. */
    record State(String version, Set<RecapId> recaps) {}

    /** Compares two versions. */
    static DatasetNews between(State before, State now, @Nullable String feed) {
        Set<RecapId> added = without(now.recaps(), before.recaps());
        return new DatasetNews(
                CHANGED,
                now.version(),
                before.version(),
                now.recaps().size(),
                added.stream().map(RecapId::value).sorted().limit(MOST).toList(),
                added.size(),
                without(before.recaps(), now.recaps()).size(),
                feed);
    }

    private static Set<RecapId> without(Set<RecapId> all, Set<RecapId> others) {
        Set<RecapId> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
