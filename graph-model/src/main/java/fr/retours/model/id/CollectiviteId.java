package fr.retours.model.id;

import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.Slugged;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a local authority: its official code behind the level ({@code commune:63113}, {@code epci:246300701},
 * {@code departement:2A}, {@code region:84}), {@code foreign:} and a slug, or {@code collectivite:} and a slug where
 * the text leaves open which French authority it is.
 *
 * <p>Source of the codes: Code officiel géographique (INSEE), SIREN for groupings.
 *
 * @param value the whole id
 */
public record CollectiviteId(String value) implements BodyId {
    private static final Pattern SHAPE = Pattern.compile("commune:[0-9][0-9AB][0-9]{3}|epci:[0-9]{9}"
            + "|departement:[0-9][0-9AB][0-9]?|region:[0-9]{2,3}|(?:foreign|collectivite):[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final String OPEN = "collectivite:";

    /** @throws IllegalArgumentException if {@code value} has none of the shapes above */
    public CollectiviteId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "collectivite id must be like 'commune:63113', 'epci:246300701', 'departement:63', 'region:84',"
                            + " 'foreign:barcelone' or 'collectivite:name', got '" + value + "'");
        }
    }

    /**
     * Makes the id of a French authority from its level and official code.
     *
     * @throws IllegalArgumentException if {@code code} does not fit {@code kind}
     */
    public static CollectiviteId coded(CollectiviteKind kind, String code) {
        return new CollectiviteId(kind.slug() + ":" + code.toUpperCase(Locale.ROOT));
    }

    /** Makes the id of an authority outside France from its name. */
    public static CollectiviteId foreign(String name) {
        return new CollectiviteId(CollectiviteKind.FOREIGN.slug() + ":" + Slug.named(name));
    }

    /** Makes the id of a French authority whose code the text leaves open. */
    public static CollectiviteId open(String name) {
        return new CollectiviteId(OPEN + Slug.named(name));
    }

    /** Returns whether the code is left open. */
    public boolean isOpen() {
        return value.startsWith(OPEN);
    }

    /** Returns what stands behind the level: the official code, or a slug where there is none. */
    public String code() {
        return value.substring(value.indexOf(':') + 1);
    }

    /** Returns the level that the prefix tells; empty when the code is left open. */
    public Optional<CollectiviteKind> kind() {
        return Slugged.find(CollectiviteKind.class, value.substring(0, value.indexOf(':')));
    }

    @Override
    public String toString() {
        return value;
    }
}
