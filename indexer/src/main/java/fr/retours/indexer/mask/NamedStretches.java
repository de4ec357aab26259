package fr.retours.indexer.mask;

import fr.retours.indexer.mask.NameSearch.Found;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.EntityId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a recap names somebody: where its text has a form of the name, and where its facts say so. */
public final class NamedStretches {
    private NamedStretches() {}

    /**
     * Finds them.
     *
     * @param search for the names
     * @param named who is looked for, as far as the facts have them
     * @return in no order; what may be another name only where the recap surely names them, and nobody else is named there
     */
    public static List<Evidence> in(RecapFacts facts, NameSearch search, Set<? extends EntityId> named) {
        List<Found> found = search.in(facts.recap().text());
        List<Mention> own = facts.mentions().stream()
                .filter(one -> named.contains(one.entity()))
                .toList();
        List<Mention> others = facts.mentions().stream()
                .filter(one -> !named.contains(one.entity()))
                .toList();
        boolean surely = !own.isEmpty() || found.stream().anyMatch(Found::certain);
        return Stream.concat(
                        own.stream().map(one -> new Evidence(one.start(), one.end())),
                        found.stream()
                                .filter(one -> one.certain() || (surely && !isIn(one, others)))
                                .map(one -> new Evidence(one.start(), one.end())))
                .distinct()
                .toList();
    }

    private static boolean isIn(Found one, Collection<Mention> mentions) {
        return mentions.stream().anyMatch(other -> other.start() < one.end() && one.start() < other.end());
    }
}
