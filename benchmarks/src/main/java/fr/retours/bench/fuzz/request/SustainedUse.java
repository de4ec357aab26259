package fr.retours.bench.fuzz.request;

import fr.retours.bench.fuzz.request.MixedClient.ClientHabit;
import fr.retours.bench.fuzz.request.SiteRoutes.RouteParameters;
import fr.retours.bench.site.ChildProgram;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.ServedSite;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What a server holds after hours of mixed requests on both ports: valid and invalid ones, slow ones, clients that leave. {@code retours
 * serve} is a process of its own.
 *
 * <p>{@code SustainedUse FOLDER [--minutes=120] [--seed=1]}: a data folder of which nobody else writes, to which an account is added.
 */
public final class SustainedUse implements Callable<Integer> {
    private static final Duration FIRST = Duration.ofMinutes(1);
    /** Longer than a server waits for any client. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private static final Pattern KEY = Pattern.compile("rt_\\S+");
    private static final List<RouteParameters> ADMINISTRATION = Stream.of(
                    ("/metrics /health/live /health/ready /atelier"
                                    + " /atelier/entrer /admin/v1/me /admin/v1/status /admin/v1/curation /admin/v1/runs /admin/v1/runs/{id}")
                            .split(" "))
            .map(path -> new RouteParameters("GET", path, List.of("q", "page")))
            .toList();

    @Option(names = "--minutes")
    int minutes = 120;

    @Option(names = "--seed")
    long seed = 1;

    @Parameters
    @Nullable
    Path folder;

    /** Prints what the server holds after the first minute, every tenth of the time, and at the end, when everybody has left. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Objects.requireNonNull(folder, "picocli asks for it");
        Duration time = Duration.ofMinutes(minutes);
        String key = key(data);
        int port = freePort();
        Path temporary = Files.createTempDirectory("retours-sustained-");
        try (var site = ServedSite.of(
                data, List.of("-Djava.io.tmpdir=" + temporary), "--port", String.valueOf(port), "--admin-port", "0")) {
            MeasureHeading.print(SustainedUse.class, minutes + " minutes, seed " + seed);
            var answers = new ConcurrentSkipListMap<Integer, LongAdder>();
            List<MixedClient> clients = clients(URI.create("http://127.0.0.1:" + port), site.address(), key, answers);
            List<Thread> threads = clients.stream()
                    .map(one -> Thread.ofPlatform().daemon().start(one))
                    .toList();
            Thread.sleep(FIRST);
            print("after a minute", site, temporary, answers);
            for (int tenth = 1; tenth <= 10; tenth++) {
                Thread.sleep(time.dividedBy(10));
                print("after " + time.multipliedBy(tenth).dividedBy(10).plus(FIRST), site, temporary, answers);
            }
            clients.forEach(MixedClient::leave);
            for (Thread one : threads) {
                one.join();
            }
            Thread.sleep(SETTLING);
            print("when all have left", site, temporary, answers);
        } finally {
            FileTree.delete(temporary);
        }
        return 0;
    }

    private List<MixedClient> clients(URI site, URI administration, String key, Map<Integer, LongAdder> answers)
            throws IOException {
        var routes = SiteRoutes.of(site);
        var all = Stream.concat(routes.api().stream(), routes.pages().stream()).toList();
        List<MixedClient> clients = new ArrayList<>();
        for (ClientHabit habit : ClientHabit.values()) {
            for (String bearer : List.of(key, "rt_faux")) {
                long own = seed * 100 + clients.size();
                String header = "Authorization: Bearer " + bearer + "\r\n";
                var visitors = new MixedClient.Port(site, all, "", answers);
                var editors = new MixedClient.Port(administration, ADMINISTRATION, header, answers);
                clients.add(new MixedClient(habit, visitors, routes, own));
                clients.add(new MixedClient(habit, editors, routes, own + 50));
            }
        }
        return clients;
    }

    /** Linux tells through {@code /proc}. */
    private static void print(String when, ServedSite site, Path temporary, Map<Integer, LongAdder> answers)
            throws IOException, InterruptedException {
        Path process = Path.of("/proc", String.valueOf(site.program().handle().pid()));
        System.out.printf(
                Locale.ROOT,
                "%s: live heap %.1f MB, %d threads, %d open files, %d temporary files; answers %s%n",
                when,
                site.liveBytes() / 1e6,
                count(process.resolve("task")),
                count(process.resolve("fd")),
                count(temporary),
                answers);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    private static String key(Path folder) throws IOException, InterruptedException {
        String account = "usage-" + System.currentTimeMillis();
        String printed = ChildProgram.run(ChildProgram.retours(
                List.of(), "key", "add", account, "--role", "operator", "--data", folder.toString()));
        Matcher found = KEY.matcher(printed);
        if (!found.find()) {
            throw new IOException("« key add » must print a key of " + folder);
        }
        return found.group();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
