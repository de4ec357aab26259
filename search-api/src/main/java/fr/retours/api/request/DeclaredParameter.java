package fr.retours.api.request;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be given in a request.
 *
 * @param schema a JSON schema of its values; a class in the place of a {@code $ref} stands for the schema of that class
 */
public record DeclaredParameter(String name, Map<String, ?> schema, Set<Trait> traits) {
    /** What else there is to tell of a parameter. */
    public enum Trait {
        /** It stands in the path, not in the query. */
        IN_PATH,
        /** It must be given. */
        REQUIRED,
        /** It is the id of something that there may not be. */
        ID,
        /** Its values stand in one, between commas. */
        IN_ONE
    }

    /** Copies the traits. */
    public DeclaredParameter {
        traits = Set.copyOf(traits);
    }

    static DeclaredParameter of(String name, Map<String, ?> schema, Trait... traits) {
        return new DeclaredParameter(name, schema, Arrays.stream(traits).collect(Collectors.toSet()));
    }

    DeclaredParameter required() {
        return new DeclaredParameter(
                name,
                schema,
                Stream.concat(traits.stream(), Stream.of(Trait.REQUIRED)).collect(Collectors.toSet()));
    }

    /** Returns whether there is this to tell of it. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
