package fr.retours.api.map;

import fr.retours.model.id.Slug;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.term.Slugged;
import java.util.Comparator;
import java.util.List;

/** How the table of cooperations is sorted, and which of them are shown when there are too many. */
public enum FlowOrder implements Slugged {
    /** Heaviest first. */
    WEIGHT("-weight"),
    /** Most events first. */
    EVENTS("-events"),
    /** By the name of the first of the two. */
    ONE("one"),
    /** By the name of the second of the two. */
    OTHER("other");

    private final String slug;

    FlowOrder(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }

    /** Returns which order decides what is shown. */
    RelationOrder strongest() {
        return this == EVENTS ? RelationOrder.COUNT : RelationOrder.WEIGHT;
    }

    /** Sorts stably: flows come strongest first. */
    List<Flow> sorted(List<Flow> flows) {
        return flows.stream().sorted(order()).toList();
    }

    private Comparator<Flow> order() {
        return switch (this) {
            case WEIGHT -> Comparator.comparingLong(Flow::weight).reversed();
            case EVENTS -> Comparator.comparingLong(Flow::events).reversed();
            case ONE -> Comparator.comparing(flow -> Slug.of(flow.from().name()));
            case OTHER -> Comparator.comparing(flow -> Slug.of(flow.to().name()));
        };
    }
}
