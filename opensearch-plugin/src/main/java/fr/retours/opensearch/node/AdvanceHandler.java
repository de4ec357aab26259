package fr.retours.opensearch.node;

import fr.retours.opensearch.node.CopyCalls.CopyReply;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.RestResponse;
import org.opensearch.rest.action.RestBuilderListener;
import org.opensearch.transport.client.node.NodeClient;

/** Has every copy of every shard commit a complete version; 503 unless one of each shard has. */
final class AdvanceHandler extends BaseRestHandler {
    private final ClusterService cluster;

    AdvanceHandler(ClusterService cluster) {
        this.cluster = cluster;
    }

    @Override
    public String getName() {
        return "retours_advance";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(RestRequest.Method.POST, "/{index}/_retours/advance"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) throws IOException {
        var calls = new CopyCalls(client, cluster, request.param("index"));
        CompleteVersion version;
        try (var parser = request.contentParser()) {
            version = CompleteVersion.of(parser.map());
        }
        return channel -> calls.each(
                ShardCallAction.Advancing.TYPE,
                copy -> ShardCall.advance(copy, version),
                new RestBuilderListener<Collection<CopyReply>>(channel) {
                    @Override
                    public RestResponse buildResponse(Collection<CopyReply> replies, XContentBuilder builder)
                            throws Exception {
                        long done = IntStream.range(0, calls.shards())
                                .filter(shard -> replies.stream()
                                        .anyMatch(one -> one.copy().id() == shard && one.reply() != null))
                                .count();
                        builder.startObject().field("shards", calls.shards()).field("done", done);
                        CopyRows.write(replies, cluster, builder);
                        builder.endObject();
                        return new BytesRestResponse(
                                done == calls.shards() ? RestStatus.OK : RestStatus.SERVICE_UNAVAILABLE, builder);
                    }
                });
    }
}
