package fr.retours.api.fact;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import java.util.Optional;

/**
 * Where facts come from, for whoever shows them with the sentences that prove them.
 *
 * @param graph who took part in what
 * @param relations who with whom
 * @param slices all of it, piece by piece
 * @param search the texts
 * @param codes of territories
 * @param quoting the sentences
 */
public record FactSources(
        ParticipationGraph graph,
        RelationGraph relations,
        SliceGraph slices,
        RecapSearch search,
        TerritoryCodes codes,
        QuoteSource quoting) {
    /** Looks up a local authority; empty for everything else. */
    public Optional<Collectivite> territory(EntityId id) {
        return id instanceof BodyId body
                ? graph.body(body).map(found -> found.body() instanceof Collectivite known ? known : null)
                : Optional.empty();
    }
}
