package fr.retours.api.map;

import fr.retours.api.picture.LineThickness;
import fr.retours.model.id.Slug;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.Strength;
import fr.retours.model.term.Slugged;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** How the table of cooperations is sorted, and which of them are shown when there are too many. */
public enum FlowOrder implements Slugged {
    /** Heaviest first. */
    WEIGHT("-weight", RelationOrder.WEIGHT, most(TerritoryFlow::weight)),
    /** Most events first. */
    EVENTS("-events", RelationOrder.COUNT, most(TerritoryFlow::events)),
    /** Most recaps first. */
    RECAPS("-recaps", RelationOrder.RECAPS, most(flow -> number(flow.strength().recaps()))),
    /** Those first who meet at small events. */
    NEWMAN("-newman", RelationOrder.NEWMAN, most(flow -> number(flow.strength().newman()))),
    /** Those first who are at most of their events together. */
    SHARE("-share", RelationOrder.SHARE, most(TerritoryFlow::share)),
    /** Those first whom chance explains least. */
    CHANCE("chance", RelationOrder.CHANCE, Comparator.comparingDouble(TerritoryFlow::likely)),
    /** By the name of the first of the two. */
    ONE(
            "one",
            RelationOrder.WEIGHT,
            Comparator.comparing(flow -> Slug.of(flow.from().name()))),
    /** By the name of the second of the two. */
    OTHER(
            "other",
            RelationOrder.WEIGHT,
            Comparator.comparing(flow -> Slug.of(flow.to().name())));

    private final String slug;
    private final RelationOrder strongest;

    @SuppressWarnings("ImmutableEnumChecker") // a function
    private final Comparator<TerritoryFlow> order;

    FlowOrder(String slug, RelationOrder strongest, Comparator<TerritoryFlow> order) {
        this.slug = slug;
        this.strongest = strongest;
        this.order = order;
    }

    private static Comparator<TerritoryFlow> most(ToDoubleFunction<TerritoryFlow> amount) {
        return Comparator.comparingDouble(amount).reversed();
    }

    private static double number(@Nullable Number known) {
        return known == null ? 0 : known.doubleValue();
    }

    @Override
    public String slug() {
        return slug;
    }

    /** Returns which order decides what is shown. */
    RelationOrder strongest() {
        return strongest;
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
            case NEWMAN -> LineThickness.newman(number(strength.newman()));
            case SHARE -> LineThickness.share(number(strength.share()));
            case CHANCE -> strength.chance() == null ? 0 : strength.chance().surprise();
            case WEIGHT, ONE, OTHER -> strength.weight();
        };
    }

    /** Sorts stably: flows come strongest first. */
    List<TerritoryFlow> sorted(List<TerritoryFlow> flows) {
        return flows.stream().sorted(order).toList();
    }
}
