package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.TieKinds;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.view.BodyDetail;
import java.util.BitSet;

/** One body with how often it appears. */
final class BodyReads {
    private BodyReads() {}

    /** Returns a body; a territory stands for all that lies in it. */
    static BodyDetail detail(GraphSnapshot snapshot, int body, double least) {
        BitSet whole = snapshot.entities().territory(body);
        var slice = snapshot.narrowed(RelationFilter.ANY.withMinConfidence(least));
        BitSet everywhere = slice.events(whole);
        long acting = everywhere.stream()
                .filter(event -> (slice.kinds(whole, event) & TieKinds.ACTING) != 0)
                .count();
        return new BodyDetail(snapshot.entities().body(body), (int) acting, everywhere.cardinality() - (int) acting);
    }
}
