package fr.retours.api.body;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Organisation;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.view.BodyDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body on the wire. */
sealed interface BodyResponse {
    /** Makes the answer for a body. */
    static BodyResponse of(BodyDetail detail, TerritoryCodes codes) {
        return switch (detail.body()) {
            case Collectivite one ->
                new CollectiviteResponse(
                        one.id(),
                        one.kind(),
                        one.name(),
                        one.coordinates(),
                        one.population(),
                        one.partOf().stream().map(Territory::of).toList(),
                        one.candidates(),
                        codes.formerOf(one.id()),
                        codes.year(),
                        detail.events(),
                        detail.mentions());
            case Organisation one ->
                new OrganisationResponse(
                        one.id(),
                        one.name(),
                        one.aliases(),
                        one.numbers().get(NumberRegister.SIREN),
                        one.numbers().get(NumberRegister.RNA),
                        one.numbers().get(NumberRegister.WIKIDATA),
                        detail.events(),
                        detail.mentions());
        };
    }

    /**
     * A local authority: see {@link Collectivite}.
     *
     * @param formerCodes those that are no more and lead here
     * @param cogYear the year of the Code officiel géographique
     */
    record CollectiviteResponse(
            CollectiviteId id,
            CollectiviteKind kind,
            String name,
            @Nullable Coordinates coordinates,
            @Nullable Integer population,
            List<Territory> partOf,
            List<CollectiviteId> candidates,
            List<TerritoryCodes.Former> formerCodes,
            int cogYear,
            int events,
            int mentions)
            implements BodyResponse {}

    /** An organisation: see {@link Organisation}. */
    record OrganisationResponse(
            OrganisationId id,
            String name,
            List<String> aliases,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable String wikidata,
            int events,
            int mentions)
            implements BodyResponse {}

    /** A local authority around another. */
    record Territory(CollectiviteId id, CollectiviteKind kind, String name) {
        static Territory of(Collectivite one) {
            return new Territory(one.id(), one.kind(), one.name());
        }
    }
}
