package fr.retours.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.text.IndexUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks the nodes of a cluster over HTTP: the one that answered last, and the next where it does not. What a node refuses since it has too much
 * to do is asked again, after growing pauses. Safe for concurrent use.
 */
final class ClusterHttp implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";
    private static final Duration PATIENCE_TO_CONNECT = Duration.ofSeconds(3);
    /** How long a node may take to answer anything: to bring its copies to a run, to read all of their files. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration UNTIL_NEXT_IS_ASKED = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_PAUSES = 12;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int FIRST_ERROR = 400;

    private final ClusterAccess access;
    private final HttpClient client;
    private final Pausing pausing;
    private final AtomicInteger node = new AtomicInteger();

    /** What waits between two attempts. */
    interface Pausing {
        void pause(Duration pause) throws InterruptedException;
    }

    ClusterHttp(ClusterAccess access) {
        this(access, Thread::sleep);
    }

    ClusterHttp(ClusterAccess access, Pausing pausing) {
        this.access = access;
        this.pausing = pausing;
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE_TO_CONNECT);
        Path authority = access.authority();
        if (authority != null) {
            builder.sslContext(trusting(authority));
        }
        this.client = builder.build();
    }

    private static SSLContext trusting(Path authority) {
        try (InputStream in = Files.newInputStream(authority)) {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), one);
            }
            var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IndexUnavailableException(
                    "Le fichier " + authority + " (--index-ca) n'a pas de certificats lisibles (" + e.getMessage()
                            + ") : donnez un fichier PEM.",
                    e);
        }
    }

    /** What a node said. */
    record Answer(int status, byte[] body) {
        boolean isError() {
            return status >= FIRST_ERROR;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new IndexUnavailableException("OpenSearch a répondu autre chose que du JSON : " + text(), e);
            }
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    /** Returns where the index is. */
    String where() {
        return access.toString();
    }

    /** Returns the path of something of the index. */
    String path(String behind) {
        return "/" + access.address().name() + behind;
    }

    /** Asks, whatever the answer. */
    Answer send(String method, String path, @Nullable String type, byte[] body) {
        return patiently(() -> sendOnce(method, path, type, body));
    }

    /** Asks for something that changes nothing, whatever the answer: the next node, too, where one does not answer soon. */
    Answer ask(String method, String path, @Nullable JsonNode body) {
        return patiently(() -> askOnce(method, path, body == null ? null : JSON_TYPE, bytes(body)));
    }

    private Answer patiently(Supplier<Answer> attempt) {
        Duration pause = FIRST_PAUSE;
        for (int pauses = 0; ; pauses++) {
            Answer answer = attempt.get();
            boolean isBusy = answer.status() == TOO_MANY || answer.status() == UNAVAILABLE;
            if (!isBusy || pauses == MOST_PAUSES) {
                return answer;
            }
            wait(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Waits before what was refused in part is asked again. */
    void pause() {
        wait(LONGEST_PAUSE);
    }

    private void wait(Duration pause) {
        try {
            pausing.pause(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Returns the numbers of the nodes, the one that answered last before the others. */
    private List<Integer> order() {
        int first = node.get();
        int count = access.address().nodes().size();
        return IntStream.range(first, first + count)
                .mapToObj(number -> number % count)
                .toList();
    }

    private Answer answer(int number, HttpResponse<byte[]> response) {
        node.set(number);
        return new Answer(response.statusCode(), response.body());
    }

    private Answer sendOnce(String method, String path, @Nullable String type, byte[] body) {
        IOException failure = null;
        for (int number : order()) {
            try {
                return answer(
                        number, client.send(request(number, path, method, type, body), BodyHandlers.ofByteArray()));
            } catch (HttpTimeoutException e) {
                throw unavailable(e); // it may still be done: nobody else is to do it meanwhile
            } catch (IOException e) {
                failure = e;
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        throw unavailable(failure);
    }

    private Answer askOnce(String method, String path, @Nullable String type, byte[] body) {
        var first = new CompletableFuture<Answer>();
        List<CompletableFuture<HttpResponse<byte[]>>> asked = new ArrayList<>();
        try {
            for (int number : order()) {
                var response = client.sendAsync(request(number, path, method, type, body), BodyHandlers.ofByteArray());
                asked.add(response);
                if (isThereSoon(first, response.thenAccept(said -> first.complete(answer(number, said))))) {
                    return first.get();
                }
            }
            CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                    .whenComplete((all, failure) -> first.completeExceptionally(failure));
            return first.get();
        } catch (ExecutionException e) {
            throw unavailable(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            asked.forEach(one -> one.cancel(true));
        }
    }

    private static boolean isThereSoon(CompletableFuture<Answer> first, CompletableFuture<?> attempt)
            throws InterruptedException {
        try {
            CompletableFuture.anyOf(first, attempt).get(UNTIL_NEXT_IS_ASKED.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private IndexUnavailableException unavailable(@Nullable Throwable failure) {
        return new IndexUnavailableException(
                "Aucun nœud d'OpenSearch ne répond à " + access + " (" + failure
                        + ") : démarrez-en un, ou corrigez --index.",
                failure);
    }

    private static IndexUnavailableException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IndexUnavailableException(
                "La question à OpenSearch a été interrompue.", new InterruptedIOException().initCause(cause));
    }

    private HttpRequest request(int number, String path, String method, @Nullable String type, byte[] body) {
        var request = HttpRequest.newBuilder(
                        access.address().nodes().get(number).resolve(path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (!access.user().isEmpty()) {
            String credentials = access.user() + ":" + access.password();
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
        }
        return request.build();
    }

    /** Asks with JSON, whatever the answer. */
    Answer send(String method, String path, JsonNode body) {
        return send(method, path, JSON_TYPE, bytes(body));
    }

    /** Asks without a body, whatever the answer. */
    Answer send(String method, String path) {
        return send(method, path, null, bytes(null));
    }

    private static byte[] bytes(@Nullable JsonNode body) {
        return body == null ? new byte[0] : body.toString().getBytes(UTF_8);
    }

    /**
     * Returns an answer that is no error.
     *
     * @param what was asked for, in French
     * @throws IndexUnavailableException if it is one
     */
    Answer require(Answer answer, String what) {
        if (answer.isError()) {
            throw new IndexUnavailableException(
                    "OpenSearch (" + access + ") a refusé : " + what + " (HTTP " + answer.status() + ", "
                            + reason(answer) + ").",
                    null);
        }
        return answer;
    }

    private static String reason(Answer answer) {
        String text = answer.text();
        return text.startsWith("{") ? answer.json().at("/error/reason").asText(text) : text;
    }

    @Override
    public void close() {
        client.close();
    }
}
