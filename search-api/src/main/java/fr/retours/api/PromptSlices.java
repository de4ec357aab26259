package fr.retours.api;

import fr.retours.model.BodyId;
import fr.retours.model.EventId;
import fr.retours.model.PersonId;
import fr.retours.model.PersonSummary;
import fr.retours.model.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A graph whose every call is answered in time; see {@link Promptness}. */
final class PromptSlices implements SliceGraph {
    private final SliceGraph graph;
    private final Promptness promptness;

    PromptSlices(SliceGraph graph, Promptness promptness) {
        this.graph = graph;
        this.promptness = promptness;
    }

    @Override
    public List<EventSlice> events(RelationFilter filter, @Nullable EventId after, int most) {
        return promptness.of(() -> graph.events(filter, after, most));
    }

    @Override
    public List<PersonSummary> people(RelationFilter filter, @Nullable PersonId after, int most) {
        return promptness.of(() -> graph.people(filter, after, most));
    }

    @Override
    public List<BodySlice> bodies(RelationFilter filter, @Nullable BodyId after, int most) {
        return promptness.of(() -> graph.bodies(filter, after, most));
    }
}
