package fr.retours.api.page.entity;

import fr.retours.api.answer.PageAddresses;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.CollectiviteKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A territory alone, or together with all that lies in it: two links, one of which leads here.
 *
 * @param ways the first looks at the territory alone
 */
public record RollUp(List<Way> ways) {
    /** The parameter, as the API calls it. */
    private static final String PARAMETER = "roll_up";

    /** One of the two. */
    public record Way(String label, String href, boolean selected) {}

    /** Makes the links, which keep what else the address asks for; none for what contains nothing. */
    static RollUp of(Body body, PageAddress at, boolean within) {
        boolean contains = body instanceof Collectivite one && !one.id().isOpen() && contains(one.kind());
        return new RollUp(
                contains
                        ? List.of(
                                new Way(Wording.text("roll-up.alone", body.name()), link(at, false), !within),
                                new Way(Wording.text("roll-up.within"), link(at, true), within))
                        : List.of());
    }

    private static String link(PageAddress at, boolean within) {
        Stream<String> kept = at.query() == null
                ? Stream.empty()
                : Arrays.stream(at.query().split("&", -1))
                        .filter(pair -> !pair.startsWith(PARAMETER + "=") && !pair.startsWith("offset="));
        Stream<String> asked = within ? Stream.of(PARAMETER + "=true") : Stream.empty();
        return PageAddresses.self(at.path(), Stream.concat(kept, asked).collect(Collectors.joining("&")));
    }

    private static boolean contains(CollectiviteKind level) {
        return switch (level) {
            case EPCI, DEPARTEMENT, REGION -> true;
            case COMMUNE, FOREIGN -> false;
        };
    }
}
