package fr.retours.api.transport;

import java.util.List;

/**
 * What a port is for.
 *
 * @param bodies which are read; none else is
 * @param isPrivate whether answers are for one account alone: pages of other sites may neither read them nor have browsers change
 *     something, and what is secret is not compressed beside what somebody sent
 */
public record PortRules(List<BodyRule> bodies, boolean isPrivate) {
    /** Copies the list. */
    public PortRules {
        bodies = List.copyOf(bodies);
    }
}
