package fr.retours.api;

import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.request.ErasedIds;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.trace.RequestTraces;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;

/**
 * What a server reads from; whoever opened it closes it.
 *
 * @param graph who took part in what
 * @param relations who with whom
 * @param slices all of it, a few things at a time
 * @param search recaps and names
 * @param codes of territories
 * @param redirects where ids have gone
 * @param erased which ids are gone for good
 * @param extractors which version read each recap
 * @param past which versions of the data there were
 * @param reviewed what editors say of what was read
 * @param readings which reading gave what
 */
public record ReadStores(
        ParticipationGraph graph,
        RelationGraph relations,
        SliceGraph slices,
        RecapSearch search,
        TerritoryCodes codes,
        IdRedirects redirects,
        ErasedIds erased,
        ExtractorVersions extractors,
        PastVersions past,
        ReviewedFacts reviewed,
        ReadingCounts readings) {
    /** Returns the same, whose questions are spans of a trace. */
    ReadStores traced(RequestTraces traces) {
        return new ReadStores(
                traces.of(graph),
                traces.of(relations),
                traces.of(slices),
                traces.of(search),
                codes,
                redirects,
                erased,
                extractors,
                past,
                reviewed,
                readings);
    }
}
