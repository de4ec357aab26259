package fr.retours.bench.site;

import fr.retours.bench.corpus.RecapGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * How long searches with facets and highlights, and suggestions, take over HTTP on made-up recaps, with one client and with
 * eight, beside the barest search of Lucene on the same index and words; then the first query after a start, and what
 * queries feel of a new commit. The server is a process of its own; no query is asked twice.
 */
public final class SearchLatency {
    private static final int MANY = 8;
    /** Times as many calls as are measured, until what runs often is compiled. */
    private static final int WARM_UP = 6;

    private final LatencySetup setup;
    private final RecapGenerator generator;
    private final Path index;
    private final QueryMix mix;

    private SearchLatency(LatencySetup setup, List<String> texts, int recaps) throws IOException {
        this.setup = setup;
        this.generator = new RecapGenerator(texts, recaps, setup.seed());
        this.index = setup.indexes().resolve(recaps + "-" + setup.seed());
        this.mix = new QueryMix(generator, recaps, setup.seed());
        GeneratedIndex.make(index, generator, recaps);
    }

    /** Measures as {@link LatencySetup#of} reads the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        LatencySetup.measure(
                SearchLatency.class,
                arguments,
                (setup, texts, recaps) -> new SearchLatency(setup, texts, recaps).run());
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var server = Site.ofIndex(index);
                var bare = new BareLucene(index)) {
            report("start until it listens", start);
            start = System.nanoTime();
            server.get(mix.searches(1).getFirst().path());
            report("first search after start", start);
            start = System.nanoTime();
            server.get(mix.suggestions(1).getFirst());
            report("first suggestion after start", start);
            new Clients(MANY).make(mix.searches(WARM_UP * setup.calls()), one -> server.get(one.path()));
            new Clients(MANY).make(mix.suggestions(WARM_UP * setup.calls()), server::get);
            System.out.println(Latencies.heading());
            for (int clients : new int[] {1, MANY}) {
                compare(server, bare, clients);
            }
            new NewCommit(server, index, generator).measure(mix.searches(setup.calls()));
        }
    }

    private void compare(Site server, BareLucene bare, int number) throws InterruptedException, ExecutionException {
        String suffix = number == 1 ? ", 1 client" : ", " + number + " clients";
        var searches = mix.searches(setup.calls());
        var here = new Row("bare Lucene, no HTTP" + suffix, new Clients(number), ProcessHandle.current());
        here.measure(searches, one -> bare.search(one.words()));
        new Row("search" + suffix, new Clients(number), server.process())
                .measure(searches, one -> server.get(one.path()));
        new Row("suggest" + suffix, new Clients(number), server.process())
                .measure(mix.suggestions(setup.calls()), server::get);
    }

    /**
     * A row of the table.
     *
     * @param answering the process whose time is taken
     */
    private record Row(String name, Clients clients, ProcessHandle answering) {
        <T> void measure(List<T> calls, Clients.Call<T> call) throws InterruptedException, ExecutionException {
            Duration before = Site.processorTime(answering);
            var latencies = clients.make(calls, call);
            Duration after = Site.processorTime(answering);
            System.out.println(latencies.line(name, after.minus(before)));
        }
    }

    private static void report(String what, long start) {
        System.out.printf(Locale.ROOT, "%-34s %8.0f ms%n", what, (System.nanoTime() - start) / 1e6);
    }
}
