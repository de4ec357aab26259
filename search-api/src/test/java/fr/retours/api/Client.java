package fr.retours.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A client that holds every answer for programs against the OpenAPI document. */
final class Client implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Client(int port) {
        this.port = port;
    }

    /** Gets a path of the API, query included. */
    Answer api(String path) {
        return send("GET", "/api/v1" + path, Map.of());
    }

    Answer send(String method, String path, Map<String, String> headers) {
        Answer answer = exchange(method, path, headers);
        String bare = path.replaceAll("\\?.*", "");
        if ((bare.startsWith("/api/") || bare.startsWith("/health/")) && !method.equals("OPTIONS")) {
            OpenApiContract.SERVED.check(method, bare, answer);
        }
        return answer;
    }

    /** Sends bytes no proper client would send, and returns all that comes back. */
    String raw(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("server must answer", e);
        }
    }

    private Answer exchange(String method, String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("server must answer " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("test must not be interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
