import java.net.ServerSocket;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** An OpenSearch node of its own cluster, on loopback: prints its address, and runs until it is killed. Takes the folder of its data. */
public final class OpenSearchNode {
    private OpenSearchNode() {}

    public static void main(String[] arguments) throws Exception {
        int port = freePort();
        var runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            settings.put("http.port", port);
            settings.put("network.host", "127.0.0.1");
            settings.put("discovery.type", "single-node");
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(Path.of(arguments[0]).toAbsolutePath().toString())
                .clusterName("peer")
                .numOfNode(1));
        runner.ensureYellow();
        System.out.println("http://127.0.0.1:" + port);
        Thread.currentThread().join();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
