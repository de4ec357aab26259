package fr.retours.api.trace;

import fr.retours.api.operation.RouteLabels;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import fr.retours.text.deadline.StageWatch;
import io.javalin.config.RoutesConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A trace a request: a span for it, one for each question to a store, one for each stage of a search. Nothing of a visitor is in
 * it: the route, never the address or words, and no identifier that the visitor sends. Safe for concurrent use.
 */
public final class RequestTraces implements AutoCloseable {
    private static final String SERVICE = "retours";
    private static final String TRACES_PATH = "/v1/traces";
    private static final String VISIT = RequestTraces.class.getName();
    private static final int SERVER_ERROR = 500;
    /** As OpenTelemetry names what is known of a request. */
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");

    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");

    /** A collector that does not answer soon is gone: what it misses is lost rather than kept. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    RequestTraces(SpanProcessor processor) {
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), SERVICE)))
                .addSpanProcessor(processor)
                .build();
        tracer = provider.get(SERVICE);
    }

    /** Sends traces to a collector by OTLP over HTTP, as protobuf, every few seconds; what it does not take is lost. */
    public static RequestTraces to(URI collector) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.toString().replaceFirst("/$", "") + TRACES_PATH)
                .setTimeout(PATIENCE)
                .setRetryPolicy(RetryPolicy.builder().setMaxAttempts(2).build())
                .build();
        return new RequestTraces(BatchSpanProcessor.builder(exporter).build());
    }

    /** Traces what is answered. */
    public void register(RoutesConfig routes) {
        routes.before(this::begin);
        routes.after(RequestTraces::end);
    }

    /** The spans of one request that have begun and not ended, the innermost first. For one thread. */
    private final class Visit {
        private final Deque<Span> open = new ArrayDeque<>();

        Visit(Span request) {
            open.push(request);
        }

        Runnable stage(String name) {
            var parent = Context.root().with(open.getFirst());
            var span = tracer.spanBuilder(name).setParent(parent).startSpan();
            open.push(span);
            return () -> {
                open.remove(span);
                span.end();
            };
        }
    }

    private void begin(io.javalin.http.Context ctx) {
        var visit = new Visit(tracer.spanBuilder(RouteLabels.method(ctx))
                .setSpanKind(SpanKind.SERVER)
                .setNoParent()
                .startSpan());
        ctx.attribute(VISIT, visit);
        StageWatch.begin(visit::stage);
    }

    private static void end(io.javalin.http.Context ctx) {
        Visit visit = ctx.attribute(VISIT);
        if (visit == null) {
            return;
        }
        StageWatch.end();
        String route = RouteLabels.route(ctx);
        String method = RouteLabels.method(ctx);
        Span request = visit.open
                .getLast()
                .updateName(method + ' ' + route)
                .setAttribute(METHOD, method)
                .setAttribute(ROUTE, route)
                .setAttribute(STATUS, (long) ctx.statusCode());
        if (ctx.statusCode() >= SERVER_ERROR) {
            request.setStatus(StatusCode.ERROR);
        }
        request.end();
    }

    /** Returns a graph whose questions are spans. */
    public ParticipationGraph of(ParticipationGraph graph) {
        return WatchedPort.of(ParticipationGraph.class, graph, "graph");
    }

    /** Returns relationships whose questions are spans. */
    public RelationGraph of(RelationGraph relations) {
        return WatchedPort.of(RelationGraph.class, relations, "relations");
    }

    /** Returns slices whose questions are spans. */
    public SliceGraph of(SliceGraph slices) {
        return WatchedPort.of(SliceGraph.class, slices, "slices");
    }

    /** Returns a search whose questions are spans. */
    public RecapSearch of(RecapSearch search) {
        return WatchedPort.of(RecapSearch.class, search, "search");
    }

    /** Sends what is left, as long as the collector is believed to answer. */
    @Override
    public void close() {
        var unused = provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Makes each question to a store a stage of the work on a request, named by the store and the question. */
    static final class WatchedPort implements InvocationHandler {
        /** Run a whole request, or tell at once what is known. */
        private static final Set<String> UNWATCHED =
                Set.of("inOneState", "state", "datasetVersion", "searchState", "stems", "size", "close");

        private final Object store;
        private final String name;

        private WatchedPort(Object store, String name) {
            this.store = store;
            this.name = name;
        }

        /** Returns a store whose questions are stages. */
        static <T> T of(Class<T> port, T store, String name) {
            return port.cast(
                    Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, new WatchedPort(store, name)));
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method question, Object @Nullable [] values) throws Throwable {
            return question.getDeclaringClass() == Object.class || UNWATCHED.contains(question.getName())
                    ? ask(question, values)
                    : StageWatch.<@Nullable Object, Throwable>in(
                            name + '.' + question.getName(), () -> ask(question, values));
        }

        private @Nullable Object ask(Method question, Object @Nullable [] values) throws Throwable {
            try {
                return question.invoke(store, values);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
