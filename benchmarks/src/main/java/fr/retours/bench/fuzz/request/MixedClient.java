package fr.retours.bench.fuzz.request;

import fr.retours.bench.fuzz.FuzzFindingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.eclipse.jetty.http.HttpException;

/** A client of one habit, which asks again and again with short pauses until it is to leave. */
final class MixedClient implements Runnable {
    private static final int LONGEST_PAUSE_MILLIS = 1_500;
    private static final int LONGEST_INPUT = 60;
    private static final int SLOW_STEPS = 20;
    private static final int SLOW_MILLIS = 1_500;

    private final InetSocketAddress server;
    private final ClientHabit habit;
    private final List<RouteParameters> routes;
    private final List<String> known;
    private final String header;
    private final Random random;
    private final CountedAnswers answers;
    private final RawConnection connection;
    private volatile boolean left;

    /** @param header what each request has beside its own headers; empty or a whole line */
    MixedClient(
            URI site,
            ClientHabit habit,
            List<RouteParameters> routes,
            List<String> known,
            String header,
            long seed,
            CountedAnswers answers) {
        this.server = new InetSocketAddress(site.getHost(), site.getPort());
        this.habit = habit;
        this.routes = routes;
        this.known = known;
        this.header = header;
        this.random = new Random(seed);
        this.answers = answers;
        this.connection = new RawConnection(site);
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
                answers.add(0, "");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void ask() throws IOException {
        RequestForm request = RequestForm.of(input(), routes, known);
        answers.add(
                connection.send(bytes(request), request.method().equals("HEAD")).getStatus(), request.text());
    }

    /** An input that names known values alone is a valid request, as far as the values fit. */
    private byte[] input() {
        byte[] input = new byte[2 + random.nextInt(LONGEST_INPUT)];
        random.nextBytes(input);
        if (habit != ClientHabit.INVALID) {
            input[1] = 0;
            for (int at = 2; at < input.length; at++) {
                input[at] = at % 4 == 1 ? RequestForm.BETWEEN : (byte) (input[at] & 0x7F);
            }
        }
        return input;
    }

    private byte[] bytes(RequestForm request) {
        return request.text().replaceFirst("\r\n", "\r\n" + header).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void askSlowly() throws IOException, InterruptedException {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(LONGEST_INPUT * LONGEST_INPUT);
            socket.connect(server);
            boolean form = random.nextBoolean();
            byte[] request = form ? form() : bytes(RequestForm.of(input(), routes, known));
            socket.getOutputStream().write(request);
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
        String path = routes.get(random.nextInt(routes.size())).path();
        return String.join(
                        "\r\n",
                        "POST " + path + " HTTP/1.1",
                        "Host: retours.example",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 1000",
                        "",
                        "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void askAndGo() throws IOException, InterruptedException {
        try (var socket = new Socket()) {
            socket.connect(server);
            socket.getOutputStream().write(bytes(RequestForm.of(input(), routes, known)));
            Thread.sleep(random.nextInt(SLOW_STEPS));
        }
    }
}
