package fr.retours.graph;

import fr.retours.model.LinkKind;
import fr.retours.model.RelationFilter;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which facts count, as pieces of Cypher: {@code <presence>} stands for the ties of people to events, {@code <links>} for
 * those of bodies, and {@code <sure x>}, behind a condition, demands that {@code x} be sure enough.
 *
 * @param links relationship types, as alternatives in a pattern
 * @param presence relationship types, as alternatives in a pattern
 * @param leastConfidence 0 when all facts count
 */
public record Facts(String links, String presence, double leastConfidence) {
    /** All facts. */
    static final Facts ALL = new Facts(Cypher.LINKS, Tie.presence(false), 0);

    private static final String ACTING = Arrays.stream(LinkKind.values())
            .filter(kind -> kind != LinkKind.MENTIONED)
            .map(kind -> Tie.of(kind).name())
            .collect(Collectors.joining("|"));

    /** Returns the facts that a filter lets count. */
    public static Facts of(RelationFilter filter) {
        return new Facts(
                filter.tookPartOnly() ? ACTING : Cypher.LINKS,
                Tie.presence(filter.tookPartOnly()),
                filter.minConfidence());
    }

    /** Returns the same, however sure they are. */
    Facts howeverSure() {
        return new Facts(links, presence, 0);
    }

    /** Returns a statement with the pieces in their places. */
    public String in(String statement) {
        return statement
                .replace("<links>", links)
                .replace("<presence>", presence)
                .replaceAll("<sure (\\w+)>", leastConfidence > 0 ? " AND $1.confidence >= \\$min_confidence" : "");
    }
}
