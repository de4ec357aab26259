package fr.retours.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.retours.opensearch.wire.ShardCalls;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.field.RecapFields;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link ShardCalls} of the nodes of a cluster. */
public final class ClusterCalls implements ShardCalls {
    private static final int NOT_FOUND = 404;

    private final ClusterHttp http;

    /** Asks the nodes of an index. */
    public ClusterCalls(ClusterAccess access) {
        this.http = new ClusterHttp(access);
    }

    @Override
    public Optional<CompleteRun> complete() {
        var answer = http.ask("GET", http.path(""), null);
        if (answer.status() == NOT_FOUND) {
            return Optional.empty();
        }
        JsonNode index =
                http.require(answer, "l'état de l'index").json().elements().next();
        var mark = RunMark.read(index.at(RunMark.IN_INDEX));
        if (mark.isPresent() && !mark.get().schema().equals(RecapFields.SCHEMA_VERSION)) {
            throw new IndexUnavailableException(
                    "L'index " + where()
                            + " vient d'une autre version de Retours : « retours index --rebuild » le refait.",
                    null,
                    true);
        }
        int shards = index.at("/settings/index/number_of_shards").asInt();
        return mark.filter(run -> run.run() > 0).map(run -> new CompleteRun(run.version(), shards, run.stems()));
    }

    /** Returns which data set the index is of; empty for one that nobody has filled, and for one that is not there. */
    public Optional<String> datasetId() {
        var answer = http.ask("GET", http.path(""), null);
        return answer.status() == NOT_FOUND
                ? Optional.empty()
                : RunMark.read(http.require(answer, "l'état de l'index")
                                .json()
                                .elements()
                                .next()
                                .at(RunMark.IN_INDEX))
                        .map(RunMark::dataset)
                        .filter(id -> !id.isEmpty());
    }

    @Override
    public Map<Integer, ShardAnswer> ask(String version, Map<Integer, byte[]> questions) {
        List<Integer> shards = questions.keySet().stream().sorted().toList();
        List<byte[]> each = shards.stream().map(questions::get).distinct().toList();
        var body = JsonNodeFactory.instance.objectNode();
        var array = body.putArray("questions");
        each.forEach(array::add);
        String path = http.path("/_retours/ask?version=" + URLEncoder.encode(version, StandardCharsets.UTF_8)
                + "&shards=" + shards.stream().map(String::valueOf).collect(Collectors.joining(",")));
        var answer = http.require(http.ask("POST", path, body), "une question à ses partitions");
        try (var in = new DataInputStream(new ByteArrayInputStream(answer.body()))) {
            Map<Integer, ShardAnswer> answers = new HashMap<>();
            int count = in.readInt();
            for (int at = 0; at < count; at++) {
                boolean answered = in.readByte() == 0;
                byte[] bytes = in.readNBytes(in.readInt());
                answers.put(
                        shards.get(at),
                        answered
                                ? new ShardAnswer(bytes, "")
                                : new ShardAnswer(new byte[0], new String(bytes, StandardCharsets.UTF_8)));
            }
            return answers;
        } catch (IOException e) {
            throw new IndexUnavailableException(
                    "La réponse de " + where() + " est incomplète (" + Arrays.toString(shards.toArray()) + ").", e);
        }
    }

    @Override
    public String where() {
        return http.where();
    }

    @Override
    public void close() {
        http.close();
    }
}
