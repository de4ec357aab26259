package fr.retours.api.operation;

import fr.retours.model.port.ParticipationGraph;
import fr.retours.text.RecapSearch;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is measured of a server, as Prometheus reads it. Nothing of a visitor: routes, never addresses or words. Safe for concurrent use. */
public final class ServerMetrics implements AutoCloseable {
    private static final String STARTED = ServerMetrics.class.getName();
    /** Bounds of counts of how long answers took: what is wanted, what is felt, what is too long. */
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collector = new JvmGcMetrics();

    /** Measures the process and what it answers from. */
    public ServerMetrics(ParticipationGraph graph, RecapSearch search) {
        List.of(new JvmMemoryMetrics(), new JvmThreadMetrics(), new ProcessorMetrics(), new UptimeMetrics(), collector)
                .forEach(one -> one.bindTo(registry));
        Gauge.builder("retours.recaps", search, RecapSearch::size)
                .description("Recaps that a search may find")
                .register(registry);
        Gauge.builder("retours.up", () -> isUp(graph::datasetVersion))
                .tag("store", "graph")
                .description("Whether a store answers")
                .register(registry);
        Gauge.builder("retours.up", () -> isUp(search::datasetVersion))
                .tag("store", "index")
                .description("Whether a store answers")
                .register(registry);
    }

    /** Whatever a store throws, it does not answer. */
    private static int isUp(Supplier<Optional<String>> question) {
        try {
            var unused = question.get();
            return 1;
        } catch (RuntimeException e) {
            return 0;
        }
    }

    /** Measures how long answers take to make, by route. */
    public void register(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(STARTED, System.nanoTime()));
        routes.after(this::measure);
    }

    private void measure(Context ctx) {
        Long started = ctx.attribute(STARTED);
        if (started != null) {
            Timer.builder("http.server.requests")
                    .description("Time to make an answer, sending left aside")
                    .tag("route", RouteLabels.route(ctx))
                    .tag("method", RouteLabels.method(ctx))
                    .tag("status", String.valueOf(ctx.statusCode()))
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry)
                    .record(Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** Returns where others put what they measure. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Returns all in the text format of Prometheus. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collector.close();
        registry.close();
    }
}
