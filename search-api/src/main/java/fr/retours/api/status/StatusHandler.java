package fr.retours.api.status;

import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.GraphFailedException;
import fr.retours.model.port.GraphRefusedException;
import fr.retours.model.port.GraphUnavailableException;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.PersonQuery;
import fr.retours.text.RecapSearch;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Serves {@code /status}: for people who want to know what is there. */
public record StatusHandler(FactSources facts, RecapSearch search, PastVersions past, ReadingCounts readings) {
    private static final PageWindow FIRST = new PageWindow(1, 0);
    private static final PersonQuery EVERYBODY = new PersonQuery("", EventFilter.NONE, 0);
    private static final GraphStatus DOWN = new GraphStatus(false, null, null, null);

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(
                ApiView.fresh("/status", StatusResponse.class, given -> past.all(), (ctx, history) -> status(history)));
    }

    private StatusResponse status(List<PastVersions.PastVersion> history) {
        var index = new IndexStatus(search.datasetVersion().orElse(null), search.size());
        GraphStatus found = graphStatus();
        boolean coherent =
                index.datasetVersion() != null && index.datasetVersion().equals(found.datasetVersion());
        List<String> served = coherent ? List.of(Objects.requireNonNull(index.datasetVersion())) : List.of();
        return new StatusResponse(coherent, served, history, facts.codes().year(), index, found, readingStatus());
    }

    private @Nullable ReadingStatus readingStatus() {
        List<ReadingCounts.ModelReadings> models = readings.models();
        return models.isEmpty() ? null : new ReadingStatus(models, readings.facts());
    }

    private GraphStatus graphStatus() {
        try {
            return new GraphStatus(
                    true,
                    facts.graph().datasetVersion().orElse(null),
                    facts.graph().events(EventFilter.NONE, FIRST).total(),
                    facts.graph().people(EVERYBODY, FIRST).total());
        } catch (GraphUnavailableException | GraphRefusedException | GraphFailedException e) {
            return DOWN;
        }
    }

    /**
     * What is there.
     *
     * @param coherent whether both stores hold one and the same complete version
     * @param datasetVersions those that a permalink may name
     * @param history those that were ever complete, latest first
     * @param cogYear the year of the Code officiel géographique that ids follow
     * @param readings which reading gave what; null where no language model has read anything
     */
    private record StatusResponse(
            boolean coherent,
            List<String> datasetVersions,
            List<PastVersions.PastVersion> history,
            int cogYear,
            IndexStatus index,
            GraphStatus graph,
            @Nullable ReadingStatus readings) {}

    private record ReadingStatus(List<ReadingCounts.ModelReadings> models, List<ReadingCounts.ReadKind> facts) {}

    private record IndexStatus(@Nullable String datasetVersion, int recaps) {}

    /** The numbers are null while the graph does not answer. */
    private record GraphStatus(
            boolean up,
            @Nullable String datasetVersion,
            @Nullable Long events,
            @Nullable Long people) {}
}
