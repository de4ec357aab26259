package fr.retours.bench;

import fr.retours.api.access.AccessKeys;
import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditLog;
import fr.retours.bench.site.ChildJvm;
import fr.retours.bench.site.FolderUse;
import fr.retours.bench.site.PrintedAddress;
import fr.retours.bench.site.RawClient;
import fr.retours.bench.site.Site;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.file.FileTree;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What whoever reaches the port of administration without a key achieves: a multipart form of any size, forms that trickle in, wrong
 * keys, forms of other sites, visitors whom a proxy names; and how long many decisions take who has a key. With what is left of each. The
 * server is {@code retours serve} in a process of its own, on an empty folder.
 */
public final class HostileAdministration {
    private static final int MULTIPART_MEGABYTES = 300;
    private static final List<Integer> SLOW_FORMS = List.of(60, 120, 500);
    private static final List<Integer> DECISIONS = List.of(1_000, 8_000, 30_000);
    private static final int PATIENCE_SECONDS = 22;
    private static final int FEW = 10;
    private static final int MANY = 2_000;
    private static final int HEAP_MEGABYTES = 512;
    private static final String PROXY = "127.0.0.2";
    private static final String HOST = " HTTP/1.1\r\nHost: a\r\n";
    private static final String ENTER = "POST /atelier/entrer" + HOST;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private final URI site;
    private final URI administration;
    private final Process server;
    private final Path temporary;
    private final DataFolder folder;
    private final String key;

    private HostileAdministration(URI site, Process server, Path temporary, DataFolder folder, String key)
            throws IOException {
        this.site = site;
        this.server = server;
        this.temporary = temporary;
        this.folder = folder;
        this.key = key;
        this.administration = PrintedAddress.of(server); // which comes before that of the site
    }

    /** Attacks a server; without arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "HostileAdministration, heap %d MB, %d processors, Java %s, %s%n%n",
                HEAP_MEGABYTES,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                LocalDate.now(ZoneId.systemDefault()));
        Path work = Files.createTempDirectory("retours-hostile-");
        Path temporary = Files.createDirectory(work.resolve("temporary"));
        var folder = new DataFolder(Files.createDirectory(work.resolve("data")));
        var audit = new AuditLog(folder.audit(), Clock.systemUTC());
        String key = new AccessKeys(folder.keys(), audit, Clock.systemUTC())
                .add("redaction", AccessRole.EDITOR, AuditActor.COMMAND_LINE)
                .token();
        int port = freePort();
        var flags = List.of(
                "-Xmx" + HEAP_MEGABYTES + "m",
                "-XX:+UseParallelGC",
                "-Djava.io.tmpdir=" + temporary,
                ChildJvm.property("retours.home"),
                ChildJvm.property(GraphServerConfig.LIB_PROPERTY));
        Process server = ChildJvm.of(
                        flags,
                        "fr.retours.cli.Main",
                        "serve",
                        "--data=" + folder.root(),
                        "--port=" + port,
                        "--admin-port=0",
                        "--proxy=" + PROXY)
                .start();
        try {
            new HostileAdministration(URI.create("http://127.0.0.1:" + port), server, temporary, folder, key).run();
        } finally {
            server.destroy();
            server.waitFor();
            FileTree.delete(work);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run() throws IOException, InterruptedException {
        measures("at first");
        measures("alone");
        left("before");
        multipart();
        for (int number : SLOW_FORMS) {
            slowForms(number);
        }
        otherSites();
        wrongKeys();
        visitorsOfAProxy();
        left("after all of them");
        for (int number : DECISIONS) {
            decisions(number);
        }
        left("after the decisions");
    }

    private void multipart() throws IOException {
        int sent = 0;
        byte[] megabyte = new byte[1 << 20];
        try (var client = new RawClient(administration)) {
            client.send(ENTER + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                    + ((MULTIPART_MEGABYTES + 1L) << 20)
                    + "\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"cle\"; filename=\"f\"\r\n\r\n");
            for (; sent < MULTIPART_MEGABYTES; sent++) {
                client.send(megabyte);
            }
        } catch (IOException e) {
            // the server has let it go
        }
        print(
                MULTIPART_MEGABYTES + " MB of multipart",
                sent + " MB taken; " + FolderUse.described(temporary) + " in the temporary folder");
    }

    private void slowForms(int number) throws IOException, InterruptedException {
        List<RawClient> clients = new ArrayList<>();
        for (int one = 0; one < number; one++) {
            clients.add(new RawClient(administration));
            clients.getLast().send(ENTER + FORM + "Content-Length: 100\r\n\r\nc");
        }
        measures("beside " + number + " slow forms");
        TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        int open = 0;
        for (RawClient one : clients) {
            String status = status(one::answer);
            open += status.equals("408") || status.isEmpty() ? 0 : 1;
            one.close();
        }
        print("of these, not let go after " + PATIENCE_SECONDS + " s", String.valueOf(open));
    }

    /** Asks as a watching program does, while others do what they do. */
    private void measures(String when) throws IOException {
        long longest = 0;
        long live = 0;
        for (int one = 0; one < FEW; one++) {
            longest = Math.max(longest, nanos(administration, "/metrics"));
            live = Math.max(live, nanos(site, "/health/live"));
        }
        print(
                "measures and health " + when,
                String.format(
                        Locale.ROOT,
                        "%d of each answered, after %.0f and %.0f ms at most",
                        FEW,
                        longest / 1e6,
                        live / 1e6));
    }

    private static long nanos(URI address, String path) throws IOException {
        long start = System.nanoTime();
        Site.get(address.resolve(path), "identity");
        return System.nanoTime() - start;
    }

    private void otherSites() throws IOException {
        Map<String, Integer> statuses = new TreeMap<>();
        for (int one = 0; one < MANY; one++) {
            String header = one % 2 == 0 ? "Origin: https://autre.example\r\n" : "Sec-Fetch-Site: cross-site\r\n";
            count(statuses, enter("127.0.0.1", wrong(one), header));
        }
        print(MANY + " forms of other sites", statuses + "; noted: " + noted());
    }

    private void wrongKeys() throws IOException {
        Duration before = Site.processorTime(server.toHandle());
        Map<String, Integer> desk = new TreeMap<>();
        Map<String, Integer> calls = new TreeMap<>();
        for (int one = 0; one < MANY; one++) {
            count(desk, enter("127.0.0.1", wrong(one), ""));
            count(calls, me("127.0.0.1", wrong(one), ""));
        }
        Duration took = Site.processorTime(server.toHandle()).minus(before);
        print(MANY + " wrong keys at the desk, and in calls", desk + ", " + calls);
        print(
                "processor time for each; noted",
                String.format(Locale.ROOT, "%.2f ms; %s", took.toMillis() / 2.0 / MANY, noted()));
        long start = System.nanoTime();
        String status = enter("127.0.0.1", key, "");
        print(
                "the right key, for the first time",
                String.format(Locale.ROOT, "%s after %.0f ms", status, (System.nanoTime() - start) / 1e6));
    }

    private void visitorsOfAProxy() throws IOException {
        Map<String, Integer> one = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        for (int tried = 0; tried < MANY; tried++) {
            count(one, me(PROXY, wrong(tried), "X-Forwarded-For: 203.0.113.1\r\n"));
            String visitor = "198.51." + tried / 250 + '.' + (1 + tried % 250);
            count(others, me(PROXY, wrong(tried), "X-Forwarded-For: " + visitor + "\r\n"));
        }
        print(MANY + " wrong keys of one visitor of a proxy", one.toString());
        print(MANY + " of as many visitors", others + "; noted: " + noted());
        print("the right key of the first visitor", me(PROXY, key, "X-Forwarded-For: 203.0.113.1\r\n"));
    }

    private void decisions(int number) throws IOException {
        var yaml = new StringBuilder("split:\n");
        for (int one = 0; one < number; one++) {
            yaml.append("- {id: person:a, recaps: [r").append(one).append("], reason: vu, date: 2026-03-01}\n");
        }
        byte[] body = yaml.toString().getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        String status;
        try (var client = new RawClient(administration)) {
            client.send("PUT /admin/v1/curation" + HOST + "Authorization: Bearer " + key
                    + "\r\nIf-Match: *\r\nContent-Type: application/yaml\r\nContent-Length: " + body.length
                    + "\r\n\r\n");
            client.send(body);
            status = status(client::answer);
        }
        print(
                String.format(Locale.ROOT, "%,d decisions put", number),
                String.format(Locale.ROOT, "%s after %.2f s", status, (System.nanoTime() - start) / 1e9));
    }

    /** Returns another wrong key each time, under the id of the right one. */
    private String wrong(int number) {
        return key.substring(0, key.length() - Integer.BYTES * 2) + String.format(Locale.ROOT, "%08x", number);
    }

    private String enter(String from, String sent, String headers) throws IOException {
        String form = "cle=" + sent;
        return status(from, ENTER + FORM + headers + "Content-Length: " + form.length() + "\r\n\r\n" + form);
    }

    private String me(String from, String sent, String headers) throws IOException {
        return status(from, "GET /admin/v1/me" + HOST + "Authorization: Bearer " + sent + "\r\n" + headers + "\r\n");
    }

    private String status(String from, String request) throws IOException {
        try (var client = new RawClient(administration, from)) {
            client.send(request);
            return status(client::answer);
        }
    }

    /** What comes back on a connection. */
    private interface Answer {
        String head() throws IOException;
    }

    private static String status(Answer answer) {
        try {
            return answer.head().split(" ", 3)[1];
        } catch (IOException e) {
            return ""; // the server has let it go
        }
    }

    private static void count(Map<String, Integer> statuses, String status) {
        statuses.merge(status, 1, Integer::sum);
    }

    private String noted() throws IOException {
        return Files.readString(folder.audit())
                        .lines()
                        .filter(line -> line.contains("key.wrong"))
                        .count()
                + " lines";
    }

    private void left(String when) throws IOException, InterruptedException {
        String measures = new String(Site.get(administration.resolve("/metrics"), "identity"), StandardCharsets.UTF_8);
        String threads = measures.lines()
                .filter(line -> line.startsWith("jvm_threads_live_threads "))
                .map(line -> line.replaceFirst(".* ", "").replaceFirst("\\.0$", ""))
                .findFirst()
                .orElse("?");
        print(
                "left " + when,
                String.format(
                        Locale.ROOT,
                        "%s threads, live heap %.1f MB, %s",
                        threads,
                        Site.liveBytes(server.toHandle()) / 1e6,
                        FolderUse.described(temporary) + " in the temporary folder"));
    }

    private static void print(String what, String found) {
        System.out.printf(Locale.ROOT, "%-48s %s%n", what, found);
    }
}
