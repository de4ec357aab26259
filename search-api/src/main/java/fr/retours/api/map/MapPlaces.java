package fr.retours.api.map;

import fr.retours.api.fact.WholeSlices;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.SliceGraph;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.view.EntityRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the territories of some events lie in the drawing, and which of them lie outside it. */
public final class MapPlaces {
    private static final Set<CollectiviteKind> AROUND_EPCI =
            EnumSet.of(CollectiviteKind.DEPARTEMENT, CollectiviteKind.REGION);

    private final FranceChart chart;
    /** The level that territories are rolled up to; null when each stands for itself. */
    private final @Nullable CollectiviteKind level;

    private final Map<EntityId, MapPoint> points = new HashMap<>();
    private final List<Outside> outside = new ArrayList<>();

    private MapPlaces(FranceChart chart, @Nullable CollectiviteKind level) {
        this.chart = chart;
        this.level = level;
    }

    /**
     * A local authority that is not drawn.
     *
     * @param reason why, as the wording names it
     * @param events how many events it stands in
     */
    public record Outside(EntityRef territory, String reason, int events) {}

    /**
     * Reads what passes the filter.
     *
     * @param level of what is drawn
     */
    static MapPlaces read(FranceChart chart, SliceGraph graph, RelationFilter filter, CollectiviteKind level) {
        var places = new MapPlaces(chart, filter.rollUp() ? level : null);
        new WholeSlices(graph, filter).bodies().forEach(places::add);
        places.outside.sort(Comparator.comparingInt(Outside::events)
                .reversed()
                .thenComparing(one -> one.territory().name()));
        return places;
    }

    /** Returns where a territory is drawn; empty when it is not. */
    Optional<MapPoint> of(EntityId id) {
        return Optional.ofNullable(points.get(id));
    }

    /** Returns what is not drawn, most events first. */
    List<Outside> outside() {
        return outside;
    }

    private void add(BodySlice slice) {
        if (slice.body() instanceof Collectivite one) {
            place(one);
            whyNot(one)
                    .ifPresent(reason ->
                            outside.add(new Outside(new EntityRef(one.id(), one.name()), reason, slice.events())));
        }
    }

    private Optional<String> whyNot(Collectivite one) {
        if (one.kind() == CollectiviteKind.FOREIGN) {
            return Optional.of("foreign");
        }
        if (one.id().isOpen()) {
            return Optional.of("open");
        }
        if (!points.containsKey(one.id())) {
            return Optional.of("unplaced");
        }
        return level != null
                        && AROUND_EPCI.contains(level)
                        && one.kind() == CollectiviteKind.EPCI
                        && !liesIn(level, one)
                ? Optional.of("straddling." + level.slug())
                : Optional.empty();
    }

    private static boolean liesIn(CollectiviteKind level, Collectivite one) {
        return one.kind() == level || one.partOf().stream().anyMatch(above -> liesIn(level, above));
    }

    /** Places a territory and all that contain it, which may stand for it. */
    private void place(Collectivite one) {
        one.partOf().forEach(this::place);
        if (!one.id().isOpen()) {
            point(one).ifPresent(point -> points.putIfAbsent(one.id(), point));
        }
    }

    private Optional<MapPoint> point(Collectivite one) {
        return switch (one.kind()) {
            case REGION -> chart.region(one.id());
            case DEPARTEMENT -> chart.departement(one.id());
            case COMMUNE, EPCI ->
                Optional.ofNullable(one.coordinates()).flatMap(chart::at).or(() -> within(one));
            case FOREIGN -> Optional.empty();
        };
    }

    /** Returns where what contains it lies, for want of a better point. */
    private Optional<MapPoint> within(Collectivite one) {
        return one.partOf().stream().flatMap(above -> of(above.id()).stream()).findFirst();
    }
}
