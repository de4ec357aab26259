package fr.retours.bench.site;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What clients that want to take the server down achieve: requests for an upgrade to WebSocket, a multipart form of any size,
 * forms that trickle in, answers that nobody reads, connections on which nothing is asked; with what is left of them, and with the
 * searches of others answered beside them. All but the last come from one address. The server is a process of its own.
 */
public final class HostileClients {
    private static final int UPGRADES = 100_000;
    private static final int UPGRADERS = 8;
    private static final int MULTIPART_MEGABYTES = 400;
    private static final int SLOW_BODIES = 300;
    private static final int BETWEEN_BYTES_SECONDS = 14;
    private static final int SLOW_READERS = 280;
    private static final int IDLE_CONNECTIONS = 10_000;
    private static final int IDLE_FROM_ONE_ADDRESS = 500;
    private static final int SEARCHES = 8;
    private static final int PATIENCE_SECONDS = 10;
    private static final int HEAP_MEGABYTES = 512;
    private static final Duration NEXT_TO_NOTHING = Duration.ofMillis(100);
    private static final String UPGRADE = String.join(
            "\r\n",
            "GET /health/live HTTP/1.1",
            "Host: a",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");
    private static final String FORM = "POST /api/v1/reconcile HTTP/1.1\r\nHost: a\r\nContent-Type: ";

    private final Site site;
    private final QueryMix mix;
    private final Path temporary;

    private HostileClients(Site site, QueryMix mix, Path temporary) {
        this.site = site;
        this.mix = mix;
        this.temporary = temporary;
    }

    /** Attacks a server on the first size of recaps that {@link LatencySetup#of} reads from the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var setup = LatencySetup.of(arguments);
        int recaps = setup.sizes().getFirst();
        var texts = new CorpusReader()
                .readAll(setup.texts()).recaps().stream().map(Recap::body).toList();
        var generator = new RecapGenerator(texts, recaps, setup.seed());
        Path index = setup.indexes().resolve(recaps + "-" + setup.seed());
        GeneratedIndex.make(index, generator, recaps);
        System.out.printf(
                Locale.ROOT,
                "HostileClients %s%nseed %d, %,d recaps, heap %d MB, %d processors, Java %s, %s%n%n",
                String.join(" ", arguments),
                setup.seed(),
                recaps,
                HEAP_MEGABYTES,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                LocalDate.now(ZoneId.systemDefault()));
        Path temporary = Files.createTempDirectory("retours-hostile-");
        try (var site = Site.ofIndex(index, HEAP_MEGABYTES, temporary)) {
            new HostileClients(site, new QueryMix(generator, recaps, setup.seed()), temporary).run();
        } finally {
            FileTree.delete(temporary);
        }
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        searches("alone");
        upgrades();
        multipart();
        slowBodies();
        slowReaders();
        idleConnections();
        searches("afterwards");
    }

    private void upgrades() throws IOException, InterruptedException, ExecutionException {
        upgrade(UPGRADES / UPGRADERS); // until all that any request needs is there
        long before = site.liveBytes();
        int cookies = 0;
        try (var threads = Executors.newFixedThreadPool(UPGRADERS)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int one = 0; one < UPGRADERS; one++) {
                all.add(threads.submit(() -> upgrade(UPGRADES / UPGRADERS)));
            }
            for (Future<Integer> one : all) {
                cookies += one.get();
            }
        }
        print(
                String.format(Locale.ROOT, "%,d upgrades", UPGRADES),
                String.format(
                        Locale.ROOT,
                        "live heap %.1f MB before, %.1f MB after; %,d cookies",
                        before / 1e6,
                        site.liveBytes() / 1e6,
                        cookies));
        searches("after the upgrades");
    }

    private int upgrade(int times) throws IOException {
        int cookies = 0;
        try (var client = new RawClient(site.address())) {
            for (int one = 0; one < times; one++) {
                client.send(UPGRADE);
                cookies += client.answer().toLowerCase(Locale.ROOT).contains("set-cookie") ? 1 : 0;
            }
        }
        return cookies;
    }

    private void multipart() throws IOException {
        int sent = 0;
        String answer = "none";
        byte[] megabyte = new byte[1 << 20];
        try (var client = new RawClient(site.address())) {
            client.send(
                    FORM + "multipart/form-data; boundary=b\r\nContent-Length: " + ((MULTIPART_MEGABYTES + 1L) << 20)
                            + "\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n");
            for (; sent < MULTIPART_MEGABYTES; sent++) {
                client.send(megabyte);
            }
        } catch (IOException e) {
            answer = "connection closed";
        }
        print(
                MULTIPART_MEGABYTES + " MB of multipart",
                sent + " MB taken, " + answer + "; in the temporary folder: " + FolderUse.described(temporary));
    }

    private void slowBodies() throws IOException, InterruptedException {
        List<RawClient> clients = connect(SLOW_BODIES);
        for (RawClient one : clients) {
            one.send(FORM + "application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nq");
        }
        searches("beside " + SLOW_BODIES + " slow bodies");
        TimeUnit.SECONDS.sleep(BETWEEN_BYTES_SECONDS);
        send(clients, "u");
        searches("the same, one byte later");
        TimeUnit.SECONDS.sleep(BETWEEN_BYTES_SECONDS);
        send(clients, "e");
        TimeUnit.SECONDS.sleep(1);
        int open = send(clients, "r");
        print("of these, still let in after 29 s", String.valueOf(open));
        close(clients);
    }

    private static int send(List<RawClient> clients, String text) {
        int taken = 0;
        for (RawClient one : clients) {
            try {
                one.send(text);
                taken++;
            } catch (IOException e) {
                // the server has let it go: not counted
            }
        }
        return taken;
    }

    private void slowReaders() throws IOException, InterruptedException {
        List<RawClient> clients = connect(SLOW_READERS);
        String search = "GET /api/v1/search?limit=100 HTTP/1.1\r\nHost: a\r\n\r\n";
        String file = "GET /assets/any/swagger-ui-bundle.js HTTP/1.1\r\nHost: a\r\n\r\n";
        for (RawClient one : clients) {
            one.send(search + file.repeat(10));
        }
        waitUntilIdle();
        searches("beside " + SLOW_READERS + " who read nothing");
        close(clients);
    }

    private void idleConnections() throws IOException, InterruptedException {
        long before = site.liveBytes();
        List<RawClient> clients = new ArrayList<>();
        for (int one = 0; one < IDLE_CONNECTIONS; one++) {
            clients.add(new RawClient(site.address(), "127.0.1." + (1 + one / IDLE_FROM_ONE_ADDRESS)));
        }
        searches(String.format(Locale.ROOT, "beside %,d connections that are silent", IDLE_CONNECTIONS));
        long bytes = site.liveBytes() - before;
        int open = send(clients, "G");
        print(
                "of these, open afterwards",
                String.format(
                        Locale.ROOT, "%,d; live heap %.1f KB for each", open, bytes / (double) IDLE_CONNECTIONS / 1e3));
        close(clients);
    }

    /** Waits until the server has done what can be done, for two minutes at most. */
    private void waitUntilIdle() throws InterruptedException {
        Duration before;
        Duration now = Duration.ZERO;
        int left = 120;
        do {
            before = now;
            TimeUnit.SECONDS.sleep(1);
            now = Site.processorTime(site.process());
        } while (now.minus(before).compareTo(NEXT_TO_NOTHING) > 0 && --left > 0);
    }

    private List<RawClient> connect(int number) throws IOException {
        List<RawClient> clients = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            clients.add(new RawClient(site.address()));
        }
        return clients;
    }

    private static void close(List<RawClient> clients) throws IOException {
        for (RawClient one : clients) {
            one.close();
        }
    }

    /** Makes searches at the same time and prints how many are answered. */
    private void searches(String when) throws InterruptedException {
        int answered = 0;
        long longest = 0;
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<Long>> all = new ArrayList<>();
        for (var one : mix.searches(SEARCHES)) {
            long start = System.nanoTime();
            all.add(threads.submit(() -> {
                site.get(one.path());
                return System.nanoTime() - start;
            }));
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (Future<Long> one : all) {
            try {
                longest = Math.max(longest, one.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
                answered++;
            } catch (ExecutionException | TimeoutException e) {
                one.cancel(true);
            }
        }
        threads.shutdownNow();
        print(
                "searches " + when,
                String.format(
                        Locale.ROOT, "%d of %d answered, the last after %.0f ms", answered, SEARCHES, longest / 1e6));
    }

    private static void print(String what, String found) {
        System.out.printf(Locale.ROOT, "%-42s %s%n", what, found);
    }
}
