package fr.retours.api.network;

import fr.retours.api.picture.LineThickness;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.term.Slugged;
import java.util.Comparator;

/** By what links are strong: whom and what is drawn, how thick, and first in the table. */
public enum TieMeasure implements Slugged {
    /** By the number of events. */
    EVENTS(RelationOrder.COUNT, TieOrder.EVENTS),
    /** By Newman's sum: small meetings count more. */
    NEWMAN(RelationOrder.NEWMAN, TieOrder.NEWMAN),
    /** By the part of the events of either at which both were. */
    SHARE(RelationOrder.SHARE, TieOrder.SHARE),
    /** By how little chance explains. */
    CHANCE(RelationOrder.CHANCE, TieOrder.CHANCE);

    private static final double THICKNESS = 1.2;

    private final RelationOrder same;
    private final TieOrder order;

    TieMeasure(RelationOrder same, TieOrder order) {
        this.same = same;
        this.order = order;
    }

    @Override
    public String slug() {
        return same.slug();
    }

    /** Returns how the table is sorted unless another order is asked for. */
    TieOrder order() {
        return order;
    }

    Comparator<NetworkTie> strongestFirst() {
        return Comparator.comparingDouble(this::weight).reversed().thenComparing(NetworkTie.STRONGEST_FIRST);
    }

    /** Returns how strong a link is; what chance explains is worked out for all links or none. */
    double weight(NetworkTie tie) {
        return switch (this) {
            case EVENTS -> tie.events();
            case NEWMAN -> tie.newman();
            case SHARE -> tie.share();
            case CHANCE -> tie.surprise();
        };
    }

    /** Returns how thick the line of a link is drawn; the area of a line grows with its strength, not faster. */
    public double width(NetworkTie tie) {
        double thickness = switch (this) {
            case EVENTS -> tie.events();
            case NEWMAN -> LineThickness.newman(tie.newman());
            case SHARE -> LineThickness.share(tie.share());
            case CHANCE -> tie.surprise();
        };
        return NetworkDrawing.rounded(THICKNESS * Math.sqrt(Math.max(1, thickness)));
    }
}
