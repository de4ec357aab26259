package fr.retours.bench.fuzz.request;

import fr.retours.bench.site.ChildJvm;
import fr.retours.bench.site.MeasureHeading;
import fr.retours.bench.site.ServedSite;
import fr.retours.model.file.FileTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server holds after hours of mixed requests on both ports: valid and invalid ones, slow ones, clients that leave. {@code retours
 * serve} is a process of its own.
 *
 * <p>{@code SustainedUse FOLDER [--minutes=120] [--seed=1]}: a data folder of which nobody else writes, to which an account is added.
 */
public final class SustainedUse {
    private static final int HEAP_MEGABYTES = 1024;
    private static final int EACH = 2;
    private static final Duration FIRST = Duration.ofMinutes(1);
    /** Longer than a server waits for any client. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private static final Pattern KEY = Pattern.compile("rt_\\S+");
    private static final List<RouteParameters> ADMINISTRATION = Stream.of(
                    "/metrics",
                    "/health/live",
                    "/health/ready",
                    "/atelier",
                    "/atelier/entrer",
                    "/admin/v1/me",
                    "/admin/v1/status",
                    "/admin/v1/curation",
                    "/admin/v1/runs",
                    "/admin/v1/runs/{id}")
            .map(path -> new RouteParameters("GET", path, List.of("q", "page")))
            .toList();

    private SustainedUse() {}

    /** Prints what the server holds after the first minute, every tenth of the time, and at the end, when everybody has left. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Duration time = Duration.ofMinutes(option(arguments, "--minutes=", 120));
        long seed = option(arguments, "--seed=", 1);
        String key = key(folder);
        int port = freePort();
        Path temporary = Files.createTempDirectory("retours-sustained-");
        try (var site = ServedSite.ofFolder(
                folder,
                HEAP_MEGABYTES,
                List.of("-Djava.io.tmpdir=" + temporary),
                List.of("--port", String.valueOf(port), "--admin-port", "0"))) {
            MeasureHeading.print(SustainedUse.class, time.toMinutes() + " minutes, seed " + seed);
            var answers = new CountedAnswers();
            List<MixedClient> clients =
                    clients(URI.create("http://127.0.0.1:" + port), site.address(), key, seed, answers);
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
    }

    private static List<MixedClient> clients(
            URI site, URI administration, String key, long seed, CountedAnswers answers) throws IOException {
        var routes = SiteRoutes.of(site);
        List<RouteParameters> all =
                Stream.concat(routes.api().stream(), routes.pages().stream()).toList();
        List<MixedClient> clients = new ArrayList<>();
        for (ClientHabit habit : ClientHabit.values()) {
            for (int one = 0; one < EACH; one++) {
                long own = seed * 100 + clients.size();
                clients.add(new MixedClient(site, habit, all, routes.values(), "", own, answers));
                clients.add(new MixedClient(
                        administration,
                        habit,
                        ADMINISTRATION,
                        routes.values(),
                        "Authorization: Bearer " + (one == 0 ? key : "rt_faux") + "\r\n",
                        own + 50,
                        answers));
            }
        }
        return clients;
    }

    private static void print(String when, ServedSite site, Path temporary, CountedAnswers answers)
            throws IOException, InterruptedException {
        System.out.println(when + ": " + HeldResources.of(site, temporary) + "; answers " + answers);
    }

    private static long option(String[] arguments, String name, long otherwise) {
        return Stream.of(arguments)
                .filter(one -> one.startsWith(name))
                .map(one -> Long.parseLong(one.substring(name.length())))
                .findFirst()
                .orElse(otherwise);
    }

    private static String key(Path folder) throws IOException, InterruptedException {
        var adding = ChildJvm.of(
                        List.of(ChildJvm.property("retours.home")),
                        "fr.retours.cli.Main",
                        "key",
                        "add",
                        "usage-" + System.currentTimeMillis(),
                        "--role",
                        "operator",
                        "--data",
                        folder.toString())
                .start();
        Matcher found = KEY.matcher(new String(adding.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        adding.waitFor();
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
