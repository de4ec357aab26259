package fr.retours.indexer.resolve.claim;

import java.util.List;
import java.util.Set;

/**
 * What a recap tells of a person beside the name.
 *
 * @param offices public offices
 * @param bodies folded names of the bodies where the person has a role
 * @param territories ids of the communes and départements that these are or lie in
 * @param walks the walks of life that the roles belong to
 * @param scene the event
 */
public record ClaimTraces(
        List<ExclusiveOffice> offices,
        Set<String> bodies,
        Set<String> territories,
        Set<WalkOfLife> walks,
        EventScene scene) {
    /** Nothing, as of organisations. */
    public static final ClaimTraces NONE = new ClaimTraces(List.of(), Set.of(), Set.of(), Set.of(), EventScene.NONE);

    /** Copies the lists. */
    public ClaimTraces {
        offices = List.copyOf(offices);
        bodies = Set.copyOf(bodies);
        territories = Set.copyOf(territories);
        walks = Set.copyOf(walks);
    }
}
