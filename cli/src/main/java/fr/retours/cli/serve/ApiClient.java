package fr.retours.cli.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks servers on this machine for answers of the API. */
public final class ApiClient {
    private ApiClient() {}

    /**
     * Asks, and leaves no connection open that the server would have to wait for when it ends.
     *
     * @param server where its page is, with a slash at the end
     * @param path with the query, without a slash at the beginning
     * @param longest wait for the answer
     * @throws IOException if there is no answer in time
     */
    public static HttpResponse<String> get(URI server, String path, Duration longest)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)), longest);
    }

    /** Does the same with a message in JSON. */
    public static HttpResponse<String> post(URI server, String path, String message, Duration longest)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve(path)).header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(message)), longest);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, Duration longest)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            return http.send(request.timeout(longest).build(), BodyHandlers.ofString());
        }
    }
}
