package fr.retours.api.page;

import fr.retours.api.wording.Wording;
import fr.retours.model.Body;
import fr.retours.model.Collectivite;
import fr.retours.model.CollectiviteKind;
import java.util.List;

/**
 * A territory alone, or together with all that lies in it: two links, one of which leads here.
 *
 * @param ways the first looks at the territory alone
 */
public record RollUp(List<Way> ways) {
    /** The parameter, as the API calls it. */
    static final String PARAMETER = "roll_up";

    /** Copies the ways. */
    public RollUp {
        ways = List.copyOf(ways);
    }

    /** One of the two. */
    public record Way(String label, String href, boolean selected) {}

    /** Makes the links; none for what contains nothing. */
    static RollUp of(Body body, String path, boolean within) {
        boolean contains = body instanceof Collectivite one && !one.id().isOpen() && contains(one.kind());
        return new RollUp(
                contains
                        ? List.of(
                                new Way(Wording.text("roll-up.alone", body.name()), path, !within),
                                new Way(Wording.text("roll-up.within"), path + '?' + PARAMETER + "=true", within))
                        : List.of());
    }

    private static boolean contains(CollectiviteKind level) {
        return switch (level) {
            case EPCI, DEPARTEMENT, REGION -> true;
            case COMMUNE, FOREIGN -> false;
        };
    }
}
