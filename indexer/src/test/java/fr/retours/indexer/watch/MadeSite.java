package fr.retours.indexer.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.retours.indexer.folder.ContentDigest;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine, made up by a test, that answers « unchanged » to who has the page, and remembers what it was asked for. */
final class MadeSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> agents = Collections.synchronizedList(new ArrayList<>());

    private record Answer(int status, String type, String content, Map<String, String> headers, boolean hangs) {
        byte[] bytes() {
            return content.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    MadeSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns a whole address of the site. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private MadeSite put(String path, int status, String type, byte[] bytes, Map<String, String> headers) {
        answers.put(path, new Answer(status, type, new String(bytes, StandardCharsets.ISO_8859_1), headers, false));
        return this;
    }

    MadeSite html(String path, String html) {
        return put(path, 200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    MadeSite xml(String path, String xml) {
        return bytes(path, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    MadeSite bytes(String path, String type, byte[] bytes) {
        return put(path, 200, type, bytes, Map.of());
    }

    MadeSite json(String path, String json, int pages) {
        return put(
                path,
                200,
                "application/json",
                json.getBytes(StandardCharsets.UTF_8),
                Map.of("X-WP-TotalPages", Integer.toString(pages)));
    }

    MadeSite redirect(String path, String target) {
        return put(path, 302, "text/plain", new byte[0], Map.of("Location", target));
    }

    MadeSite status(String path, int status) {
        return put(path, status, "text/plain", new byte[0], Map.of());
    }

    /** Never answers, until the site is closed. */
    MadeSite hang(String path) {
        answers.put(path, new Answer(200, "text/html", "", Map.of(), true));
        return this;
    }

    MadeSite remove(String path) {
        answers.remove(path);
        return this;
    }

    /** Returns what was asked for since the last call. */
    List<String> asked() {
        synchronized (asked) {
            var all = List.copyOf(asked);
            asked.clear();
            return all;
        }
    }

    /** Returns how those who asked call themselves. */
    List<String> agents() {
        return List.copyOf(agents);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
        Answer answer = answers.getOrDefault(path, new Answer(404, "text/html", "", Map.of(), false));
        try (exchange) {
            if (answer.hangs()) {
                closing.await();
                return;
            }
            String tag = '"' + ContentDigest.of(answer.content()) + '"';
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (answer.status() == 200) {
                exchange.getResponseHeaders().set("ETag", tag);
            }
            if (answer.status() == 200
                    && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] bytes = answer.bytes();
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Has recaps of two towns, and a page that is none. */
    void twoRecapsAndAPage() {
        html("/brest", MadePages.recap("Brest"))
                .html("/die", MadePages.recap("Die"))
                .html("/reseau", MadePages.plain("Le réseau"));
    }
}
