package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.retours.api.RetoursServer;
import fr.retours.api.ServerConfig;
import fr.retours.api.Stores;
import fr.retours.api.answer.PastVersions;
import fr.retours.api.fact.Extractors;
import fr.retours.api.request.Redirects;
import fr.retours.model.GraphUnavailableException;
import fr.retours.model.ParticipationGraph;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.slice.SliceGraph;
import fr.retours.text.RecapSearch;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What the log of a server, set up as the program sets it up, keeps of those who visit it. */
class VisitorLogTest {
    private static final String SECRET = "secret";

    private final RetoursServer server = RetoursServer.start(
            new ServerConfig("127.0.0.1", 0),
            new Stores(
                    broken(ParticipationGraph.class),
                    broken(RelationGraph.class),
                    broken(SliceGraph.class),
                    broken(RecapSearch.class),
                    Redirects.none(),
                    Extractors.unknown(),
                    PastVersions.none()));

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret x",
                "[::secret",
                "a:secret",
                "a:99999999",
                "%zz",
                "\"<\"",
                "a/?q=secret",
                "a^secret",
                "a@secret@b",
                "a\r\nHost: secret",
                "",
                "é",
                "a\r\nCookie: secret=é;;=",
                "a\r\nExpect: secret",
                "a\r\nContent-Length: secret",
                "a\r\nTransfer-Encoding: secret",
                "a\r\nsecret",
                "a\r\n secret: folded",
                "a\r\nAccept-Encoding: gzip;q=secret"
            })
    void nothingIsKeptOfARequestWithMalformedHeaders(String host) throws IOException {
        for (String path : new String[] {"/api/v1/nope?q=secret", "/?limit=secret", "/recaps/secret%ff", "//secret"}) {
            assertThat(answer("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 ");
        }

        assertThat(log.list).allSatisfy(event -> assertThat(written(event)).doesNotContain(SECRET));
    }

    @Test
    void aStoreThatIsDownIsToldWithoutTheQuestion() throws IOException {
        answer("GET /api/v1/search?q=secret HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

        assertThat(log.list)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(written(event)).doesNotContain(SECRET));
    }

    private String answer(String request) throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String written(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage() + (thrown == null ? "" : thrown.getMessage());
    }

    private static <T> T broken(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                VisitorLogTest.class.getClassLoader(), new Class<?>[] {port}, (store, method, with) -> {
                    throw new GraphUnavailableException("no store here", new ConnectException());
                }));
    }
}
