package fr.retours.api.fact;

import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.relation.RelationGraph;

/**
 * Where facts come from, for whoever shows them with the sentences that prove them.
 *
 * @param graph who took part in what
 * @param relations who with whom
 * @param codes of territories
 * @param quoting the sentences
 */
public record FactSources(ParticipationGraph graph, RelationGraph relations, TerritoryCodes codes, Quoting quoting) {}
