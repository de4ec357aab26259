package fr.retours.extraction.body;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.FactReason;
import fr.retours.model.term.CollectiviteKind;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that names a body of either sort.
 *
 * @param from first word; of a local authority the words for its level are part of the stretch: « la Ville de Lyon »
 * @param nameFrom first word of the name itself
 * @param to just past the last word
 * @param confidence how sure it is that a body is named
 * @param known the usual name of an organisation when the curated list has it
 * @param written a local authority's name as the recap writes it; null for an organisation
 * @param collectivite which local authority that is; null for an organisation
 * @param reason how that was stated
 */
public record BodySpan(
        int from,
        int nameFrom,
        int to,
        double confidence,
        @Nullable String known,
        @Nullable String written,
        @Nullable Collectivite collectivite,
        FactReason reason) {
    /** Makes the span of an organisation. */
    public static BodySpan of(OrganisationMention mention) {
        return new BodySpan(
                mention.from(),
                mention.from(),
                mention.to(),
                mention.rule().confidence(),
                mention.known(),
                null,
                null,
                mention.rule().builtIn().reason());
    }

    /** Makes the span of an organisation that nothing but its place shows to be one. */
    public static BodySpan inSlot(int from, int to) {
        return of(new OrganisationMention(from, to, OrganisationMention.Rule.SLOT, null));
    }

    /** Returns whether this is a town named without its level: « Brest », not « la Ville de Brest » nor « Brest Métropole ». */
    public boolean isBareTown() {
        return collectivite != null
                && from == nameFrom
                && (collectivite.kind() == CollectiviteKind.COMMUNE || collectivite.kind() == CollectiviteKind.FOREIGN);
    }

    /** Returns whether this is a commune, with its level or without. */
    public boolean isCommune() {
        return isOf(CollectiviteKind.COMMUNE);
    }

    /** Returns whether this is a local authority of a level, which its name need not tell. */
    public boolean isOf(@Nullable CollectiviteKind level) {
        return collectivite != null && collectivite.kind() == level;
    }

    /** Returns whether this is a local authority named without its level. */
    public boolean isBarePlace() {
        return collectivite != null && from == nameFrom;
    }

    /** Returns whether this is an organisation. */
    public boolean isOrganisation() {
        return collectivite == null;
    }
}
