package fr.retours.graph;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.NumberRegister;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a recap's facts tell of an entity of the corpus: properties of {@code NAMES} or {@code IMPLIES}. The entity's
 * node has those of the first recap, by id, that names or implies it, so that the order of writing leaves no trace.
 */
final class EntityTelling {
    private static final List<String> KEYS = Stream.concat(
                    Stream.of(
                            "name",
                            "aliases",
                            "code",
                            "level",
                            "lat",
                            "lon",
                            "approximate",
                            "population",
                            "candidates",
                            "part_of"),
                    Arrays.stream(NumberRegister.values()).map(NumberRegister::slug))
            .toList();

    private EntityTelling() {}

    static Map<String, @Nullable Object> of(Person person) {
        return new ParameterRow()
                .with("name", person.name())
                .with("aliases", person.aliases())
                .map();
    }

    static Map<String, @Nullable Object> of(Body body) {
        return switch (body) {
            case Organisation one -> {
                var row = new ParameterRow().with("name", one.name()).with("aliases", one.aliases());
                one.numbers().forEach((register, number) -> row.with(register.slug(), number));
                yield row.map();
            }
            case Collectivite one -> of(one);
        };
    }

    private static Map<String, @Nullable Object> of(Collectivite one) {
        var at = one.coordinates();
        return new ParameterRow()
                .with("name", one.name())
                .with("code", code(one.id()))
                .with("level", one.kind().slug())
                .with("lat", at == null ? null : at.latitude())
                .with("lon", at == null ? null : at.longitude())
                .with("approximate", at == null ? null : at.approximate())
                .with("population", one.population())
                .with(
                        "candidates",
                        one.candidates().stream().map(CollectiviteId::value).toList())
                .with(
                        "part_of",
                        one.partOf().stream()
                                .map(above -> above.id().value())
                                .distinct()
                                .toList())
                .map();
    }

    /** Returns what the node of the entity has from a telling; null for what it must not have. */
    static Map<String, @Nullable Object> onNode(Map<String, ? extends @Nullable Object> telling) {
        String name = String.valueOf(telling.get("name"));
        List<String> aliases = telling.get("aliases") instanceof List<?> some
                ? some.stream().map(String::valueOf).toList()
                : List.of();
        var row = new ParameterRow()
                .with("folded", FoldedNames.names(name, aliases))
                .with("folded_name", FoldedNames.name(name));
        KEYS.forEach(key -> row.with(key, telling.get(key)));
        return row.map();
    }

    private static @Nullable String code(CollectiviteId id) {
        return id.isOpen() ? null : id.code();
    }
}
