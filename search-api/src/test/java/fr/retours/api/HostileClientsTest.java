package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.transport.TransportLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visitors who want to take the server down: the attacks in small, and what is left of them. */
class HostileClientsTest {
    private static final int THREADS = 20;
    private static final int HOSTILE = 40;
    private static final int SEARCHES = 8;
    private static final int DEADLINE = 60_000;
    private static final String UPGRADE = String.join(
            "\r\n",
            "Connection: Upgrade, close",
            "Upgrade: websocket",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");
    private static final String FORM =
            "POST /api/v1/reconcile HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    @TempDir
    private Path folder;

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void noRouteSetsACookieOrUpgrades() {
        try (var server = new ServerUnderTest()) {
            Set<String> paths = server.server.routes().stream()
                    .filter(route -> route.startsWith("GET "))
                    .map(route -> route.substring(4).replaceAll("\\{[^}]*}", "x"))
                    .collect(Collectors.toSet());
            assertThat(paths).contains("/vie-privee", "/api/v1/search").hasSizeGreaterThan(60);
            paths.add("/nope");

            for (String path : paths) {
                String answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + UPGRADE);

                assertThat(answer).as(path).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 101");
                assertThat(answer).as(path).doesNotContainIgnoringCase("set-cookie", "jsessionid");
            }
        }
    }

    @Test
    void upgradesAreAnsweredAsIfNobodyHadAskedForThem() {
        try (var server = new ServerUnderTest()) {
            for (int one = 0; one < 200; one++) {
                assertThat(server.raw("GET /health/live HTTP/1.1\r\nHost: a\r\n" + UPGRADE))
                        .startsWith("HTTP/1.1 200")
                        .doesNotContain("Upgrade", "Sec-WebSocket");
            }
        }
    }

    @Test
    void multipartIsRefusedUnreadAndLeavesNoFile() throws IOException {
        String usual = System.setProperty("java.io.tmpdir", folder.toString());
        try (var server = new ServerUnderTest()) {
            var unread = connect(server);
            write(unread, multipart(8 << 20));
            var sent = connect(server);
            write(sent, multipart(8 << 20));
            byte[] megabyte = new byte[1 << 20];
            try {
                for (int one = 0; one < 8; one++) {
                    sent.getOutputStream().write(megabyte);
                }
            } catch (IOException e) {
                assertThat(e).as("the server stops listening").isInstanceOf(SocketException.class);
            }

            assertThat(read(unread)).startsWith("HTTP/1.1 415").contains("problem+json", "Connection: close");
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void searchesAreAnsweredBesideFormsThatTrickleIn() throws IOException {
        try (var server = new ServerUnderTest(limits(Duration.ofMinutes(10)))) {
            for (int one = 0; one < HOSTILE; one++) {
                write(connect(server), FORM + "Content-Length: 10\r\n\r\nqueries");
            }

            assertSearches(server);

            for (Socket client : clients) {
                write(client, "={}");
                assertThat(readSome(client)).as("whoever goes on is answered").startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void formsThatDoNotArriveInTimeAreLetGo() throws IOException {
        try (var server = new ServerUnderTest(limits(Duration.ofMillis(300)))) {
            for (int one = 0; one < HOSTILE; one++) {
                write(connect(server), FORM + "Content-Length: 10\r\n\r\nqueries");
            }

            for (Socket client : clients) {
                assertThat(read(client)).startsWith("HTTP/1.1 408").contains("urn:retours:problem:too-slow");
            }
            assertSearches(server);
        }
    }

    @Test
    void searchesAreAnsweredBesideClientsThatReadNothing() throws IOException {
        try (var server = new ServerUnderTest(limits(Duration.ofMinutes(1)))) {
            String large = "GET /assets/any/cytoscape.esm.min.mjs HTTP/1.1\r\nHost: a\r\n\r\n";
            for (int one = 0; one < HOSTILE; one++) {
                write(connect(server), large.repeat(20));
            }
            for (Socket client : clients) {
                assertThat(readSome(client)).startsWith("HTTP/1.1 200");
            }

            assertSearches(server);

            assertThat(server.get("/assets/any/cytoscape.esm.min.mjs", Map.of()).body())
                    .contains("cytoscape");
        }
    }

    private static void assertSearches(ServerUnderTest server) {
        for (int one = 0; one < SEARCHES; one++) {
            assertThat(server.api("/search?q=eau").status()).isEqualTo(200);
        }
    }

    private static TransportLimits limits(Duration formTime) {
        return new TransportLimits(THREADS, 1_000, 1_000, 0, Set.of(), formTime, TransportLimits.DEFAULT.drain());
    }

    private static String multipart(int length) {
        return "POST /api/v1/reconcile HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + "Content-Length: " + length + "\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"queries\";"
                + " filename=\"f\"\r\n\r\n";
    }

    private Socket connect(ServerUnderTest server) throws IOException {
        var client = new Socket();
        client.setReceiveBufferSize(4_096);
        client.setSoTimeout(DEADLINE);
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        clients.add(client);
        return client;
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Socket client) throws IOException {
        return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String readSome(Socket client) throws IOException {
        return new String(client.getInputStream().readNBytes(20), StandardCharsets.UTF_8);
    }
}
