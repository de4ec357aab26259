package fr.retours.opensearch.node;

import fr.retours.opensearch.node.CopyCalls.CopyReply;
import fr.retours.text.field.RecapFields;
import java.util.Collection;
import java.util.List;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.core.xcontent.XContentBuilder;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.RestResponse;
import org.opensearch.rest.action.RestBuilderListener;
import org.opensearch.transport.client.node.NodeClient;

/** Tells what readers see, and how far each copy of each shard is; with {@code whole=true} after reading all of its files. */
final class StatusHandler extends BaseRestHandler {
    private final ClusterService cluster;

    StatusHandler(ClusterService cluster) {
        this.cluster = cluster;
    }

    @Override
    public String getName() {
        return "retours_status";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(RestRequest.Method.GET, "/{index}/_retours"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
        var calls = new CopyCalls(client, cluster, request.param("index"));
        boolean whole = request.paramAsBoolean("whole", false);
        var complete = CompleteVersion.of(calls.index());
        return channel -> calls.each(
                ShardCallAction.Asking.TYPE,
                copy -> ShardCall.state(copy, whole),
                new RestBuilderListener<Collection<CopyReply>>(channel) {
                    @Override
                    public RestResponse buildResponse(Collection<CopyReply> replies, XContentBuilder builder)
                            throws Exception {
                        builder.startObject()
                                .field("schema", RecapFields.SCHEMA_VERSION)
                                .field("run", complete.run())
                                .field("version", complete.version())
                                .field("shards", calls.shards());
                        CopyRows.write(replies, cluster, builder);
                        builder.endObject();
                        return new BytesRestResponse(RestStatus.OK, builder);
                    }
                });
    }
}
