package fr.retours.opensearch.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opensearch.action.support.GroupedActionListener;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.io.stream.BytesStreamOutput;
import org.opensearch.core.action.ActionListener;
import org.opensearch.core.common.bytes.BytesArray;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.RestResponse;
import org.opensearch.rest.action.RestResponseListener;
import org.opensearch.transport.client.node.NodeClient;

/**
 * Asks one copy of each shard, or of those that {@code shards} lists. The answer has the number of shards (int), then of each, in
 * the order asked: a byte, 0 where a copy answered, 1 where none did; how many bytes follow (int); these, an answer or a reason.
 */
final class AskHandler extends BaseRestHandler {
    private final ClusterService cluster;
    private final CopyOrder order = new CopyOrder();

    AskHandler(ClusterService cluster) {
        this.cluster = cluster;
    }

    private record AskedShard(int place, boolean answered, BytesReference bytes) {}

    @Override
    public String getName() {
        return "retours_ask";
    }

    @Override
    public List<Route> routes() {
        return List.of(new Route(RestRequest.Method.POST, "/{index}/_retours/ask"));
    }

    @Override
    protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) throws IOException {
        var calls = new CopyCalls(client, cluster, request.param("index"));
        var version = request.param("version", "");
        int[] shards = shards(request.paramAsStringArray("shards", new String[0]), calls.shards());
        var questions = questions(request);
        if (shards.length == 0 || (questions.size() != 1 && questions.size() != shards.length)) {
            throw new IllegalArgumentException(
                    "questions must be one, or one a shard (" + shards.length + "), got " + questions.size());
        }
        return channel -> {
            var all = new GroupedActionListener<AskedShard>(
                    new RestResponseListener<Collection<AskedShard>>(channel) {
                        @Override
                        public RestResponse buildResponse(Collection<AskedShard> answers) throws IOException {
                            return new BytesRestResponse(RestStatus.OK, "application/octet-stream", written(answers));
                        }
                    },
                    shards.length);
            for (int place = 0; place < shards.length; place++) {
                int at = place;
                var question = questions.get(questions.size() == 1 ? 0 : at);
                new CopyQuestion(client, order, calls.copies(shards[at]), version, question)
                        .ask(ActionListener.wrap(
                                reply -> all.onResponse(new AskedShard(at, true, reply.answer())),
                                e -> all.onResponse(new AskedShard(at, false, bytes(String.valueOf(e.getMessage()))))));
            }
        };
    }

    private static int[] shards(String[] listed, int count) {
        int[] shards = listed.length == 0
                ? IntStream.range(0, count).toArray()
                : Arrays.stream(listed).mapToInt(Integer::parseInt).toArray();
        for (int shard : shards) {
            if (shard < 0 || shard >= count) {
                throw new IllegalArgumentException("shards must be below " + count + ", got " + shard);
            }
        }
        return shards;
    }

    private static List<BytesReference> questions(RestRequest request) throws IOException {
        try (var parser = request.contentParser()) {
            if (parser.map().get("questions") instanceof List<?> all) {
                return all.stream()
                        .<BytesReference>map(
                                one -> new BytesArray(Base64.getDecoder().decode(String.valueOf(one))))
                        .toList();
            }
        }
        throw new IllegalArgumentException("questions must be an array of base64");
    }

    private static BytesReference bytes(String reason) {
        return new BytesArray(reason.getBytes(StandardCharsets.UTF_8));
    }

    private static BytesReference written(Collection<AskedShard> answers) throws IOException {
        var out = new BytesStreamOutput();
        out.writeInt(answers.size());
        for (AskedShard one : answers.stream()
                .sorted(Comparator.comparingInt(AskedShard::place))
                .toList()) {
            out.writeByte((byte) (one.answered ? 0 : 1));
            out.writeInt(one.bytes.length());
            one.bytes.writeTo(out);
        }
        return out.bytes();
    }
}
