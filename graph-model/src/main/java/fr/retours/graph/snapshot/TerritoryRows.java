package fr.retours.graph.snapshot;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;

/** Reads what only a territory has. */
final class TerritoryRows {
    private TerritoryRows() {}

    static EntityCatalog.@Nullable Territory territory(MapAccessor row) {
        if (row.get("level").isNull()) {
            return null;
        }
        var alone = new Collectivite(
                new CollectiviteId(row.get("id").asString()),
                Slugged.of(CollectiviteKind.class, row.get("level").asString()),
                row.get("name").asString(),
                coordinates(row),
                row.get("population").isNull() ? null : row.get("population").asInt(),
                List.of(),
                row.get("candidates").asList(one -> new CollectiviteId(one.asString())));
        return new EntityCatalog.Territory(alone, row.get("part_of").asList(Value::asString));
    }

    private static @Nullable Coordinates coordinates(MapAccessor row) {
        return row.get("lat").isNull()
                ? null
                : new Coordinates(
                        row.get("lat").asDouble(),
                        row.get("lon").asDouble(),
                        row.get("approximate").asBoolean());
    }
}
