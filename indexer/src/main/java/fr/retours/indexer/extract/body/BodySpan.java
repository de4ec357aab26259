package fr.retours.indexer.extract.body;

import fr.retours.model.Collectivite;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that names a body of either sort.
 *
 * @param from first word
 * @param to just past the last word
 * @param confidence how sure it is that a body is named
 * @param known the usual name of an organisation when the curated list has it
 * @param collectivite which local authority that is; null for an organisation
 */
public record BodySpan(
        int from,
        int to,
        double confidence,
        @Nullable String known,
        @Nullable Collectivite collectivite) {
    /** Makes the span of an organisation. */
    public static BodySpan of(OrganisationMention mention) {
        return new BodySpan(mention.from(), mention.to(), mention.rule().confidence(), mention.known(), null);
    }

    /** Makes the span of a local authority. */
    public static BodySpan of(int from, int to, double confidence, Collectivite collectivite) {
        return new BodySpan(from, to, confidence, null, collectivite);
    }

    /** Returns whether this is an organisation. */
    public boolean isOrganisation() {
        return collectivite == null;
    }
}
