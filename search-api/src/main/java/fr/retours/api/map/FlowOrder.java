package fr.retours.api.map;

import fr.retours.api.picture.LineThickness;
import fr.retours.model.id.Slug;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.Strength;
import fr.retours.model.term.Slugged;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** How the table of cooperations is sorted, and which of them are shown when there are too many. */
public enum FlowOrder implements Slugged {
    /** Heaviest first. */
    WEIGHT("-weight"),
    /** Most events first. */
    EVENTS("-events"),
    /** Most recaps first. */
    RECAPS("-recaps"),
    /** Those first who meet at small events. */
    NEWMAN("-newman"),
    /** Those first who are at most of their events together. */
    SHARE("-share"),
    /** Those first whom chance explains least. */
    CHANCE("chance"),
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
        return switch (this) {
            case EVENTS -> RelationOrder.COUNT;
            case RECAPS -> RelationOrder.RECAPS;
            case NEWMAN -> RelationOrder.NEWMAN;
            case SHARE -> RelationOrder.SHARE;
            case CHANCE -> RelationOrder.CHANCE;
            case WEIGHT, ONE, OTHER -> RelationOrder.WEIGHT;
        };
    }

    /** Returns the orders that say how strong a cooperation is. */
    public static List<FlowOrder> measures() {
        return List.of(WEIGHT, EVENTS, RECAPS, NEWMAN, SHARE, CHANCE);
    }

    /** Returns how strong a cooperation is, from 1, for the thickness of its line. */
    double thickness(Strength strength) {
        return switch (this) {
            case RECAPS -> Objects.requireNonNullElse(strength.recaps(), 1L);
            case EVENTS -> strength.events();
            case NEWMAN -> LineThickness.newman(Objects.requireNonNullElse(strength.newman(), 0.0));
            case SHARE -> LineThickness.share(Objects.requireNonNullElse(strength.share(), 0.0));
            case CHANCE -> strength.chance() == null ? 0 : strength.chance().surprise();
            case WEIGHT, ONE, OTHER -> strength.weight();
        };
    }

    /** Sorts stably: flows come strongest first. */
    List<TerritoryFlow> sorted(List<TerritoryFlow> flows) {
        return flows.stream().sorted(order()).toList();
    }

    private Comparator<TerritoryFlow> order() {
        return switch (this) {
            case WEIGHT -> Comparator.comparingLong(TerritoryFlow::weight).reversed();
            case RECAPS ->
                Comparator.comparingLong((TerritoryFlow flow) ->
                                Objects.requireNonNullElse(flow.strength().recaps(), 0L))
                        .reversed();
            case NEWMAN ->
                Comparator.comparingDouble((TerritoryFlow flow) ->
                                Objects.requireNonNullElse(flow.strength().newman(), 0.0))
                        .reversed();
            case SHARE -> Comparator.comparingDouble(TerritoryFlow::share).reversed();
            case CHANCE -> Comparator.comparingDouble(TerritoryFlow::likely);
            case EVENTS -> Comparator.comparingLong(TerritoryFlow::events).reversed();
            case ONE -> Comparator.comparing(flow -> Slug.of(flow.from().name()));
            case OTHER -> Comparator.comparing(flow -> Slug.of(flow.to().name()));
        };
    }
}
