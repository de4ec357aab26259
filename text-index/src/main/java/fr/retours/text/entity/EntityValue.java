package fr.retours.text.entity;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import fr.retours.text.SuggestionHint;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An entity as the index keeps it for suggestions and for the labels of facets: one string per recap that names it.
 *
 * @param territory which authority it is; null for all others
 * @param numbers under which registers have an organisation
 * @param aliases other names
 */
public record EntityValue(
        String id,
        String name,
        SuggestionHint.@Nullable Territory territory,
        List<String> numbers,
        List<String> aliases) {
    private static final String SEPARATOR = "\u0000";
    /** Before the names of those that an authority lies in, behind its level; before each number of an organisation. */
    private static final String WITHIN = "\u0001";
    /** Longest packed form in UTF-16 code units; Lucene takes no value beyond 32,766 bytes. */
    private static final int LONGEST = 10_000;

    /** Copies the lists. */
    public EntityValue {
        numbers = List.copyOf(numbers);
        aliases = List.copyOf(aliases);
    }

    /** Takes the name and the aliases of a person. */
    public static EntityValue of(Person person) {
        return new EntityValue(person.id().value(), person.name(), null, List.of(), person.aliases());
    }

    /** Takes the names of a body, and what tells it from others: of an authority which one it is, of an organisation its numbers. */
    public static EntityValue of(Body body) {
        return switch (body) {
            case Collectivite authority ->
                new EntityValue(authority.id().value(), authority.name(), territory(authority), List.of(), List.of());
            case Organisation one ->
                new EntityValue(
                        one.id().value(),
                        one.name(),
                        null,
                        List.copyOf(one.numbers().values()),
                        one.aliases());
        };
    }

    /** Returns the name and the aliases. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    private static SuggestionHint.Territory territory(Collectivite authority) {
        List<String> within = names(authority, CollectiviteKind.DEPARTEMENT);
        return new SuggestionHint.Territory(
                authority.kind(),
                code(authority.id(), authority.kind()),
                within.isEmpty() ? names(authority, CollectiviteKind.REGION) : within);
    }

    private static List<String> names(Collectivite authority, CollectiviteKind above) {
        return authority.partOf().stream()
                .filter(one -> one.kind() == above)
                .map(Collectivite::name)
                .sorted()
                .toList();
    }

    private static @Nullable String code(CollectiviteId id, CollectiviteKind level) {
        return level == CollectiviteKind.FOREIGN || id.isOpen() ? null : id.code();
    }

    /** Returns all in one string; aliases that would make it too long are left out. */
    public BytesRef packed() {
        var packed = new StringBuilder(id).append(SEPARATOR).append(name).append(SEPARATOR);
        if (territory != null) {
            packed.append(territory.level().slug());
            territory.within().forEach(one -> packed.append(WITHIN).append(one));
        }
        numbers.forEach(one -> packed.append(WITHIN).append(one));
        for (String alias : aliases) {
            if (packed.length() + alias.length() < LONGEST) {
                packed.append(SEPARATOR).append(alias);
            }
        }
        return new BytesRef(packed);
    }

    /** Reads what {@link #packed} returned; the names of what authorities lie in are the {@code same} for all. */
    static EntityValue unpacked(String packed, SameValues same) {
        List<String> parts = List.of(packed.split(SEPARATOR, -1));
        return new EntityValue(
                parts.get(0),
                parts.get(1),
                territory(parts.get(0), parts.get(2), same),
                numbers(parts.get(2)),
                parts.subList(3, parts.size()));
    }

    private static SuggestionHint.@Nullable Territory territory(String id, String packed, SameValues same) {
        if (packed.isEmpty() || packed.startsWith(WITHIN)) {
            return null;
        }
        List<String> parts = List.of(packed.split(WITHIN, -1));
        var level = Slugged.of(CollectiviteKind.class, parts.getFirst());
        var code = code(new CollectiviteId(id), level);
        return new SuggestionHint.Territory(level, code, same.first(List.copyOf(parts.subList(1, parts.size()))));
    }

    /** Returns the numbers of an organisation; no level stands before them. */
    private static List<String> numbers(String packed) {
        return packed.startsWith(WITHIN) ? List.of(packed.substring(1).split(WITHIN, -1)) : List.of();
    }
}
