package fr.retours.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.opensearch.wire.DocumentCodec;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapIndex;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.field.RecapFields;
import fr.retours.text.store.WritingAnalysis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/**
 * {@link RecapIndex} on an OpenSearch cluster. A recap is a document with what is to be indexed of it, and the number of the run that wrote
 * it; none is ever overwritten. Of a recap the document of the latest run counts. When a run is complete the nodes bring their own indexes
 * to it, then the mapping names it, then documents that no longer count are deleted.
 */
public final class OpenSearchRecapIndex implements RecapIndex {
    private static final int PAGE = 2_000;
    private static final int FEW = 100;
    private static final int NOT_FOUND = 404;
    private static final String RECAP = "recap";
    private static final String RUN = "run";
    private static final String DIGEST = "digest";
    private static final String REMOVED = "removed";
    private static final String DOCUMENT = "document";
    private static final String SOURCE = "_source";

    private final ClusterHttp http;
    private final WriterLease lease;
    private final BulkWriter bulk;
    private final WritingAnalysis analysis;
    /** The committed documents that count, by recap. */
    private final Map<RecapId, Written> recaps = new HashMap<>();
    /** What was written since the last commit. */
    private final Map<RecapId, Written> uncommitted = new ConcurrentHashMap<>();
    /** Those that count no more once this run is complete. */
    private final Set<Written> superseded = new HashSet<>();
    /** What was there before all is written anew. */
    private final Map<RecapId, Written> replaced = new HashMap<>();

    private Optional<RunMark> complete;
    private long run;
    private boolean anew;
    private boolean closed;

    /**
     * A document.
     *
     * @param digest of the facts; null where the recap was removed
     */
    private record Written(
            RecapId recap, long run, @Nullable String digest) {
        String id() {
            return run + "/" + recap.value();
        }
    }

    private OpenSearchRecapIndex(ClusterHttp http, WriterLease lease, @Nullable StemExceptions wanted, boolean anew) {
        this.http = http;
        this.lease = lease;
        this.bulk = new BulkWriter(http);
        this.complete = RunMark.read(index(http).at(RunMark.IN_INDEX));
        var there = complete.map(mark -> StemExceptions.read(mark.stems())).orElse(StemExceptions.SHIPPED);
        var stems = wanted == null ? there : wanted;
        this.analysis = new WritingAnalysis(stems);
        requireSchema(anew);
        readInventory();
        this.anew = complete.isPresent() && (anew || !stems.equals(there));
        if (this.anew) {
            replaced.putAll(recaps);
            recaps.clear();
        }
    }

    private void requireSchema(boolean anew) {
        if (!anew && complete.isPresent() && !complete.get().schema().equals(RecapFields.SCHEMA_VERSION)) {
            throw new IndexUnavailableException(
                    "L'index " + http.where() + " vient d'une autre version de Retours :"
                            + " « retours index --rebuild » le refait d'après ce qui a été lu et reste gardé.",
                    null,
                    true);
        }
    }

    /**
     * Opens an index, made when it is not there, with the stems that are there.
     *
     * @throws IndexUnavailableException if nobody can be asked, or another process writes there
     */
    public static OpenSearchRecapIndex open(ClusterAccess access) {
        return open(access, null, false);
    }

    /** Opens an index as {@link #open(ClusterAccess)} does; with other stems it {@link #isAnew}. */
    public static OpenSearchRecapIndex open(ClusterAccess access, StemExceptions stems) {
        return open(access, stems, false);
    }

    /** Opens an index to make it anew: it seems empty, and readers see what is there until the first complete commit. */
    public static OpenSearchRecapIndex anew(ClusterAccess access, StemExceptions stems) {
        return open(access, stems, true);
    }

    private static OpenSearchRecapIndex open(ClusterAccess access, @Nullable StemExceptions stems, boolean anew) {
        var http = new ClusterHttp(access);
        try {
            create(http, access.address());
            var lease = WriterLease.take(http, Clock.systemUTC());
            try {
                return new OpenSearchRecapIndex(http, lease, stems, anew);
            } catch (RuntimeException e) {
                lease.close();
                throw e;
            }
        } catch (RuntimeException e) {
            http.close();
            throw e;
        }
    }

    private static void create(ClusterHttp http, IndexAddress address) {
        if (http.send("HEAD", http.path("")).status() != NOT_FOUND) {
            return;
        }
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        index.putObject("settings")
                .putObject("index")
                .put("number_of_shards", address.shards())
                .put("number_of_replicas", address.replicas());
        ObjectNode mappings = index.putObject("mappings").put("dynamic", false);
        ObjectNode properties = mappings.putObject("properties");
        properties.putObject(RECAP).put("type", "keyword");
        properties.putObject(RUN).put("type", "long");
        http.require(http.send("PUT", http.path(""), index), "la création de l'index");
    }

    private static JsonNode index(ClusterHttp http) {
        return http.require(http.send("GET", http.path("")), "l'état de l'index")
                .json()
                .elements()
                .next();
    }

    /** Reads which documents there are; those that count no more were left by a run that was cut short at its end. */
    private void readInventory() {
        long greatest = complete.map(RunMark::run).orElse(0L);
        List<Written> all = new ArrayList<>();
        forEachDocument(
                List.of(RECAP, RUN, DIGEST, REMOVED),
                source -> all.add(new Written(
                        new RecapId(source.path(RECAP).asText()),
                        source.path(RUN).asLong(),
                        source.path(REMOVED).asBoolean()
                                ? null
                                : source.path(DIGEST).asText())));
        for (Written one : all) {
            greatest = Math.max(greatest, one.run());
            note(one);
        }
        run = greatest + 1;
    }

    private void note(Written one) {
        recaps.merge(one.recap(), one, (before, next) -> {
            boolean isLater = next.run() >= before.run();
            var older = isLater ? before : next;
            if (older.run() != (isLater ? next : before).run()) {
                superseded.add(older);
            }
            return isLater ? next : before;
        });
    }

    private void forEachDocument(List<String> fields, Consumer<JsonNode> reader) {
        http.require(http.send("POST", http.path("/_refresh")), "le rafraîchissement de l'index");
        ObjectNode search = JsonNodeFactory.instance.objectNode().put("size", PAGE);
        fields.forEach(search.withArray(SOURCE)::add);
        search.putArray("sort").add(RECAP).add(RUN);
        search.putObject("query").putObject("exists").put("field", RUN);
        String path = http.path("/_search?allow_partial_search_results=false");
        for (JsonNode hits = hits(path, search); !hits.isEmpty(); hits = hits(path, search)) {
            hits.forEach(hit -> reader.accept(hit.path(SOURCE)));
            search.set("search_after", hits.path(hits.size() - 1).path("sort"));
        }
    }

    private JsonNode hits(String path, ObjectNode search) {
        return http.require(http.ask("POST", path, search), "la liste de ses récaps")
                .json()
                .at("/hits/hits");
    }

    @Override
    public boolean isAnew() {
        return anew;
    }

    @Override
    public void replace(RecapFacts facts, String digest) {
        var written = new Written(facts.recap().id(), run, digest);
        var document = source(written);
        document.put(DIGEST, digest).put(DOCUMENT, packed(facts, digest));
        write(written, document);
    }

    private String packed(RecapFacts facts, String digest) {
        return Base64.getEncoder().encodeToString(DocumentCodec.write(analysis.document(facts, digest)));
    }

    @Override
    public void remove(RecapId id) {
        var there = uncommitted.getOrDefault(id, recaps.get(id));
        if (there != null && there.digest() != null) {
            var written = new Written(id, run, null);
            write(written, source(written).put(REMOVED, true));
        }
    }

    private static ObjectNode source(Written one) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(RECAP, one.recap().value())
                .put(RUN, one.run());
    }

    private void write(Written one, ObjectNode document) {
        lease.require();
        bulk.index(one.id(), one.recap().value(), document);
        uncommitted.put(one.recap(), one);
    }

    private void flush() {
        bulk.flush();
        uncommitted.values().forEach(this::note);
        uncommitted.clear();
    }

    @Override
    public void commit(Optional<String> datasetVersion) {
        flush();
        lease.require();
        if (datasetVersion.isPresent()) {
            complete(datasetVersion.get());
        } else if (!anew) {
            var mark = complete.orElseGet(() -> mark(0, ""));
            if (!mark.unfinished()) {
                put(mark.begun());
            }
        }
    }

    private void complete(String version) {
        if (anew) {
            removeUnwritten();
        }
        var mark = mark(run, version);
        var advance = JsonNodeFactory.instance
                .objectNode()
                .put(RUN, run)
                .put("version", version)
                .put("stems", mark.stems());
        http.require(http.send("POST", http.path("/_refresh")), "le rafraîchissement de l'index");
        http.require(http.send("POST", http.path("/_retours/advance"), advance), "la mise à jour de ses partitions");
        put(mark);
        superseded.forEach(one -> bulk.delete(one.id(), one.recap().value()));
        bulk.flush();
        if (anew) { // somebody may be forgotten: what was there before goes from the files, too
            http.require(
                    http.send("POST", http.path("/_forcemerge?only_expunge_deletes=true")), "le nettoyage de l'index");
        }
        superseded.clear();
        replaced.clear();
        anew = false;
        run++;
    }

    private void removeUnwritten() {
        for (Written one : replaced.values()) {
            var now = recaps.get(one.recap());
            if (now == null && one.digest() != null) {
                var removed = new Written(one.recap(), run, null);
                write(removed, source(removed).put(REMOVED, true));
            }
            superseded.add(one);
        }
        flush();
    }

    private RunMark mark(long number, String version) {
        return new RunMark(
                number,
                version,
                RecapFields.SCHEMA_VERSION,
                analysis.stems().written(),
                number == 0,
                datasetId().orElse(""));
    }

    @Override
    public Optional<String> datasetId() {
        return complete.map(RunMark::dataset).filter(id -> !id.isEmpty());
    }

    @Override
    public void setDatasetId(String id) {
        put(complete.orElseGet(() -> mark(0, "")).of(id));
    }

    private void put(RunMark mark) {
        http.require(http.send("PUT", http.path("/_mapping"), mark.mapping()), "la marque de la version");
        complete = Optional.of(mark);
    }

    @Override
    public Map<RecapId, String> inventory() {
        Map<RecapId, String> digests = new HashMap<>();
        if (!anew) {
            recaps.forEach((id, one) -> {
                if (one.digest() != null) {
                    digests.put(id, one.digest());
                }
            });
        }
        return digests;
    }

    @Override
    public void requireWhole() {
        JsonNode state = http.require(http.send("GET", http.path("/_retours?whole=true")), "l'état de ses partitions")
                .json();
        for (JsonNode copy : state.path("copies")) {
            if (copy.has("error")) {
                throw new IndexUnavailableException(
                        "La copie de la partition " + copy.path("shard").asInt() + " de l'index " + http.where()
                                + " sur le nœud " + copy.path("node").asText() + " n'est pas entière ("
                                + copy.path("error").asText()
                                + ") : remettez ce nœud en marche ; « retours index --rebuild » refait l'index.",
                        null);
            }
        }
    }

    @Override
    public Set<RecapId> damaged(Collection<RecapFacts> some) {
        Set<RecapId> damaged = new TreeSet<>();
        List<RecapFacts> part = new ArrayList<>();
        for (RecapFacts facts : some) {
            part.add(facts);
            if (part.size() == FEW) {
                damaged.addAll(damagedOf(part));
                part.clear();
            }
        }
        damaged.addAll(damagedOf(part));
        return damaged;
    }

    private Set<RecapId> damagedOf(List<RecapFacts> part) {
        Map<String, String> stored = new HashMap<>();
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        var docs = wanted.putArray("docs");
        for (RecapFacts facts : part) {
            var one = recaps.get(facts.recap().id());
            if (one != null) {
                docs.addObject().put("_id", one.id()).put("routing", one.recap().value());
            }
        }
        if (!docs.isEmpty()) {
            http.require(http.ask("POST", http.path("/_mget"), wanted), "la lecture de récaps")
                    .json()
                    .path("docs")
                    .forEach(doc -> stored.put(
                            doc.path(SOURCE).path(RECAP).asText(),
                            doc.path(SOURCE).path(DOCUMENT).asText()));
        }
        Set<RecapId> damaged = new HashSet<>();
        for (RecapFacts facts : part) {
            var one = recaps.get(facts.recap().id());
            boolean isWhole = one != null
                    && one.digest() != null
                    && isAsWritten(facts, one.digest(), stored.get(one.recap().value()));
            if (!isWhole) {
                damaged.add(facts.recap().id());
            }
        }
        return damaged;
    }

    /** Compares what is packed: two programs may deflate the same otherwise. */
    private boolean isAsWritten(RecapFacts facts, String digest, @Nullable String stored) {
        try {
            return stored != null
                    && Arrays.equals(
                            DocumentCodec.write(analysis.document(facts, digest)),
                            DocumentCodec.write(
                                    DocumentCodec.read(Base64.getDecoder().decode(stored))));
        } catch (IOException | IllegalArgumentException e) {
            return false; // damaged bytes are met in many ways
        }
    }

    @Override
    public void forEachText(Consumer<String> reader) {
        forEachDocument(List.of(RECAP, DIGEST, DOCUMENT), source -> {
            reader.accept(source.path(RECAP).asText());
            if (source.has(DOCUMENT)) {
                texts(source.path(DOCUMENT).asText(), reader);
            }
        });
    }

    private static void texts(String packed, Consumer<String> reader) {
        try {
            for (IndexableField field : DocumentCodec.read(Base64.getDecoder().decode(packed))) {
                var bytes = field.binaryValue(); // some are no text, but have texts in them
                reader.accept(
                        bytes == null
                                ? String.valueOf(field.stringValue())
                                : new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IndexUnavailableException("Un récap de l'index est illisible.", e, true);
        }
    }

    @Override
    public Optional<String> datasetVersion() {
        return anew
                ? Optional.empty()
                : complete.filter(mark -> !mark.unfinished() && mark.run() == run - 1)
                        .map(RunMark::version);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            lease.close();
            http.close();
        }
    }
}
