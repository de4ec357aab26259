package fr.retours.api.map;

import fr.retours.model.BodyId;
import fr.retours.model.Collectivite;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.EntityId;
import fr.retours.model.RelationFilter;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.slice.SliceGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the territories of some events lie in the drawing, and which of them lie outside it. */
public final class Places {
    private static final int AT_ONCE = 500;

    private final Chart chart;
    private final Map<EntityId, Point> points = new HashMap<>();
    private final List<Outside> outside = new ArrayList<>();

    private Places(Chart chart) {
        this.chart = chart;
    }

    /**
     * A local authority that is not drawn.
     *
     * @param reason why, as the wording names it
     * @param events how many events it stands in
     */
    public record Outside(EntityRef territory, String reason, int events) {}

    static Places read(Chart chart, SliceGraph graph, RelationFilter filter) {
        var places = new Places(chart);
        BodyId last = null;
        List<BodySlice> batch;
        do {
            batch = graph.bodies(filter, last, AT_ONCE);
            batch.forEach(places::add);
            last = batch.isEmpty() ? null : batch.getLast().body().id();
        } while (batch.size() == AT_ONCE);
        places.outside.sort(Comparator.comparingInt(Outside::events)
                .reversed()
                .thenComparing(one -> one.territory().name()));
        return places;
    }

    /** Returns where a territory is drawn; empty when it is not. */
    Optional<Point> of(EntityId id) {
        return Optional.ofNullable(points.get(id));
    }

    /** Returns what is not drawn, most events first. */
    List<Outside> outside() {
        return outside;
    }

    private void add(BodySlice slice) {
        if (slice.body() instanceof Collectivite one) {
            place(one);
            if (!points.containsKey(one.id())) {
                String reason = one.kind() == CollectiviteKind.FOREIGN
                        ? "foreign"
                        : one.id().isOpen() ? "open" : "unplaced";
                outside.add(new Outside(new EntityRef(one.id(), one.name()), reason, slice.events()));
            }
        }
    }

    /** Places a territory and all that contain it, which may stand for it. */
    private void place(Collectivite one) {
        one.partOf().forEach(this::place);
        if (!one.id().isOpen()) {
            point(one).ifPresent(point -> points.putIfAbsent(one.id(), point));
        }
    }

    private Optional<Point> point(Collectivite one) {
        return switch (one.kind()) {
            case REGION -> chart.region(one.id());
            case DEPARTEMENT -> chart.departement(one.id());
            case COMMUNE, EPCI ->
                Optional.ofNullable(one.coordinates()).flatMap(chart::at).or(() -> within(one));
            case FOREIGN -> Optional.empty();
        };
    }

    /** Returns where what contains it lies, for want of a better point. */
    private Optional<Point> within(Collectivite one) {
        return one.partOf().stream().flatMap(above -> of(above.id()).stream()).findFirst();
    }
}
