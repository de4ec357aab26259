package fr.retours.graph.relation;

import fr.retours.graph.Neo4jConnection;
import fr.retours.graph.WholeReads;
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

/** Goes through the graph in Neo4j, each list in one read transaction that sees every recap whole. */
public final class Neo4jSliceGraph implements SliceGraph {
    private final WholeReads reads;

    /** Works over the connection, which whoever opened it closes. */
    public Neo4jSliceGraph(Neo4jConnection connection) {
        this.reads = new WholeReads(connection);
    }

    @Override
    public List<EventSlice> events(RelationFilter filter, @Nullable EventId after, int most) {
        check(most);
        return reads.read(
                "go through events after " + after, tx -> EventSlices.after(tx, new Slice(filter), start(after), most));
    }

    @Override
    public List<PersonSummary> people(RelationFilter filter, @Nullable PersonId after, int most) {
        check(most);
        return reads.read(
                "go through people after " + after,
                tx -> EntitySlices.people(tx, new Slice(filter), start(after), most));
    }

    @Override
    public List<BodySlice> bodies(RelationFilter filter, @Nullable BodyId after, int most) {
        check(most);
        return reads.read(
                "go through bodies after " + after,
                tx -> EntitySlices.bodies(tx, new Slice(filter), start(after), most));
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
