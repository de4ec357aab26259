package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import fr.retours.cli.log.JsonLogEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** What the log of a server, set up as the program sets it up but from INFO on, keeps of those who visit it. */
class VisitorLogTest {
    private static final String MARKER = "zzmarker";

    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() throws JoranException {
        configure();
        Main.bridgeLogs();
        root.setLevel(Level.INFO);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() throws JoranException {
        configure();
        SLF4JBridgeHandler.uninstall();
    }

    /** As the program is, whatever else for tests is on the class path. */
    private void configure() throws JoranException {
        logs.reset();
        var file = new JoranConfigurator();
        file.setContext(logs);
        file.doConfigure(Objects.requireNonNull(Main.class.getResource("/logback.xml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zzmarker x",
                "[::zzmarker",
                "a:zzmarker",
                "a:99999999",
                "%zz",
                "\"<\"",
                "a/?q=zzmarker",
                "a^zzmarker",
                "a@zzmarker@b",
                "a\r\nHost: zzmarker",
                "",
                "é",
                "a\r\nCookie: zzmarker=é;;=",
                "a\r\nExpect: zzmarker",
                "a\r\nContent-Length: zzmarker",
                "a\r\nTransfer-Encoding: zzmarker",
                "a\r\nzzmarker",
                "a\r\n zzmarker: folded",
                "a\r\nAccept-Encoding: gzip;q=zzmarker"
            })
    void nothingIsKeptOfARequestWithMalformedHeaders(String host) throws IOException {
        try (var server = StubbedServer.overStoresThatAreAway()) {
            for (String path :
                    List.of("/api/v1/nope?q=zzmarker", "/?limit=zzmarker", "/recaps/zzmarker%ff", "//zzmarker")) {
                assertThat(server.answer(
                                "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 ");
            }
        }

        assertThat(log.list).noneSatisfy(event -> assertThat(written(event)).contains(MARKER));
    }

    static List<String> targets() {
        return List.of(
                "/api/v1/people/person:zzmarker",
                "/api/v1/people/person:zzmarker/events?q=zzmarker",
                "/api/v1/collectivites/commune:zzmarker",
                "/api/v1/organisations/org:zzmarker/partners",
                "/api/v1/events/zzmarker/people",
                "/api/v1/themes/zzmarker/people",
                "/api/v1/recaps/zzmarker",
                "/api/v1/graph/path?a=person:zzmarker&b=org:zzmarker",
                "/api/v1/graph/neighbours?id=zzmarker&depth=2",
                "/api/v1/search?q=zzmarker&limit=zzmarker",
                "/api/v1/search?zzmarker=zzmarker",
                "/api/v1/search?q=zzmarker",
                "/api/v1/search?q=zzmarker%zz",
                "/api/v1/search?q=zzmarker%00",
                "/api/v1/search?q=" + MARKER.repeat(100),
                "/api/v1/search?q=" + MARKER.repeat(5_000),
                "/api/v1/suggest?q=zzmarker",
                "/api/v1/facets/person?q=zzmarker",
                "/api/v1/analyze?q=zzmarker",
                "/api/v1/events?from=zzmarker&v=zzmarker",
                "/api/v1/exports/zzmarker?format=zzmarker",
                "/api/v1/exports/events?format=csv&person=person:zzmarker",
                "/api/v1/people/zzmarker%zz",
                "/api/v1/people/zzmarker%00",
                "/api/v1/people/zzmarker%c0%af",
                "/api/v1/people/..%2fzzmarker",
                "/personnes/person:zzmarker",
                "/people/person:zzmarker",
                "/recherche?q=zzmarker",
                "/liens?a=person:zzmarker&b=org:zzmarker",
                "/zzmarker",
                "/zzmarker/%zz?zzmarker=%zz",
                "/asset/zzmarker",
                "http://zzmarker/zzmarker",
                "zzmarker",
                "*");
    }

    /** Every part that a visitor has a say in, in requests of all sorts. */
    @ParameterizedTest
    @MethodSource("targets")
    void nothingThatAVisitorTypedIsKeptAndARequestLeavesOneLineAtMost(String target) throws IOException {
        String headers = """
                Host: a
                Connection: close
                Accept: text/html, zzmarker/zzmarker
                X-Zzmarker: zzmarker
                If-None-Match: "zzmarker"
                Cookie: zzmarker=zzmarker
                Referer: http://zzmarker/
                """.replace("\n", "\r\n");
        String json = "{\"zzmarker\": [\"zzmarker\"";
        String form = "queries=%7B%22zzmarker%22%3A&zzmarker=%zz";
        try (var server = StubbedServer.overStoresThatFail()) {
            for (String method : List.of("GET", "HEAD", "OPTIONS", "DELETE", "TRACE", "ZZMARKER")) {
                keepsQuiet(server, method + ' ' + target + " HTTP/1.1\r\n" + headers + "\r\n");
            }
            keepsQuiet(server, "GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            keepsQuiet(server, "GET " + target + "\r\n\r\n");
            keepsQuiet(server, "GET " + target + " zzmarker\r\n\r\n");
            keepsQuiet(server, post(target, headers, "application/json", json));
            keepsQuiet(server, post(target, headers, "application/x-www-form-urlencoded", form));
            keepsQuiet(server, post("/api/v1/reconcile", headers, "application/x-www-form-urlencoded", form));
            keepsQuiet(
                    server, post("/api/v1/reconcile", headers, "multipart/form-data; boundary=zzmarker", "--zzmarker"));
            keepsQuiet(server, post(target, headers, "zzmarker", "zzmarker"));
        }
    }

    private static String post(String target, String headers, String type, String body) {
        return "POST " + target + " HTTP/1.1\r\n" + headers + "Content-Type: " + type + "\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private void keepsQuiet(StubbedServer server, String request) throws IOException {
        log.list.clear();

        String unused = server.answer(request);

        assertThat(log.list)
                .as(request)
                .hasSizeLessThanOrEqualTo(1)
                .noneSatisfy(event -> assertThat(written(event)).containsIgnoringCase(MARKER));
    }

    @Test
    void aStoreThatIsDownIsToldWithoutTheQuestion() throws IOException {
        try (var server = StubbedServer.overStoresThatAreAway()) {
            server.answer("GET /api/v1/search?q=zzmarker HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        }

        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(written(event))
                        .contains("GET /api/v1/search", "no store here")
                        .doesNotContain(MARKER));
    }

    @Test
    void anUnknownIdLeavesNoLine() throws IOException {
        try (var server = StubbedServer.overStoresThatFail()) {
            assertThat(server.answer(
                            "GET /api/v1/people/person:zzmarker HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 404 ");
        }

        assertThat(log.list).isEmpty();
    }

    /** The number that the client gets, the route, and where it failed: all but what was asked. */
    @Test
    void aFaultOfTheServerIsToldWithItsPlaceUnderTheNumberThatTheClientGets() throws IOException {
        String answer;
        try (var server = StubbedServer.overStoresThatFail()) {
            answer = server.answer("GET /api/v1/search?q=zzmarker HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        }

        assertThat(answer).startsWith("HTTP/1.1 500 ");
        String instance = answer.replaceAll("(?s).*\"instance\":\"([^\"]+)\".*", "$1");
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(written(event))
                        .contains("GET /api/v1/search failed, " + instance)
                        .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
                        .contains("at fr.retours.api.search.SearchHandler")
                        .doesNotContain(MARKER));
    }

    /** Returns what an appender writes of an event, stack traces of all causes included, as text and as JSON. */
    private static String written(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return event.getFormattedMessage()
                + (thrown == null ? "" : '\n' + ThrowableProxyUtil.asString(thrown))
                + '\n'
                + new String(new JsonLogEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
