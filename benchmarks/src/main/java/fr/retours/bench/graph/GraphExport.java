package fr.retours.bench.graph;

import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.Site;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Exports a whole made-up graph over HTTP from a server with little memory, while one client has stopped reading an export
 * of its own and another goes on asking.
 */
public final class GraphExport {
    private static final double MEGABYTE = 1 << 20;
    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final List<String> EXPORTS = List.of(
            "people?format=csv",
            "events?format=ndjson",
            "participations?format=csv",
            "links?format=csv",
            "network?format=graphml",
            "network?format=jsonld");

    private final Site site;

    private GraphExport(Site site) {
        this.site = site;
    }

    /** Measures as {@link GraphSetup#of} reads the arguments; {@code --only} picks exports. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var setup = GraphSetup.of(arguments);
        GeneratedGraph.make(setup.folder(), setup.generator(), setup.events());
        MeasureHeading.print(
                GraphExport.class, setup.events() + " events, seed " + setup.seed() + ", heap " + setup.heap() + " MB");
        try (var graph = GeneratedGraph.serve(setup.folder());
                var site = Site.ofFolder(setup.folder(), setup.heap());
                var silent = silent(site.address())) {
            System.out.printf("%-28s %8s %8s %16s %16s%n", "", "MB", "seconds", "others' max ms", "server's peak MB");
            for (String export : EXPORTS) {
                if (setup.only().matcher(export).find()) {
                    new GraphExport(site).measure(export);
                }
            }
            System.out.println("graph server alive: " + graph.isAlive()
                    + ", a client that stopped reading was dropped: " + isDropped(silent));
        }
    }

    /** Asks for an export and never reads it. */
    private static Socket silent(URI address) throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write("GET /api/v1/exports/participations?format=ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Reads what had been sent, which is no whole answer when the server has closed the connection. */
    private static boolean isDropped(Socket silent) throws IOException {
        silent.setSoTimeout(1000);
        try {
            return silent.getInputStream().transferTo(OutputStream.nullOutputStream()) >= 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    private void measure(String export) throws IOException, InterruptedException {
        var ended = new AtomicBoolean();
        List<Double> others = new ArrayList<>();
        Thread asking = Thread.ofPlatform().start(() -> ask(ended, others));
        long start = System.nanoTime();
        long bytes = site.length("/api/v1/exports/" + export);
        double seconds = (System.nanoTime() - start) / 1e9;
        ended.set(true);
        asking.join();
        double slowest = others.stream().mapToDouble(one -> one).max().orElse(0);
        System.out.printf(
                Locale.ROOT, "%-28s %8.1f %8.1f %16.0f %16s%n", export, bytes / MEGABYTE, seconds, slowest, peak());
    }

    private void ask(AtomicBoolean ended, List<Double> took) {
        while (!ended.get()) {
            long start = System.nanoTime();
            try {
                site.get("/api/v1/events?limit=1");
                took.add((System.nanoTime() - start) / 1e6);
            } catch (IOException e) {
                took.add(Double.POSITIVE_INFINITY);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Resident memory at its highest, heap and all else; as Linux tells. */
    private String peak() throws IOException {
        Path status = Path.of("/proc", Long.toString(site.process().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kilobytes -> Long.toString(Long.parseLong(kilobytes) / 1024))
                .findFirst()
                .orElse("?");
    }
}
