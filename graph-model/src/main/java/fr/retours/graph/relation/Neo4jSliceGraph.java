package fr.retours.graph.relation;

import fr.retours.model.BodyId;
import fr.retours.model.EventId;
import fr.retours.model.NodeId;
import fr.retours.model.PersonId;
import fr.retours.model.PersonSummary;
import fr.retours.model.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.EventSlice;
import fr.retours.model.slice.SliceGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the graph in Neo4j, each list read so that it sees every recap whole. */
public final class Neo4jSliceGraph implements SliceGraph {
    private final WebReads reads;

    /** Works over reads that others share. */
    public Neo4jSliceGraph(WebReads reads) {
        this.reads = reads;
    }

    @Override
    public List<EventSlice> events(RelationFilter filter, @Nullable EventId after, int most) {
        check(most);
        return reads.read(
                "go through events after " + after,
                (neo4j, web) -> EventSlices.after(neo4j, web, filter, start(after), most));
    }

    @Override
    public List<PersonSummary> people(RelationFilter filter, @Nullable PersonId after, int most) {
        check(most);
        return reads.read(
                "go through people after " + after,
                (neo4j, web) -> new EntitySlices(neo4j, web, filter).people(start(after), most));
    }

    @Override
    public List<BodySlice> bodies(RelationFilter filter, @Nullable BodyId after, int most) {
        check(most);
        return reads.read(
                "go through bodies after " + after,
                (neo4j, web) -> new EntitySlices(neo4j, web, filter).bodies(start(after), most));
    }

    private static String start(@Nullable NodeId after) {
        return after == null ? "" : after.value();
    }

    private static void check(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most must be from 1 to " + MOST + ", got " + most);
        }
    }
}
