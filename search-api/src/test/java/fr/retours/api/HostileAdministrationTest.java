package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.retours.api.access.AccessKeys;
import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditLog;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.query.QueryCounting;
import fr.retours.api.transport.TransportLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whoever reaches the port of administration and has no key: the attacks in small, and what is left of them. */
class HostileAdministrationTest {
    private static final int HOSTILE = 120;
    private static final int TRIES = 120;
    private static final int DEADLINE = 60_000;
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String ENTER = "POST /atelier/entrer HTTP/1.1\r\nHost: a\r\n";

    @TempDir
    private Path folder;

    private final FakeAdministration administration = new FakeAdministration();
    private final List<Socket> clients = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger api = (Logger) LoggerFactory.getLogger("fr.retours.api");
    private AuditLog audit;
    private AccessKeys keys;

    @BeforeEach
    void find() {
        audit = new AuditLog(folder.resolve("audit.jsonl"), Clock.systemUTC());
        keys = new AccessKeys(folder.resolve("keys.json"), audit, Clock.systemUTC());
        api.setLevel(Level.WARN);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void leave() throws IOException {
        root.detachAppender(log);
        api.setLevel(Level.ERROR);
        for (Socket client : clients) {
            client.close();
        }
    }

    private ServerUnderTest serve(Duration formTime, Set<String> proxies) {
        var limits = new TransportLimits(20, 1_000, 1_000, 0, proxies, formTime, Duration.ofSeconds(1));
        return new ServerUnderTest(
                new ServerConfig("127.0.0.1", 0, SiteConfig.NONE, ServerConfig.DEFAULT_DEADLINE, limits)
                        .withAdmin("127.0.0.1", 0),
                QueryCounting.NONE,
                administration.services(keys, audit));
    }

    private ServerUnderTest serve() {
        return serve(Duration.ofMinutes(10), Set.of());
    }

    private String key(AccessRole role) {
        return keys.add(role.slug(), role, AuditActor.COMMAND_LINE).token();
    }

    /** Returns another wrong key each time, under the id of the right one. */
    private static String wrong(String right, int number) {
        return right.substring(0, right.length() - 8) + String.format(Locale.ROOT, "%08x", number);
    }

    private long noted(String action) throws IOException {
        return Files.readString(folder.resolve("audit.jsonl"))
                .lines()
                .filter(line -> line.contains(action))
                .count();
    }

    private Socket connect(ServerUnderTest server) throws IOException {
        var client = new Socket();
        client.setReceiveBufferSize(4_096);
        client.setSoTimeout(DEADLINE);
        client.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), server.server.adminPort().orElseThrow()));
        clients.add(client);
        return client;
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a request that ends the connection, and returns the whole answer. */
    private String answer(ServerUnderTest server, String head, String body) throws IOException {
        try (var client = connect(server)) {
            String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
            write(client, head + length + "Connection: close\r\n\r\n" + body);
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String me(ServerUnderTest server, String key, String more) throws IOException {
        return answer(
                server, "GET /admin/v1/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + key + "\r\n" + more, "");
    }

    private String enter(ServerUnderTest server, String key, String more) throws IOException {
        return answer(server, ENTER + FORM + more, "cle=" + key);
    }

    private void assertMeasures(ServerUnderTest server) throws IOException {
        assertThat(answer(server, "GET /metrics HTTP/1.1\r\nHost: a\r\n", ""))
                .startsWith("HTTP/1.1 200")
                .contains("retours_up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /atelier/entrer", "POST /atelier/decider", "POST /admin/v1/hide", "POST /metrics"})
    void multipartIsRefusedUnreadAndLeavesNoFile(String request) throws IOException {
        key(AccessRole.EDITOR);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        String usual = System.setProperty("java.io.tmpdir", temporary.toString());
        int sent = 0;
        try (var server = serve()) {
            var client = connect(server);
            write(
                    client,
                    request
                            + " HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
                            + (64 << 20)
                            + "\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"cle\"; filename=\"f\"\r\n\r\n");
            byte[] megabyte = new byte[1 << 20];
            try {
                for (; sent < 60; sent++) {
                    client.getOutputStream().write(megabyte);
                }
            } catch (SocketException e) {
                // the server stops listening
            }
            assertMeasures(server);
        } finally {
            System.setProperty("java.io.tmpdir", usual);
        }

        assertThat(sent).isLessThan(60);
        assertThat(temporary).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /atelier/entrer HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "PUT /admin/v1/curation HTTP/1.1\r\nHost: a\r\nContent-Type: application/yaml\r\n",
                "POST /admin/v1/index HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
            })
    void measuresAreAnsweredBesideBodiesThatTrickleIn(String head) throws IOException {
        key(AccessRole.EDITOR);
        try (var server = serve()) {
            for (int one = 0; one < HOSTILE; one++) {
                write(connect(server), head + "Content-Length: 10\r\n\r\ncle=a");
            }
            List<Socket> slow = List.copyOf(clients);

            for (int one = 0; one < 8; one++) {
                assertMeasures(server);
            }
            assertThat(server.api("/search?q=eau").status()).isEqualTo(200);

            for (Socket client : slow) {
                write(client, "bcdef");
                assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                        .as("whoever goes on is answered, and has not been let go meanwhile")
                        .matches("HTTP/1.1 (401|403|429)");
            }
        }
    }

    @Test
    void formsThatDoNotArriveInTimeAreLetGo() throws IOException {
        key(AccessRole.EDITOR);
        try (var server = serve(Duration.ofMillis(300), Set.of())) {
            for (int one = 0; one < HOSTILE; one++) {
                write(connect(server), ENTER + FORM + "Content-Length: 10\r\n\r\ncle=a");
            }

            for (Socket client : List.copyOf(clients)) {
                assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 408");
            }
            assertMeasures(server);
        }
    }

    @Test
    void measuresAreAnsweredBesideClientsThatReadNothing() throws IOException {
        try (var server = serve()) {
            for (int one = 0; one < HOSTILE; one++) {
                write(connect(server), "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n".repeat(200));
            }
            for (Socket client : List.copyOf(clients)) {
                assertThat(client.getInputStream().readNBytes(10)).hasSize(10);
            }

            assertMeasures(server);
        }
    }

    @Test
    void aKeyThatWasNeverUsedOpensAllDoorsAfterAnyNumberOfWrongTriesFromItsAddress() throws IOException {
        String right = key(AccessRole.EDITOR);
        try (var server = serve()) {
            for (int tried = 0; tried < TRIES; tried++) {
                assertThat(me(server, wrong(right, tried), "")).containsPattern("^HTTP/1.1 (401|429)");
                assertThat(enter(server, String.format(Locale.ROOT, "rt_%08x_", tried) + "0".repeat(64), ""))
                        .containsPattern("^HTTP/1.1 (403|429)");
            }
            assertThat(me(server, wrong(right, TRIES), ""))
                    .startsWith("HTTP/1.1 429")
                    .contains("Retry-After: ");
            assertThat(enter(server, wrong(right, TRIES), ""))
                    .startsWith("HTTP/1.1 429")
                    .contains("Retry-After: ");

            assertThat(enter(server, right, "")).startsWith("HTTP/1.1 303").contains("Set-Cookie");
            assertThat(me(server, right, "")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void wrongTriesAreCountedInTheAuditLogRatherThanListed() throws IOException {
        String right = key(AccessRole.EDITOR);
        try (var server = serve(Duration.ofMinutes(1), Set.of("127.0.0.1"))) {
            for (int tried = 0; tried < TRIES; tried++) {
                me(server, wrong(right, tried), "X-Forwarded-For: 203.0.113." + tried + "\r\n");
            }
        }

        assertThat(noted("key.wrong")).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("audit.jsonl"))).contains(" tries:10\"", " tries:100\"");
    }

    @Test
    void eachVisitorThatAProxyNamesHasTriesOfItsOwn() throws IOException {
        String right = key(AccessRole.EDITOR);
        try (var server = serve(Duration.ofMinutes(1), Set.of("127.0.0.1"))) {
            String one = "X-Forwarded-For: 203.0.113.1\r\n";
            String other = "X-Forwarded-For: 203.0.113.2\r\n";
            for (int tried = 0; tried < 20; tried++) {
                me(server, wrong(right, tried), one);
            }

            assertThat(me(server, wrong(right, 20), one)).startsWith("HTTP/1.1 429");
            assertThat(me(server, wrong(right, 20), other)).startsWith("HTTP/1.1 401");
            assertThat(me(server, right, one)).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Origin: https://autre.example                                        | 403
            Origin: null                                                         | 403
            Origin: http://a.autre.example                                       | 403
            Origin: http://a:8080                                                | 403
            Sec-Fetch-Site: cross-site                                           | 403
            Sec-Fetch-Site: same-site                                            | 403
            Origin: http://a                                                     | 303
            Origin: https://A                                                    | 303
            Sec-Fetch-Site: same-origin                                          | 303
            Sec-Fetch-Site: none                                                 | 303
            Accept: text/html                                                    | 303
            """)
    void whatAPageOfAnotherSiteHasABrowserSendIsRefused(String header, int status) throws IOException {
        String right = key(AccessRole.EDITOR);
        try (var server = serve()) {
            assertThat(enter(server, right, header + "\r\n")).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void whatAPageOfAnotherSiteHasABrowserSendIsNotCounted() throws IOException {
        String right = key(AccessRole.EDITOR);
        try (var server = serve()) {
            for (int tried = 0; tried < 20; tried++) {
                assertThat(enter(server, wrong(right, tried), "Sec-Fetch-Site: cross-site\r\n"))
                        .startsWith("HTTP/1.1 403")
                        .contains("urn:retours:problem:other-site");
            }

            assertThat(enter(server, wrong(right, 20), ""))
                    .startsWith("HTTP/1.1 403")
                    .contains("rt_");
            assertThat(noted("key.wrong")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[{\"id\":",
                "null",
                "[null]",
                "{}",
                "[] [",
                "[{\"id\":\"00000000\",\"account\":\"a\"}]",
                "[{\"id\":\"00000000\",\"account\":\"a\",\"role\":\"operator\",\"hash\":{\"salt\":\"x\",\"argon2id\":\"y\"},"
                        + "\"created\":\"c\",\"changed\":\"d\"}]",
                "\u0000"
            })
    void accountsThatAreDamagedLetNobodyInAndAreTold(String content) throws IOException {
        String right = key(AccessRole.OPERATOR);
        try (var server = serve()) {
            String in = enter(server, right, "").replaceAll("(?s).*Set-Cookie: ([^;]*);.*", "$1");
            Files.writeString(folder.resolve("keys.json"), content);

            String call = me(server, right, "");
            String entry = enter(server, right, "");
            String page = answer(server, "GET /atelier HTTP/1.1\r\nHost: a\r\nCookie: " + in + "\r\n", "");

            assertThat(List.of(call, entry, page))
                    .allSatisfy(answer -> assertThat(answer)
                            .startsWith("HTTP/1.1 503")
                            .contains("keys.json", "retours key add")
                            .doesNotContain(folder.toString()));
            assertThat(server.api("/search?q=eau").status()).isEqualTo(200);
            assertMeasures(server);
        }
        assertThat(log.list)
                .anySatisfy(event -> assertThat(event.getFormattedMessage())
                        .contains(folder.resolve("keys.json").toString(), "retours key add"));
        assertThat(log.list)
                .allSatisfy(event -> assertThat(event.getThrowableProxy()).isNull());
    }

    @Test
    void whoeverLeavesLeavesNothingInTheLog() throws IOException {
        String right = key(AccessRole.OPERATOR);
        administration.backup = "zip".repeat(4 << 20);
        try (var server = serve()) {
            String authorized = "Host: a\r\nAuthorization: Bearer " + right + "\r\n";
            List<String> requests = List.of(
                    ENTER + FORM + "Content-Length: 10\r\n\r\ncle",
                    "PUT /admin/v1/curation HTTP/1.1\r\n" + authorized
                            + "Content-Type: application/yaml\r\nContent-Length: 90\r\n\r\nhide",
                    "PUT /admin/v1/curation HTTP/1.1\r\n" + authorized
                            + "Content-Type: application/yaml\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhide:\r\n",
                    "GET /metrics HTTP/1.1\r\nHost: a\r\n\r\n".repeat(200),
                    "POST /admin/v1/backup HTTP/1.1\r\n" + authorized + "\r\n");
            for (String request : requests) {
                for (int one = 0; one < 4; one++) {
                    var client = connect(server);
                    write(client, request);
                    if (!request.contains("Content-Type")) {
                        assertThat(client.getInputStream().readNBytes(10)).hasSize(10);
                    }
                    client.setSoLinger(true, 0);
                    client.close();
                }
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> noted("\"action\":\"backup\"") == 8);
            assertMeasures(server);
        }

        assertThat(log.list).isEmpty();
    }
}
