package fr.retours.bench.fuzz.request;

import fr.retours.bench.fuzz.FuzzFindingException;
import fr.retours.bench.fuzz.request.SiteRoutes.RouteParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpException;

/** A client of one habit, which asks again and again with short pauses until it is to leave. */
final class MixedClient implements Runnable {
    private static final int LONGEST_PAUSE_MILLIS = 1_500;
    private static final int LONGEST_INPUT = 60;
    private static final int SLOW_STEPS = 20;
    private static final int SLOW_MILLIS = 1_500;

    private final ClientHabit habit;
    private final SiteRoutes routes;
    private final Port port;
    private final Random random;
    private final RawConnection connection;
    private volatile boolean left;

    /** How a client behaves. */
    enum ClientHabit {
        /** Asks for what exists, in values that the site offers. */
        VALID,
        /** Asks for anything. */
        INVALID,
        /** Sends a form, or reads an answer, a little at a time. */
        SLOW,
        /** Goes before the answer is there. */
        LEAVING
    }

    /**
     * Whom clients ask.
     *
     * @param header what each request has beside its own headers; empty or a whole line
     * @param answers how many had which status, of all clients; 0 stands for none at all
     */
    record Port(URI address, List<RouteParameters> routes, String header, Map<Integer, LongAdder> answers) {
        private void count(int status, String request) {
            answers.computeIfAbsent(status, first -> new LongAdder()).increment();
            if (status == HttpURLConnection.HTTP_INTERNAL_ERROR) {
                System.out.println("500 to " + request.lines().findFirst().orElse(""));
            }
        }

        private Socket connect(int buffer) throws IOException {
            var socket = new Socket();
            socket.setReceiveBufferSize(buffer);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            return socket;
        }
    }

    /** @param routes has the values that requests may name */
    MixedClient(ClientHabit habit, Port port, SiteRoutes routes, long seed) {
        this.habit = habit;
        this.port = port;
        this.routes = routes;
        this.random = new Random(seed);
        this.connection = new RawConnection(port.address());
    }

    /** Has the client end behind the request that it is at. */
    void leave() {
        left = true;
    }

    @Override
    public void run() {
        while (!left) {
            try {
                switch (habit) {
                    case VALID, INVALID -> ask();
                    case SLOW -> askSlowly();
                    case LEAVING -> askAndGo();
                }
                Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            } catch (IOException | UncheckedIOException | FuzzFindingException | HttpException.RuntimeException e) {
                port.count(0, "");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void ask() throws IOException {
        RequestForm request = request();
        var answer = connection.send(bytes(request), request.method().equals("HEAD"));
        port.count(answer.getStatus(), request.text());
    }

    /** An input that names known values alone is a valid request, as far as the values fit. */
    private RequestForm request() {
        byte[] input = new byte[2 + random.nextInt(LONGEST_INPUT)];
        random.nextBytes(input);
        if (habit != ClientHabit.INVALID) {
            input[1] = 0;
            for (int at = 2; at < input.length; at++) {
                input[at] = at % 4 == 1 ? RequestForm.BETWEEN : (byte) (input[at] & 0x7F);
            }
        }
        return RequestForm.of(input, port.routes(), routes.values());
    }

    private byte[] bytes(RequestForm request) {
        return request.text().replaceFirst("\r\n", "\r\n" + port.header()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void askSlowly() throws IOException, InterruptedException {
        try (var socket = port.connect(LONGEST_INPUT * LONGEST_INPUT)) {
            boolean form = random.nextBoolean();
            socket.getOutputStream().write(form ? form() : bytes(request()));
            for (int step = 0; step < SLOW_STEPS && !left; step++) {
                Thread.sleep(SLOW_MILLIS);
                if (form) {
                    socket.getOutputStream().write('a');
                } else if (socket.getInputStream().available() > 0) {
                    socket.getInputStream().read();
                }
            }
        }
    }

    /** The head of a form that never comes whole. */
    private byte[] form() {
        String path = port.routes().get(random.nextInt(port.routes().size())).path();
        String head = "POST " + path + " HTTP/1.1\r\nHost: retours.example\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n";
        return head.getBytes(StandardCharsets.UTF_8);
    }

    private void askAndGo() throws IOException, InterruptedException {
        try (var socket = port.connect(1 << Short.SIZE)) {
            socket.getOutputStream().write(bytes(request()));
            Thread.sleep(random.nextInt(SLOW_STEPS));
        }
    }
}
