package fr.retours.indexer.resolve.claim;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.RecapId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person or an organisation as one recap names it.
 *
 * @param at the recap, and when its event was
 * @param local the id within that recap
 * @param traces what the recap tells of a person beside; nothing for an organisation
 */
public record Claim(ClaimOrder at, EntityId local, String name, List<String> aliases, ClaimTraces traces)
        implements Comparable<Claim> {
    /** Copies the list. */
    public Claim {
        aliases = List.copyOf(aliases);
    }

    /** Where a claim stands: its recap and its id there. */
    public record Key(RecapId recap, EntityId local) {}

    public Key key() {
        return new Key(at.recap(), local);
    }

    /** Streams the name and the aliases. */
    public Stream<String> forms() {
        return Stream.concat(Stream.of(name), aliases.stream());
    }

    /** Returns the name without blanks, case, accents and hyphens: « EdgarPisani » and « Edgar Pisani » agree. */
    public String glued() {
        return glued(name);
    }

    public static String glued(String form) {
        return Folding.fold(form).replace(" ", "");
    }

    /** Orders by {@link ClaimOrder}, then by local id. */
    @Override
    public int compareTo(Claim other) {
        int byRecap = at.compareTo(other.at);
        return byRecap != 0 ? byRecap : local.value().compareTo(other.local.value());
    }
}
