import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * A cluster of OpenSearch nodes on loopback, each a process of its own, as the distribution starts them: prints the address of
 * an index once it is green, and runs until it is stopped, which stops the nodes.
 *
 * <p>Takes the folder of OpenSearch's jars, the archive of a plug-in or « - », how many nodes, and a folder. A node lives in
 * {@code node-N} of that: its process stands in {@code pid}, and {@code java @node-N/java.args} starts it again. Options of the JVM
 * come from {@code OPENSEARCH_JAVA_OPTS}, as with the distribution.
 */
public final class OpenSearchCluster {
    private static final int SECONDS = 300;
    private static final String LOG = """
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = [%d{ISO8601}][%-5p][%c{1.}] %m%n
            rootLogger.level = info
            rootLogger.appenderRef.console.ref = console
            """;

    private final Path folder;
    private final Path home;
    private final List<Integer> webPorts;
    private final List<Integer> nodePorts;
    private final List<Process> started = new ArrayList<>();

    private OpenSearchCluster(Path folder, int nodes) throws IOException {
        this.folder = folder;
        this.home = folder.resolve("opensearch");
        List<Integer> ports = freePorts(2 * nodes);
        this.webPorts = ports.subList(0, nodes);
        this.nodePorts = ports.subList(nodes, 2 * nodes);
    }

    public static void main(String[] arguments) throws Exception {
        int nodes = Integer.parseInt(arguments[2]);
        var cluster = new OpenSearchCluster(Path.of(arguments[3]).toAbsolutePath(), nodes);
        cluster.install(Path.of(arguments[0]), arguments[1]);
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
        for (int node = 0; node < nodes; node++) {
            cluster.start(node);
        }
        cluster.awaitGreen();
        var hosts = cluster.webPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        System.out.println("opensearch://" + hosts + "/retours");
        Thread.currentThread().join();
    }

    /** Lays the jars out as the distribution does: the transport is a module, the agent stands by itself. */
    private void install(Path jars, String plugin) throws IOException {
        delete(home);
        try (var all = Files.list(jars)) {
            for (Path jar : all.toList()) {
                var name = jar.getFileName().toString();
                boolean isTransport = name.matches("(netty|transport-netty4|opensearch-netty4)-.*");
                boolean isAgent = name.matches("(opensearch-agent-(bootstrap-)?\\d|byte-buddy).*");
                var place = isTransport ? "modules/transport-netty4" : isAgent ? "agent" : "lib";
                copy(jar, home.resolve(place).resolve(name));
            }
        }
        Path transport = home.resolve("modules/transport-netty4");
        Files.writeString(transport.resolve("plugin-security.policy"), """
                grant {
                  permission java.net.SocketPermission "*", "accept,connect,listen,resolve";
                };
                """);
        Files.writeString(transport.resolve("plugin-descriptor.properties"), """
                name=transport-netty4
                description=Transport
                version=%1$s
                opensearch.version=%1$s
                java.version=21
                classname=org.opensearch.transport.Netty4ModulePlugin
                """.formatted(version()));
        Files.createDirectories(home.resolve("plugins"));
        if (!plugin.equals("-")) {
            unpack(Path.of(plugin), home.resolve("plugins/retours"));
        }
    }

    private String version() throws IOException {
        return jar("lib", "opensearch-\\d.*").getFileName().toString().replaceAll("opensearch-|\\.jar", "");
    }

    private Path jar(String place, String name) throws IOException {
        try (var all = Files.list(home.resolve(place))) {
            return all.filter(one -> one.getFileName().toString().matches(name)).findFirst().orElseThrow();
        }
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : (Iterable<java.util.zip.ZipEntry>) zip.stream().map(java.util.zip.ZipEntry.class::cast)::iterator) {
                Files.createDirectories(target);
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, target.resolve(entry.getName()));
                }
            }
        }
    }

    private void start(int node) throws IOException {
        Path own = folder.resolve("node-" + (node + 1));
        Path config = own.resolve("config");
        Path temporary = own.resolve("tmp");
        Files.createDirectories(config);
        Files.createDirectories(temporary);
        Files.writeString(config.resolve("log4j2.properties"), LOG);
        Files.writeString(config.resolve("opensearch.yml"), settings(node, own));
        Path arguments = own.resolve("java.args");
        Files.write(arguments, List.of(
                "-Xms512m", "-Xmx512m", System.getenv().getOrDefault("OPENSEARCH_JAVA_OPTS", ""),
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-javaagent:" + jar("agent", "opensearch-agent-\\d.*"),
                "-Djna.nosys=true", "-Djna.noclasspath=true", // without JNA nobody asks who runs it: in containers, root does
                "-Dopensearch.path.home=" + home,
                "-Dopensearch.path.conf=" + config,
                "-Djava.io.tmpdir=" + temporary,
                "-cp", home.resolve("lib") + "/*",
                "org.opensearch.bootstrap.OpenSearch", "-p", own.resolve("pid").toString()));
        Files.deleteIfExists(own.resolve("pid"));
        started.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("log").toFile())
                .start());
    }

    private String settings(int node, Path own) {
        return """
                cluster.name: retours
                node.name: %s
                path.data: %s
                path.logs: %s
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                discovery.seed_hosts: %s
                cluster.initial_cluster_manager_nodes: [node-1]
                """.formatted(
                "node-" + (node + 1),
                own.resolve("data"),
                own.resolve("logs"),
                webPorts.get(node),
                nodePorts.get(node),
                nodePorts.stream().map(port -> "127.0.0.1:" + port).toList());
    }

    private void awaitGreen() throws Exception {
        var health = URI.create("http://127.0.0.1:" + webPorts.getFirst() + "/_cluster/health?wait_for_status=green&wait_for_nodes="
                + webPorts.size() + "&timeout=5s");
        try (var client = HttpClient.newHttpClient()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            for (; System.nanoTime() < end && started.stream().allMatch(Process::isAlive); Thread.sleep(200)) {
                try {
                    if (client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // the node is not there yet
                }
            }
        }
        throw new IllegalStateException("all nodes must run and be green within " + SECONDS + " s; see " + folder + "/node-*/log");
    }

    private void stop() {
        List<ProcessHandle> running = new ArrayList<>();
        for (int node = 1; node <= webPorts.size(); node++) {
            try {
                ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("node-" + node + "/pid")).strip()))
                        .ifPresent(running::add);
            } catch (IOException e) {
                // it has not come up, or has stopped by itself
            }
        }
        running.forEach(ProcessHandle::destroy);
        for (ProcessHandle one : running) {
            try {
                one.onExit().get(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                one.destroyForcibly();
            }
        }
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> open = new ArrayList<>();
        try {
            while (open.size() < count) {
                open.add(new ServerSocket(0));
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket one : open) {
                one.close();
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var all = Files.walk(tree)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
