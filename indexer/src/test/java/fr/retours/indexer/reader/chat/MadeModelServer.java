package fr.retours.indexer.reader.chat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * A server of models on this machine, made up by a test: it gives the answers it was made with, one answer a request, the last one for ever, and
 * keeps all requests.
 */
public final class MadeModelServer implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final BlockingDeque<Behaviour> behaviours = new LinkedBlockingDeque<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

    /** A request as it came. */
    public record Received(String path, Optional<String> authorization, String body) {}

    /** What is done with a request. */
    public interface Behaviour {
        /** Answers it. */
        void answer(HttpExchange exchange, String body) throws IOException;
    }

    /** Listens on a free port. */
    public MadeModelServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns its address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    /** Returns all that it was asked. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** Does something with one request more, and with all that follow until another is given. */
    public MadeModelServer then(Behaviour behaviour) {
        behaviours.add(behaviour);
        return this;
    }

    /** Answers with a status and a body. */
    public MadeModelServer status(int status, String body, Map<String, String> headers) {
        return then((exchange, asked) -> send(exchange, status, body, headers));
    }

    /** Answers with a text of the model's. */
    public MadeModelServer says(String text) {
        return says(text, "stop");
    }

    MadeModelServer says(String text, String finish) {
        return status(200, completion(text, finish), Map.of());
    }

    /** Never answers. */
    public MadeModelServer hangs() {
        return then((exchange, asked) -> await());
    }

    void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns a completion as servers write it. */
    public static String completion(String text, String finish) {
        return "{\"id\":\"c1\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                + "\"content\":" + MAPPER.valueToTree(text) + "},\"finish_reason\":\"" + finish
                + "\"}],\"usage\":{\"prompt_tokens\":120,\"completion_tokens\":30,\"total_tokens\":150}}";
    }

    /** Sends an answer. */
    public static void send(HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Behaviour behaviour;
        synchronized (behaviours) {
            received.add(new Received(
                    exchange.getRequestURI().toString(),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
                    body));
            behaviour = behaviours.size() > 1 ? behaviours.remove() : behaviours.element();
        }
        behaviour.answer(exchange, body);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
