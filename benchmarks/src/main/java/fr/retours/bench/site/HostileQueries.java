package fr.retours.bench.site;

import fr.retours.bench.corpus.RecapGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What hostile queries cost, what others feel of four clients that ask nothing else, and what of it still runs when they have
 * left, over HTTP on made-up recaps. The server is a process of its own; all clients share the machine with it.
 */
public final class HostileQueries {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int HOSTILE = 4;
    private static final int ASKED = 7;
    private static final Duration ENOUGH = Duration.ofSeconds(10);
    private static final int SHORTEST = 5;
    private static final int SAMPLE = 300;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
    private static final List<QueryAttack> ALL = List.of(QueryAttack.values());

    private final LatencySetup setup;
    private final Path index;
    private final QueryMix mix;
    private final List<String> words;

    private HostileQueries(LatencySetup setup, List<String> texts, int recaps) throws IOException {
        this.setup = setup;
        var generator = new RecapGenerator(texts, recaps, setup.seed());
        this.index = setup.indexes().resolve(recaps + "-" + setup.seed());
        this.mix = new QueryMix(generator, recaps, setup.seed());
        this.words = IntStream.range(0, Math.min(recaps, SAMPLE))
                .mapToObj(generator::recap)
                .flatMap(facts -> BETWEEN_WORDS.splitAsStream(facts.recap().body()))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
        GeneratedIndex.make(index, generator, recaps);
    }

    /** Measures as {@link LatencySetup#of} reads the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        LatencySetup.measure(
                HostileQueries.class,
                arguments,
                (setup, texts, recaps) -> new HostileQueries(setup, texts, recaps).run());
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        try (var server = Site.ofIndex(index)) {
            warmUp(server);
            for (QueryAttack attack : ALL) {
                cost(server, attack);
            }
            System.out.println(Latencies.heading());
            for (List<QueryAttack> attacks :
                    List.of(ALL, List.of(QueryAttack.BATCH), List.of(QueryAttack.MANY_WORDS))) {
                others(server, "others alone");
                var hostile = clients(server, attacks);
                others(server, "others beside " + HOSTILE + ": " + (attacks.size() > 1 ? "all" : attacks.getFirst()));
                leave(server, hostile);
            }
            others(server, "others alone");
        }
    }

    private void warmUp(Site server) throws InterruptedException, ExecutionException {
        new Clients(HOSTILE).make(mix.searches(2 * setup.calls()), one -> server.get(one.path()));
    }

    /** Tells what one request takes on average. */
    private void cost(Site server, QueryAttack attack) throws IOException {
        var client = new HostileClient(server.address(), ALL, words, setup.seed());
        Map<Integer, Integer> statuses = new TreeMap<>();
        client.ask(attack);
        int asked = 0;
        long began = System.nanoTime();
        Duration before = Site.processorTime(server.process());
        while (asked < ASKED && System.nanoTime() - began < ENOUGH.toNanos()) {
            statuses.merge(client.ask(attack), 1, Integer::sum);
            asked++;
        }
        Duration processor = Site.processorTime(server.process()).minus(before);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.0f ms of processor, %8.0f ms until answered: %s%n",
                attack.title(),
                processor.toNanos() / 1e6 / asked,
                (System.nanoTime() - began) / 1e6 / asked,
                statuses);
    }

    private List<HostileClient> clients(Site server, List<QueryAttack> attacks) {
        List<HostileClient> clients = new ArrayList<>();
        for (int number = 0; number < HOSTILE; number++) {
            var client = new HostileClient(server.address(), attacks, words, setup.seed() + number);
            clients.add(client);
            Thread.ofPlatform().daemon().start(client);
        }
        return clients;
    }

    private void others(Site server, String name) throws InterruptedException, ExecutionException {
        Duration before = Site.processorTime(server.process());
        var latencies = new Clients(1).make(mix.searches(setup.calls()), one -> server.get(one.path()));
        System.out.println(
                latencies.line(name, Site.processorTime(server.process()).minus(before)));
    }

    /** Lets the hostile clients go, and tells what the server does in the first second, and in the one after it. */
    private static void leave(Site server, List<HostileClient> clients) throws IOException {
        for (HostileClient client : clients) {
            client.leave();
        }
        System.out.printf(
                Locale.ROOT,
                "  processor after they left: %d ms in the first second, %d ms in the next%n",
                Site.processorTimeWithin(SECOND, server.process()).toMillis(),
                Site.processorTimeWithin(SECOND, server.process()).toMillis());
    }
}
