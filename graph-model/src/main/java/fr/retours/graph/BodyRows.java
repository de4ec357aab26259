package fr.retours.graph;

import fr.retours.model.Body;
import fr.retours.model.BodyId;
import fr.retours.model.Collectivite;
import fr.retours.model.CollectiviteId;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.Coordinates;
import fr.retours.model.Organisation;
import fr.retours.model.OrganisationId;
import fr.retours.model.Slugged;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Reads bodies, given as maps of their properties, territories with all that contain them. */
public final class BodyRows {
    private final Map<String, Value> nodes;

    /** Takes the bodies, and all that contain them. */
    public BodyRows(List<Value> nodes) {
        this.nodes =
                nodes.stream().collect(Collectors.toMap(node -> node.get("id").asString(), node -> node));
    }

    /** Reads one of the bodies, if it is there. */
    public Optional<Body> body(BodyId id) {
        return Optional.ofNullable(nodes.get(id.value())).map(node -> switch (id) {
            case OrganisationId one -> organisation(one, node);
            case CollectiviteId one -> collectivite(one, node, Set.of());
        });
    }

    private static Organisation organisation(OrganisationId id, Value node) {
        return new Organisation(
                id, node.get("name").asString(), node.get("aliases").asList(Value::asString));
    }

    /** @param below ids met on the way up: recaps that contradict each other could make a circle */
    private Collectivite collectivite(CollectiviteId id, Value node, Set<String> below) {
        Set<String> met = new HashSet<>(below);
        met.add(id.value());
        return new Collectivite(
                id,
                Slugged.of(CollectiviteKind.class, node.get("level").asString()),
                node.get("name").asString(),
                coordinates(node),
                node.get("population").isNull() ? null : node.get("population").asInt(),
                above(node, met),
                node.get("candidates").asList(one -> new CollectiviteId(one.asString())));
    }

    private List<Collectivite> above(Value node, Set<String> met) {
        return node.get("part_of").asList(Value::asString).stream()
                .filter(id -> !met.contains(id))
                .flatMap(id ->
                        Stream.ofNullable(nodes.get(id)).map(found -> collectivite(new CollectiviteId(id), found, met)))
                .toList();
    }

    /** Reads where a territory lies; null when that is unknown. */
    public static @Nullable Coordinates coordinates(Value node) {
        return node.get("lat").isNull()
                ? null
                : new Coordinates(
                        node.get("lat").asDouble(),
                        node.get("lon").asDouble(),
                        node.get("approximate").asBoolean());
    }
}
