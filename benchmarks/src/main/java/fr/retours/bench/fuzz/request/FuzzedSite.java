package fr.retours.bench.fuzz.request;

import fr.retours.api.ReadStores;
import fr.retours.api.RetoursServer;
import fr.retours.api.ServerConfig;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.ExtractorVersions;
import fr.retours.api.fact.ReadingCounts;
import fr.retours.api.page.ReviewedFacts;
import fr.retours.api.request.ErasedIds;
import fr.retours.api.request.IdRedirects;
import fr.retours.extraction.territory.OfficialCodes;
import fr.retours.graph.relation.SnapshotParticipationGraph;
import fr.retours.graph.relation.SnapshotRelationGraph;
import fr.retours.graph.relation.SnapshotSliceGraph;
import fr.retours.graph.snapshot.GraphCopy;
import fr.retours.graph.snapshot.SnapshotSource;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.VersionHistory;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import fr.retours.text.search.LuceneRecapSearch;
import java.net.URI;

/** A server in this process. It runs until the process ends. */
public record FuzzedSite(URI address) {
    /** Serves what a run left in a data folder. */
    public static FuzzedSite of(DataFolder folder) {
        var copy = VersionHistory.read(folder)
                .latest()
                .flatMap(new GraphCopy(folder.graphCopy())::read)
                .orElseThrow(() -> new IllegalStateException(folder + " must hold the copy of a graph"));
        var source = SnapshotSource.of(copy.snapshot());
        return serve(
                new SnapshotParticipationGraph(source),
                new SnapshotRelationGraph(source),
                new SnapshotSliceGraph(source),
                LuceneRecapSearch.open(folder.lucene()));
    }

    /** Serves what stores hold. */
    public static FuzzedSite serve(
            ParticipationGraph graph, RelationGraph relations, SliceGraph slices, RecapSearch search) {
        var stores = new ReadStores(
                graph,
                relations,
                slices,
                search,
                new OfficialCodes(),
                IdRedirects.none(),
                ErasedIds.none(),
                ExtractorVersions.unknown(),
                PastVersions.none(),
                ReviewedFacts.none(),
                ReadingCounts.NONE);
        var server = RetoursServer.start(new ServerConfig("127.0.0.1", 0), stores);
        return new FuzzedSite(URI.create("http://127.0.0.1:" + server.port()));
    }
}
