package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import fr.retours.graph.testing.GeneratedCast;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Clients that close their connection while they send or are sent something: an everyday matter that nobody reads a log for. */
class LeavingClientsTest extends AdministratedServer {
    /** Of so many answers to one connection the first may find room in the machine's buffers, not all. */
    private static final int MANY = 30;
    /** The server asks for the rest when it begins to read. */
    private static final String BEGUN = "Expect: 100-continue\r\nContent-Length: 100000\r\n\r\n";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        server.with(new GeneratedCast(60, 3, 40), 600);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void forget() {
        root.detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/people?limit=100&shown=100",
                "/personnes",
                "/carte",
                "/reseau?theme=scic",
                "/api/v1/exports/participations?format=csv",
                "/api/v1/graph/network?format=graphml",
                "/api/v1/people?format=csv",
                "/api/v1/search?format=csv",
                "/assets/x/cytoscape.js",
                "/dossiers/person:karim-benali/docx",
                "/agenda.ics",
                "/reseau.svg?theme=scic"
            })
    void whoLeavesWhileAnAnswerIsWrittenLeavesNoTrace(String path) throws IOException {
        leave(server.port(), ("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n").repeat(MANY), "");

        assertNoTrace();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/admin/v1/curation", "/admin/v1/runs", "/admin/v1/me", "/atelier"})
    void whoLeavesWhileTheAdminPortAnswersLeavesNoTrace(String path) throws IOException {
        administration.curation.text = "hide: person:x\n".repeat(500_000);

        leave(
                server.server.adminPort().orElseThrow(),
                ("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + authorization() + "\r\n").repeat(MANY),
                "");

        assertNoTrace();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /admin/v1/curation|application/yaml",
                "POST /admin/v1/curation|application/json",
                "POST /admin/v1/runs|application/json",
                "POST /admin/v1/backup|application/json",
                "POST /atelier/entrer|application/x-www-form-urlencoded",
                "POST /atelier/decider|application/x-www-form-urlencoded"
            })
    void whoLeavesWhileAFormIsSentToTheAdminPortLeavesNoTrace(String call) throws IOException {
        String[] parts = call.split("\\|", -1);
        leave(
                server.server.adminPort().orElseThrow(),
                parts[0] + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + parts[1] + "\r\n" + authorization()
                        + "If-Match: *\r\n" + BEGUN,
                "hide:\n");

        assertNoTrace();
    }

    @Test
    void whoLeavesWhileABackupIsSentLeavesNoTrace() throws IOException {
        administration.backup = "zip".repeat(10_000_000);

        leave(
                server.server.adminPort().orElseThrow(),
                "POST /admin/v1/backup HTTP/1.1\r\nHost: a\r\n" + authorization() + "Content-Length: 0\r\n\r\n",
                "");

        assertNoTrace();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/reconcile", "/clic", "/api/v1/search"})
    void whoLeavesWhileAFormIsSentLeavesNoTrace(String path) throws IOException {
        leave(
                server.port(),
                "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n" + BEGUN,
                "queries=");

        assertNoTrace();
    }

    private String authorization() {
        return "Authorization: Bearer "
                + keys.add("camille", AccessRole.OPERATOR, AuditActor.COMMAND_LINE)
                        .token() + "\r\n";
    }

    /** Closes at the first byte that comes, with all others unread: the server learns that nobody takes anything any more. */
    private static void leave(int port, String requests, String rest) throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setSoLinger(true, 0);
            client.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
            assertThat(client.getInputStream().read()).isEqualTo('H');
            client.getOutputStream().write(rest.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Ends what is under way first. */
    private void assertNoTrace() {
        server.close();
        List<String> traces = log.list.stream()
                .filter(event -> event.getThrowableProxy() != null)
                .map(event -> event.getFormattedMessage() + " "
                        + event.getThrowableProxy().getClassName())
                .toList();
        assertThat(traces).isEmpty();
    }
}
