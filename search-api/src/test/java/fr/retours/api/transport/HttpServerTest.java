package fr.retours.api.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private static final int PER_CLIENT = 4;
    private static final PortRules NO_BODIES = new PortRules(List.of(), false);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpServer server = new HttpServer(
            new SessionServlet(),
            new ErrorHandler(),
            new TransportLimits(12, 100, PER_CLIENT, 0, Set.of(), Duration.ofMinutes(1), PATIENCE),
            NO_BODIES);

    HttpServerTest() {
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void hasNoSessionsEvenForAProgramThatWantsOne() throws IOException {
        try (var client = connect()) {
            assertThat(answer(client, "close")).contains("no session").doesNotContainIgnoringCase("set-cookie");
        }
    }

    @Test
    void closesTheConnectionsOfAClientBeyondItsShareAndNoOthers() throws IOException {
        List<Socket> kept = new ArrayList<>();
        for (int one = 0; one < PER_CLIENT; one++) {
            kept.add(connect());
            assertThat(answer(kept.getLast(), "keep-alive")).startsWith("HTTP/1.1 200");
        }

        try (var further = connect()) {
            assertThat(answer(further, "close")).isEmpty();
        }

        assertThat(answer(kept.getFirst(), "keep-alive")).startsWith("HTTP/1.1 200");
        for (Socket one : kept) {
            one.close();
        }
        await().atMost(PATIENCE).until(this::answersOneMore);
    }

    private boolean answersOneMore() throws IOException {
        try (var again = connect()) {
            return answer(again, "close").startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void oneClientKeepsNoOtherWaitingForAThread() throws Exception {
        var hostile = new SlowServlet();
        var busy = new HttpServer(
                hostile,
                new ErrorHandler(),
                new TransportLimits(12, 200, 100, 0, Set.of(), PATIENCE, PATIENCE),
                NO_BODIES);
        busy.start("127.0.0.1", 0);
        List<Socket> waiting = new ArrayList<>();
        try (var other = connect(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}), busy.port())) {
            for (int one = 0; one < 40; one++) {
                waiting.add(connect(InetAddress.getLoopbackAddress(), busy.port()));
                send(waiting.getLast(), "/slow", "close");
            }
            hostile.working.await();

            assertThat(answer(other, "close")).startsWith("HTTP/1.1 200");

            hostile.end.countDown();
            for (Socket one : waiting) {
                assertThat(read(one)).startsWith("HTTP/1.1 200");
                one.close();
            }
        } catch (BindException e) {
            Assumptions.abort("this machine has one local address only");
        } finally {
            hostile.end.countDown();
            busy.stop();
        }
    }

    @Test
    void whatIsUnderWayEndsBeforeTheServerDoes() throws Exception {
        var slow = new SlowServlet();
        var stopping = new HttpServer(slow, new ErrorHandler(), TransportLimits.DEFAULT.withDrain(PATIENCE), NO_BODIES);
        stopping.start("127.0.0.1", 0);
        try (var client = connect(InetAddress.getLoopbackAddress(), stopping.port())) {
            send(client, "/slow", "close");
            slow.working.await();
            int port = stopping.port();
            var stop = CompletableFuture.runAsync(stopping::stop);
            await().atMost(PATIENCE).until(() -> !isListening(port));

            slow.end.countDown();

            assertThat(read(client)).startsWith("HTTP/1.1 200");
            stop.join();
        }
    }

    private static boolean isListening(int port) {
        try (var any = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return any.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whatTakesTooLongIsCutWithoutMoreAdo() throws Exception {
        var slow = new SlowServlet();
        var stopping = new HttpServer(
                slow, new ErrorHandler(), TransportLimits.DEFAULT.withDrain(Duration.ofMillis(1)), NO_BODIES);
        stopping.start("127.0.0.1", 0);
        try (var client = connect(InetAddress.getLoopbackAddress(), stopping.port())) {
            send(client, "/slow", "close");
            slow.working.await();

            assertThatCode(stopping::stop).doesNotThrowAnyException();
        } finally {
            slow.end.countDown();
        }
    }

    @Test
    void refusesLimitsThatLetNobodyIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TransportLimits.DEFAULT.perClient(0, 1))
                .withMessageContaining("limits must be positive, got 250 threads");
    }

    private Socket connect() throws IOException {
        return connect(InetAddress.getLoopbackAddress(), server.port());
    }

    private static Socket connect(InetAddress from, int port) throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), port, from, 0);
        client.setSoTimeout((int) PATIENCE.toMillis());
        return client;
    }

    private static String answer(Socket client, String connection) {
        try {
            send(client, "/", connection);
            return read(client);
        } catch (IOException e) {
            return "";
        }
    }

    private static void send(Socket client, String path, String connection) throws IOException {
        client.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: " + connection + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the first bytes of an answer, or nothing when the connection has been closed. */
    private static String read(Socket client) throws IOException {
        byte[] bytes = new byte[1_000];
        int read = client.getInputStream().read(bytes);
        return read < 0 ? "" : new String(bytes, 0, read, StandardCharsets.UTF_8);
    }

    /** Keeps the thread of whoever asks for {@code /slow} until the end. */
    private static final class SlowServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch working = new CountDownLatch(1);
        private final transient CountDownLatch end = new CountDownLatch(1);

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            if (request.getRequestURI().equals("/slow")) {
                working.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static final class SessionServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                request.getSession();
            } catch (IllegalStateException e) {
                response.getWriter().print("no session");
            }
        }
    }
}
