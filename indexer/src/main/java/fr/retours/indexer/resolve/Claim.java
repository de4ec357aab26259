package fr.retours.indexer.resolve;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.model.EntityId;
import fr.retours.model.RecapId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person or an organisation as one recap names it.
 *
 * @param at the recap, and when its event was
 * @param local the id within that recap
 * @param offices public offices that the recap gives a person; none for an organisation
 * @param bodies folded names of the bodies where the recap gives a person a role; none for an organisation
 */
record Claim(ClaimOrder at, EntityId local, String name, List<String> aliases, List<Office> offices, Set<String> bodies)
        implements Comparable<Claim> {
    Claim {
        aliases = List.copyOf(aliases);
        offices = List.copyOf(offices);
        bodies = Set.copyOf(bodies);
    }

    /** Where a claim stands: its recap and its id there. */
    record Key(RecapId recap, EntityId local) {}

    Key key() {
        return new Key(at.recap(), local);
    }

    /** Streams the name and the aliases. */
    Stream<String> forms() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /** Returns the name without blanks, case, accents and hyphens: « EdgarPisani » and « Edgar Pisani » agree. */
    String glued() {
        return glued(name);
    }

    static String glued(String form) {
        return Folding.fold(form).replace(" ", "");
    }

    /** Orders by {@link ClaimOrder}, then by local id. */
    @Override
    public int compareTo(Claim other) {
        int byRecap = at.compareTo(other.at);
        return byRecap != 0 ? byRecap : local.value().compareTo(other.local.value());
    }
}
