package fr.retours.api.reconcile;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.answer.AnswerJson;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.contract.AnswerShape;
import fr.retours.api.contract.AnswerShape.Envelope;
import fr.retours.api.contract.ApiContract;
import fr.retours.api.contract.ApiOperation;
import fr.retours.api.contract.CallOutcome;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.page.frame.TemplateRenderer;
import fr.retours.api.request.IdRedirects;
import fr.retours.api.request.QueryParameters;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.term.Slugged;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves {@code /reconcile}. Its answers have the shapes of the protocol, not the envelope of the rest of the API. */
public record ReconcileHandler(
        ParticipationGraph graph,
        RecapSearch search,
        IdRedirects redirects,
        TemplateRenderer templates,
        SiteConfig site) {
    private static final String PATH = "/reconcile";
    private static final Type RESULTS = new TypeReference<Map<String, Result>>() {}.getType();
    private static final int DEFAULT_CANDIDATES = 10;
    private static final int MOST_CANDIDATES = 50;
    private static final int MOST_PROPERTIES = 20;
    private static final int MOST_IDS = 100;
    private static final int LONGEST_BATCH = 500_000;
    /** A null among values stands for nothing that could be matched. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /** Adds the routes. */
    public void register(RouteRegistry routes, ApiContract contract) {
        routes.resource(PATH, this::ask);
        routes.form(PATH, this::ask);
        ApiOperation asking = ApiOperation.get(
                        RouteRegistry.API + PATH, ReconcileHandler::asked, CallOutcome.GRAPH_UNAVAILABLE)
                .answering(
                        new AnswerShape(Manifest.class, Envelope.NONE),
                        new AnswerShape(ReconcileExtension.Rows.class, Envelope.NONE),
                        new AnswerShape(RESULTS, Envelope.NONE));
        contract.add(asking);
        contract.add(asking.posted());
        new AssistHandler(search, redirects, extension(), templates).register(routes, PATH, contract);
    }

    /** What was asked for; both null for the manifest. */
    private ReconcileExtension extension() {
        return new ReconcileExtension(graph, redirects);
    }

    private record Asked(
            @Nullable Map<String, ReconcileQuery> queries,
            @Nullable ExtendQuery extend) {}

    private static Asked asked(QueryParameters given) {
        return new Asked(
                given.value("queries").map(text -> batch(given, text)).orElse(null),
                given.value("extend").map(text -> extend(given, text)).orElse(null));
    }

    private void ask(Context ctx) {
        Asked asked = QueryParameters.readWithForm(ctx, ReconcileHandler::asked);
        if (asked.queries() != null) {
            send(ctx, answers(asked.queries()));
        } else if (asked.extend() != null) {
            send(ctx, extension().rows(asked.extend().ids(), properties(asked.extend())));
        } else {
            send(ctx, Manifest.at(PageAddress.of(ctx, site).whole(RouteRegistry.API + PATH)));
        }
    }

    private static @Nullable Map<String, ReconcileQuery> batch(QueryParameters given, String text) {
        Map<String, ReconcileQuery> queries = read(given, "queries", text, new TypeReference<>() {});
        if (queries != null && queries.size() > Manifest.BATCH) {
            given.refuse("queries", "parameter.batch", Manifest.BATCH, queries.size());
        }
        if (queries != null) {
            queries.forEach((key, query) -> check(given, key, query));
        }
        return queries;
    }

    private static void check(QueryParameters given, String key, ReconcileQuery query) {
        String name = Objects.requireNonNullElse(query.query(), "");
        if (name.length() > SearchRequest.MAX_QUERY) {
            given.refuse("queries", "parameter.batch-long", key, SearchRequest.MAX_QUERY);
        }
        if (query.properties().size() > MOST_PROPERTIES) {
            given.refuse(
                    "queries",
                    "parameter.batch-properties",
                    key,
                    MOST_PROPERTIES,
                    query.properties().size());
        }
        for (String type : query.type()) {
            if (Slugged.find(EntityType.class, type).isEmpty()) {
                given.refuse("queries", "parameter.batch-type", key, type, slugs(EntityType.values()));
            }
        }
    }

    private static @Nullable ExtendQuery extend(QueryParameters given, String text) {
        ExtendQuery query = read(given, "extend", text, new TypeReference<>() {});
        if (query != null && query.ids().size() > MOST_IDS) {
            given.refuse("extend", "parameter.batch", MOST_IDS, query.ids().size());
        }
        return query;
    }

    private static <T> @Nullable T read(QueryParameters given, String name, String text, TypeReference<T> type) {
        if (text.length() > LONGEST_BATCH) {
            given.refuse(name, "parameter.long", LONGEST_BATCH, text.length());
            return null;
        }
        try {
            return JSON.readValue(text, type);
        } catch (JsonMappingException e) {
            given.refuse(name, "parameter.json-shape", place(name, e));
        } catch (JsonProcessingException e) {
            given.refuse(
                    name,
                    "parameter.json",
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr());
        }
        return null;
    }

    /** Returns where in a text something of another shape is expected, as in {@code queries.q0.limit}. */
    private static String place(String name, JsonMappingException failure) {
        var steps = failure.getPath().stream()
                .map(step -> Objects.requireNonNullElseGet(step.getFieldName(), () -> "[" + step.getIndex() + "]"));
        return Stream.concat(Stream.of(name), steps).collect(Collectors.joining("."));
    }

    /** Answers equal queries once: columns repeat names. */
    private Map<String, Result> answers(Map<String, ReconcileQuery> queries) {
        Map<ReconcileQuery, Result> known = new HashMap<>();
        Map<String, Result> answers = new LinkedHashMap<>();
        queries.forEach((key, query) ->
                answers.put(key, known.computeIfAbsent(query, one -> new Result(candidates(one)))));
        return answers;
    }

    private List<Candidate> candidates(ReconcileQuery query) {
        Set<EntityType> types = new LinkedHashSet<>();
        query.type().forEach(one -> Slugged.find(EntityType.class, one).ifPresent(types::add));
        List<KnownValue> known = query.properties().stream()
                .flatMap(one -> property(one.pid()).map(found -> KnownValue.of(found, one.v())).stream())
                .toList();
        Integer limit = query.limit();
        int most = limit == null ? DEFAULT_CANDIDATES : Math.clamp(limit, 1, MOST_CANDIDATES);
        String name = query.query();
        return name == null || name.isBlank() ? List.of() : new NameMatcher(search).match(name, types, known, most);
    }

    private static List<EntityProperty> properties(ExtendQuery query) {
        return query.properties().stream()
                .flatMap(one -> property(one.id()).stream())
                .toList();
    }

    private static Optional<EntityProperty> property(@Nullable String id) {
        return id == null ? Optional.empty() : Slugged.find(EntityProperty.class, id);
    }

    private static String slugs(Slugged[] all) {
        return String.join(", ", Arrays.stream(all).map(Slugged::slug).toList());
    }

    /** Sends an answer of the protocol, made for one user and one moment. */
    static void send(Context ctx, Object answer) {
        AnswerJson.send(ctx.header(Header.CACHE_CONTROL, "no-store"), answer);
    }

    /** What was found, best first. */
    private record Result(List<Candidate> result) {}

    /**
     * One name to match.
     *
     * @param query the name
     * @param type ids of {@link EntityType}, any of which will do; empty for all
     * @param limit most candidates
     * @param properties what else is known
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReconcileQuery(
            @Nullable String query,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> type,

            @Nullable Integer limit,
            List<Known> properties) {
        /** Takes what is absent for empty. */
        ReconcileQuery {
            type = Objects.requireNonNullElse(type, List.of());
            properties = Objects.requireNonNullElse(properties, List.of());
        }

        /**
         * Something known of whom the name is that of.
         *
         * @param pid id of an {@link EntityProperty}
         * @param v a text, number, object with an id, or list of these
         */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Known(@Nullable String pid, com.fasterxml.jackson.databind.@Nullable JsonNode v) {}
    }

    /**
     * Columns to fill.
     *
     * @param ids of people and bodies
     * @param properties the columns
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ExtendQuery(List<String> ids, List<Wanted> properties) {
        /** Takes what is absent for empty. */
        ExtendQuery {
            ids = Objects.requireNonNullElse(ids, List.of());
            properties = Objects.requireNonNullElse(properties, List.of());
        }

        /**
         * A column.
         *
         * @param id of an {@link EntityProperty}
         */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Wanted(@Nullable String id) {}
    }
}
