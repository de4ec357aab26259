package fr.retours.indexer.resolve.claim;

import fr.retours.model.id.EntityId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person or an organisation as one recap names it.
 *
 * @param number how many claims of its kind, people or organisations, were made before
 * @param at the recap, and when its event was
 * @param local the id within that recap
 * @param traces what the recap tells of a person beside; nothing for an organisation
 */
public record Claim(int number, ClaimOrder at, EntityId local, ClaimedName written, ClaimTraces traces)
        implements Comparable<Claim> {
    public String name() {
        return written.name();
    }

    public List<String> aliases() {
        return written.aliases();
    }

    /** Streams the name and the aliases. */
    public Stream<String> forms() {
        return written.forms();
    }

    /** Returns the name without blanks, case, accents and hyphens. */
    public String glued() {
        return written.glued();
    }

    /** Orders by {@link ClaimOrder}, then by local id. */
    @Override
    public int compareTo(Claim other) {
        int byRecap = at.compareTo(other.at);
        return byRecap != 0 ? byRecap : local.value().compareTo(other.local.value());
    }
}
