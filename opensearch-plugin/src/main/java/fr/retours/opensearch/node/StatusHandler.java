package fr.retours.opensearch.node;

import java.util.List;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestRequest;
import org.opensearch.transport.client.node.NodeClient;

/** Tells what each copy of each shard has. */
final class StatusHandler extends BaseRestHandler {
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
        var index = request.param("index");
        return channel -> channel.sendResponse(new BytesRestResponse(RestStatus.OK, index));
    }
}
